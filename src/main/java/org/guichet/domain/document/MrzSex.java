package org.guichet.domain.document;

/** The sex as the zone writes it: F, M, or the filler (some issuers: X) for unspecified. */
public enum MrzSex {
    FEMALE('F'),
    MALE('M'),
    UNSPECIFIED('<');

    private final char code;

    MrzSex(char code) {
        this.code = code;
    }

    public char code() {
        return code;
    }

    /** Whether the character is one that a sex field may hold. */
    static boolean isCode(char c) {
        return c == 'F' || c == 'M' || c == '<' || c == 'X';
    }

    static MrzSex of(char code) {
        return switch (code) {
            case 'F' -> FEMALE;
            case 'M' -> MALE;
            default -> UNSPECIFIED;
        };
    }
}
