package org.guichet.domain.document;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Whether a name of the file and a name of a zone are the same one, in any spelling that Doc 9303 allows. Files are often kept
 * without accents, so a plain A, O or U of the file also meets AE, OE and UE, and the reverse.
 */
public final class NameMatch {

    /** Longer than any name: what lies beyond is not compared. */
    private static final int LONGEST_NAME = 400;

    private NameMatch() {}

    /**
     * @param onDocument words in capitals A-Z, one space apart
     * @param mayBeCut whether words may be shortened, and last ones missing
     */
    static Agreement compare(String onDocument, String onFile, boolean mayBeCut) {
        Agreement dropped = compareWords(onDocument, wordsOf(onFile, ""), mayBeCut);
        return dropped == Agreement.DIFFERS ? compareWords(onDocument, wordsOf(onFile, " "), mayBeCut) : dropped;
    }

    /** Two spellings of a text, accents and punctuation aside, as documents and files write it; figures count too. */
    public static Agreement plain(String onDocument, String onFile, boolean mayBeCut) {
        String figures = onDocument.replaceAll("[^0-9]", "");
        boolean sameFigures = figures.equals(onFile.replaceAll("[^0-9]", ""));
        Agreement words = compare(Transliteration.recommended(onDocument), onFile, mayBeCut);
        return sameFigures || mayBeCut ? words : Agreement.DIFFERS;
    }

    private static Agreement compareWords(String onDocument, List<String> file, boolean mayBeCut) {
        List<String> document = words(onDocument);
        if (document.size() > file.size() || document.isEmpty() != file.isEmpty()) {
            return Agreement.DIFFERS;
        }
        boolean whole = document.size() == file.size();
        for (int i = 0; i < document.size(); i++) {
            Fit fit = fit(document.get(i), file.get(i));
            if (fit == Fit.NONE) {
                return Agreement.DIFFERS;
            }
            whole &= fit == Fit.WHOLE;
        }
        if (whole) {
            return Agreement.AGREES;
        }
        return mayBeCut ? Agreement.TRUNCATED_AGREES : Agreement.DIFFERS;
    }

    /** The standard drops an apostrophe; some issuers leave a gap for it. */
    private static List<String> wordsOf(String name, String forApostrophe) {
        String bounded = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
        StringBuilder spaced = new StringBuilder();
        Transliteration.capitals(bounded).codePoints().forEach(c -> {
            if (Transliteration.isApostrophe(c)) {
                spaced.append(forApostrophe);
            } else if (Transliteration.isGap(c)) {
                spaced.append(' ');
            } else if (!Transliteration.spellings(c).isEmpty()) {
                spaced.appendCodePoint(c);
            }
        });
        return words(spaced.toString());
    }

    private static List<String> words(String name) {
        return Arrays.stream(name.split(" ", -1)).filter(word -> !word.isEmpty()).toList();
    }

    private enum Fit { WHOLE, BEGINNING, NONE }

    /** Walks the file's word letter by letter, keeping every place in the document's word that some spelling leads to. */
    private static Fit fit(String document, String file) {
        BitSet places = new BitSet();
        places.set(0);
        boolean beginning = false;
        int before = 0;
        for (int letter : file.codePoints().toArray()) {
            BitSet next = new BitSet();
            for (String spelling : spellings(letter, before)) {
                for (int place = places.nextSetBit(0); place >= 0; place = places.nextSetBit(place + 1)) {
                    if (document.startsWith(spelling, place)) {
                        next.set(place + spelling.length());
                    }
                    beginning |= spelling.startsWith(document.substring(place));
                }
            }
            places = next;
            before = letter;
        }
        return places.get(document.length()) ? Fit.WHOLE : beginning ? Fit.BEGINNING : Fit.NONE;
    }

    private static List<String> spellings(int letter, int before) {
        return switch (letter) {
            case 'A' -> List.of("A", "AE", "AA");
            case 'O' -> List.of("O", "OE");
            case 'U' -> List.of("U", "UE", "UXX");
            case 'N' -> List.of("N", "NXX");
            case 'E' -> before == 'A' || before == 'O' || before == 'U' ? List.of("E", "") : List.of("E");
            default -> Transliteration.spellings(letter);
        };
    }
}
