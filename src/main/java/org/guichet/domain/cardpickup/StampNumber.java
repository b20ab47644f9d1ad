package org.guichet.domain.cardpickup;

import java.util.Optional;
import org.guichet.domain.change.AggregateId;

/** The number of an electronic fiscal stamp (timbre fiscal électronique): 16 digits; no checksum is known. */
public record StampNumber(String digits) {

    public static final int LENGTH = 16;

    public StampNumber {
        if (!isValid(digits)) {
            throw new IllegalArgumentException("a stamp number has 16 digits");
        }
    }

    /** As printed, in groups with spaces or dashes; empty where it is no stamp number. */
    public static Optional<StampNumber> parse(String text) {
        String bare = text.replaceAll("[\\s\\u00a0\\u202f.-]", "");
        return isValid(bare) ? Optional.of(new StampNumber(bare)) : Optional.empty();
    }

    private static boolean isValid(String text) {
        return text.length() == LENGTH && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    public AggregateId aggregate() {
        return new AggregateId(AggregateId.Kind.STAMP, digits);
    }

    public String masked() {
        return "•••• " + digits.substring(LENGTH - 4);
    }

    @Override
    public String toString() {
        return masked();
    }
}
