package org.guichet.domain.document.twoddoc;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A 2D-Doc of which a scanner changed or dropped every separator: keyboards have no key for them. A text in which even one came
 * through is as it was sent, and nothing in it is replaced.
 */
final class GarbledSeparators {

    /** Bytes of a signature on P-256, P-384 and P-521. */
    private static final List<Integer> SIGNATURES = List.of(64, 96, 132);
    private static final int MOST_SUBSTITUTES = 8;

    /** How programs and scanners spell GS, RS and US. */
    private static final List<List<String>> SPELLINGS = List.of(
            List.of("<GS>", "<RS>", "<US>"), List.of("{GS}", "{RS}", "{US}"), List.of("[GS]", "[RS]", "[US]"),
            List.of("\u241d", "\u241e", "\u241f"), List.of("\\x1D", "\\x1E", "\\x1F"), List.of("\\u001D", "\\u001E", "\\u001F"),
            List.of("\\u001d", "\\u001e", "\\u001f"), List.of("\\x1d", "\\x1e", "\\x1f"), List.of("^]", "^^", "^_"));

    private GarbledSeparators() {}

    static boolean isWhole(String text) {
        return text.indexOf(TwoDDocParser.GS) >= 0 || text.indexOf(TwoDDocParser.RS) >= 0 || text.indexOf(TwoDDocParser.US) >= 0;
    }

    /** The text with separators spelt out put back; as it is where none is. */
    static String respelt(String text) {
        if (isWhole(text)) {
            return text;
        }
        for (List<String> spelling : SPELLINGS) {
            if (text.contains(spelling.getLast())) {
                return text.replace(spelling.get(0), Character.toString(TwoDDocParser.GS))
                        .replace(spelling.get(1), Character.toString(TwoDDocParser.RS))
                        .replace(spelling.get(2), Character.toString(TwoDDocParser.US));
            }
        }
        return text;
    }

    /** What the scanner may have read, the likely texts first; none where no signature can be seen at the end. */
    static List<String> candidates(String text) {
        Set<String> candidates = new LinkedHashSet<>();
        for (int bytes : SIGNATURES) {
            int cut = text.length() - Base32Text.lengthFor(bytes);
            if (cut > TwoDDocHeader.lengthOf(1) && text.substring(cut).chars().allMatch(c -> Base32Text.isOfAlphabet((char) c))) {
                split(text, cut, candidates);
            }
        }
        return List.copyOf(candidates);
    }

    private static void split(String text, int cut, Set<String> candidates) {
        String signature = TwoDDocParser.US + text.substring(cut);
        char before = text.charAt(cut - 1);
        String message = isSign(before) ? text.substring(0, cut - 1) : text.substring(0, cut);
        if (isSign(before)) {
            substitutes(message, before).forEach(
                    sign -> candidates.add(message.replace(sign, TwoDDocParser.GS) + signature));
        }
        TwoDDocHeader.read(message).ifPresent(header -> {
            String head = message.substring(0, header.length());
            MissingSeparators.restored(message.substring(header.length()), header.type())
                    .forEach(data -> candidates.add(head + data + signature));
        });
        candidates.add(message + signature);
    }

    /** Which sign may stand for GS: the last one of the message, the one that stands for US, then any. */
    private static List<Character> substitutes(String message, char unit) {
        Set<Character> signs = new LinkedHashSet<>();
        char last = message.charAt(message.length() - 1);
        if (isSign(last)) {
            signs.add(last);
        }
        signs.add(unit);
        message.chars().filter(c -> isSign((char) c)).forEach(c -> signs.add((char) c));
        return new ArrayList<>(signs).subList(0, Math.min(signs.size(), MOST_SUBSTITUTES));
    }

    private static boolean isSign(char c) {
        return !(c >= '0' && c <= '9') && !(c >= 'A' && c <= 'Z') && c != ' ';
    }
}
