package org.guichet.domain.document;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Cuts the bytes of a serial scanner into readings. One ends with CR or LF, or with a silence, since not every scanner is set to send
 * an end; the lines of a machine-readable zone belong together. Text is UTF-8, or Windows-1252 where it can't be.
 */
public final class SerialLines {

    /** A QR code holds at most 4,296 characters. */
    static final int LONGEST = 4_400;

    /** At 1,200 baud, the slowest, a byte takes 9 ms; adapters for USB hold bytes back for up to 16 ms. */
    static final long SILENCE_NANOS = 100_000_000;

    /** Swipe readers may rest this long between two lines of a zone. */
    static final long ZONE_SILENCE_NANOS = 400_000_000;

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /** Separators of fields within codes (GS, RS, US) are part of what they say. */
    private static final String NO_PART_OF_A_CODE = "[\\x00-\\x09\\x0b-\\x1c\\x7f]";

    /** What kind of code it was, as scanners may be set to say in front: ISO/IEC 15424, such as {@code ]Q1}. */
    private static final String KIND_OF_CODE = "^][A-Za-z][0-9A-Za-z]";

    private static final int KIND_LENGTH = 3;

    /** STX, which scanners may be set to send in front. */
    private static final int START_OF_TEXT = 2;

    private final byte[] line = new byte[LONGEST];
    private final List<String> zone = new ArrayList<>();
    private int length;
    private boolean tooLong;
    private boolean seal;
    private long lastNanos;

    /**
     * One thing that was read.
     *
     * @param whole false where it was too long, or what came were no characters: the wrong speed of the line looks so
     */
    public record Reading(String text, boolean whole) {

        /** Keeps what was scanned out of logs. */
        @Override
        public String toString() {
            return "Reading[" + text.length() + " characters]";
        }
    }

    /** Takes the first bytes of an array and gives the readings that they end. */
    public List<Reading> accept(byte[] bytes, int count, long nanos) {
        List<Reading> ended = new ArrayList<>(idle(nanos));
        for (int i = 0; i < count; i++) {
            beginOrGiveUpSeal(bytes[i]);
            if (seal) {
                line[length < LONGEST ? length++ : LONGEST - 1] = bytes[i];
            } else if (bytes[i] == '\r' || bytes[i] == '\n') {
                endLine(ended);
            } else if (length < LONGEST) {
                line[length++] = bytes[i];
            } else {
                tooLong = true;
            }
        }
        lastNanos = nanos;
        return ended;
    }

    /** To be called when nothing comes. */
    public List<Reading> idle(long nanos) {
        List<Reading> ended = new ArrayList<>();
        long silence = nanos - lastNanos;
        if (length > 0 && silence > SILENCE_NANOS) {
            endLine(ended);
        }
        if (length == 0 && !zone.isEmpty() && silence > ZONE_SILENCE_NANOS) {
            endZone(ended);
        }
        return ended;
    }

    /** The line is cut: what came before says nothing about what comes after. */
    public void forget() {
        length = 0;
        zone.clear();
        tooLong = false;
        seal = false;
    }

    /** A visible digital seal is bytes of any value, CR and LF among them: it ends with a silence (Doc 9303 part 13: DC, then 2 or 3). */
    private void beginOrGiveUpSeal(byte next) {
        boolean first = length == 0 || (length == 1 && line[0] == START_OF_TEXT) || (length == KIND_LENGTH && line[0] == ']');
        if (!seal && first && next == (byte) 0xdc) {
            length = 0;
            seal = true;
        } else if (seal && length == 1 && next != 2 && next != 3) {
            seal = false;
        }
    }

    private void endLine(List<Reading> ended) {
        if (length == 0) {
            return;
        }
        if (seal) {
            ended.add(new Reading(new String(line, 0, length, StandardCharsets.ISO_8859_1), true));
            seal = false;
            length = 0;
            return;
        }
        String text = decoded(Arrays.copyOf(line, length)).replaceAll(NO_PART_OF_A_CODE, "").strip().replaceFirst(KIND_OF_CODE, "");
        boolean whole = !tooLong && isText(text);
        length = 0;
        tooLong = false;
        if (!whole || !continues(text)) {
            endZone(ended);
            ended.add(new Reading(text, whole));
            return;
        }
        zone.add(text);
        if (zone.size() == linesOfZone(text.length())) {
            endZone(ended);
        }
    }

    private void endZone(List<Reading> ended) {
        if (!zone.isEmpty()) {
            ended.add(new Reading(String.join("\n", zone), true));
            zone.clear();
        }
    }

    /** Whether this may be a line of the zone that the lines before began, or begin one. */
    private boolean continues(String text) {
        boolean form = linesOfZone(text.length()) > 0 && text.matches("[A-Z0-9<]+");
        boolean begins = zone.isEmpty() && text.matches("[A-Z].*<.*");
        return form && (begins || (!zone.isEmpty() && zone.getFirst().length() == text.length()));
    }

    /** ICAO 9303: three lines of 30, or two of 36 or 44. */
    private static int linesOfZone(int length) {
        return switch (length) {
            case 30 -> 3;
            case 36, 44 -> 2;
            default -> 0;
        };
    }

    private static String decoded(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException noUtf8) {
            return new String(bytes, WINDOWS);
        }
    }

    /** At the wrong speed bytes come that stand for no character, or that no code has. */
    private static boolean isText(String text) {
        long strange = text.chars().filter(c -> c == '\ufffd' || c > 0xff || (c >= 0x80 && c < 0xa0)).count();
        return !text.isEmpty() && strange * 4 <= text.length();
    }
}
