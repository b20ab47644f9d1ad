package org.guichet.domain.lookup;

/** Ethiopic: rows of eight signs for each consonant, one per vowel. */
final class EthiopicLetters {

    private static final int FIRST = 0x1200;
    private static final String[] ROWS = ("h l h m s r s sh q qw q qw b v t ch h hw n ny - k kw kh khw w - z zh y d d j g gw g t ch p ts "
            + "ts f p").split(" ", 0);
    private static final String[] VOWELS = {"e", "u", "i", "a", "e", "", "o", "wa"};

    private EthiopicLetters() { }

    static String read(String run) {
        StringBuilder out = new StringBuilder(run.length() * 2);
        for (int i = 0; i < run.length(); i++) {
            int sign = run.charAt(i) - FIRST;
            if (sign >= 0 && sign >> 3 < ROWS.length) {
                String consonant = ROWS[sign >> 3];
                boolean silent = consonant.equals("-");
                boolean open = (sign & 7) == 0 && (silent || consonant.equals("h"));
                String vowel = open ? "a" : VOWELS[sign & 7];
                out.append(silent ? "" : consonant).append(silent && vowel.isEmpty() ? "i" : vowel);
            }
        }
        return out.toString();
    }
}
