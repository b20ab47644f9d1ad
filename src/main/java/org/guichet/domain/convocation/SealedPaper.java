package org.guichet.domain.convocation;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Optional;

/**
 * What the code on a paper of this desk says.
 *
 * @param site as convocations name it, 1 to 40 signs of ASCII
 * @param reference printed on the paper, 1 to 64 signs of ASCII
 * @param about number of the thing it is about, such as a card's serial; at most 64 signs of ASCII
 * @param at when the paper's act took place, local time from 2020 on; kept to the minute
 */
public record SealedPaper(Kind kind, String site, String reference, String about, LocalDateTime at) {

    /** Numbers on paper that is out in the world: append only. */
    public enum Kind {
        CARD_RECEIPT(0),
        PROVISIONAL_PAPER(1),
        VISA_CONFIRMATION(2);

        private final int code;

        Kind(int code) {
            this.code = code;
        }

        int code() {
            return code;
        }

        static Optional<Kind> of(int code) {
            return Arrays.stream(values()).filter(kind -> kind.code == code).findFirst();
        }
    }

    public SealedPaper {
        if (!isPlain(site, 1, 40) || !isPlain(reference, 1, 64) || !isPlain(about, 0, 64)) {
            throw new IllegalArgumentException("site, reference and number are short and of ASCII");
        }
    }

    private static boolean isPlain(String text, int least, int most) {
        return text.length() >= least && text.length() <= most && StandardCharsets.US_ASCII.newEncoder().canEncode(text);
    }
}
