package org.guichet.domain.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * The lines of a zone in a text as readers, keyboards and word processors give it: small letters, spaces between, control characters
 * around, signs that stand for the filler.
 */
final class MrzText {

    /** What a filler becomes on the way: guillemets are two of it, pages on the web spell it out. */
    private static final Map<String, String> FILLERS = Map.of(
            "&lt;", "<", "&LT;", "<", "\u00ab", "<<", "\u2039", "<", "\uff1c", "<", "\u3008", "<", "\u2329", "<", "\u27e8", "<");
    private static final String LINE_ENDS = "[\\r\\n\\u0085\\u2028\\u2029]+";
    private static final String GAPS = "[\\s\\p{Cc}\\u00a0\\u202f\\u200b\\ufeff]+";
    private static final String JUNK_BEHIND = "[^A-Z0-9<]+$";
    private static final List<MrzFormat> SIZES = List.of(MrzFormat.TD1, MrzFormat.TD3, MrzFormat.TD2);

    private MrzText() {}

    /** Capitals without gaps; lines with nothing in them are left out. */
    static List<String> lines(String text) {
        return lines(text, line -> line.replaceAll(GAPS, ""));
    }

    /**
     * The zone among other lines of a text, or with something behind its lines, or with a space for each filler; empty where none stands
     * out.
     */
    static List<String> within(String text) {
        List<UnaryOperator<String>> ways = List.of(
                line -> line.replaceAll(GAPS, ""),
                line -> line.replaceAll(GAPS, "").replaceFirst(JUNK_BEHIND, ""),
                line -> line.replaceFirst("[\\r\\n\\p{Cc}]+$", "").replace(' ', '<'));
        for (UnaryOperator<String> way : ways) {
            List<String> lines = lines(text, way);
            for (MrzFormat size : SIZES) {
                for (int from = 0; from + size.lineCount() <= lines.size(); from++) {
                    List<String> some = lines.subList(from, from + size.lineCount());
                    if (isZone(some, size)) {
                        return List.copyOf(some);
                    }
                }
            }
        }
        return List.of();
    }

    private static boolean isZone(List<String> lines, MrzFormat size) {
        String form = "[A-Z0-9<]{" + size.lineLength() + "}";
        return lines.stream().allMatch(line -> line.matches(form)) && lines.getFirst().matches("[ACIPV1][A-Z<].*")
                && lines.stream().anyMatch(line -> line.contains("<"));
    }

    private static List<String> lines(String text, UnaryOperator<String> bare) {
        String readable = text;
        for (Map.Entry<String, String> each : FILLERS.entrySet()) {
            readable = readable.replace(each.getKey(), each.getValue());
        }
        List<String> lines = new ArrayList<>();
        for (String line : capitals(readable).split(LINE_ENDS, -1)) {
            String cleaned = bare.apply(line);
            if (!cleaned.isEmpty()) {
                lines.add(cleaned);
            }
        }
        return lines;
    }

    /** Only a-z: other letters must stay to be refused, and some would change their number. */
    private static String capitals(String text) {
        StringBuilder capitals = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            capitals.append(c >= 'a' && c <= 'z' ? (char) (c - 'a' + 'A') : c);
        }
        return capitals.toString();
    }
}
