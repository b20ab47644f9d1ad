package org.guichet.domain.document;

/** The sizes of machine-readable zone a counter meets (ICAO Doc 9303 parts 4 to 7), and the one France printed before 2021. */
public enum MrzFormat {
    /** Cards: three lines of 30 (part 5). */
    TD1(3, 30),
    /** Larger cards and sheets: two lines of 36 (part 6). */
    TD2(2, 36),
    /** Passports: two lines of 44 (part 4). */
    TD3(2, 44),
    /** Visas that fill a page: two lines of 44, no composite digit (part 7). */
    MRV_A(2, 44),
    /** Smaller visas: two lines of 36, no composite digit (part 7). */
    MRV_B(2, 36),
    /** The French identity card issued from 1988 to 2021: two lines of 36 in an order of its own, no expiry date. */
    FRENCH_IDENTITY(2, 36);

    private final int lineCount;
    private final int lineLength;

    MrzFormat(int lineCount, int lineLength) {
        this.lineCount = lineCount;
        this.lineLength = lineLength;
    }

    public int lineCount() {
        return lineCount;
    }

    public int lineLength() {
        return lineLength;
    }
}
