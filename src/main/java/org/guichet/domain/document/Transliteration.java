package org.guichet.domain.document;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Letters as machine-readable zones spell them (Doc 9303 part 3, section 6, tables A and B). The first spelling is the recommended
 * one; the others are those that the table leaves to the issuer, or that issuers use.
 */
public final class Transliteration {

    private static final Map<Integer, List<String>> SPELLINGS = table(
            // Latin, where it is more than dropping the accent
            "Ä AE A", "Å AA A", "Æ AE", "Ñ N NXX", "Ö OE O OXX", "Ø OE O", "Ü UE U UXX", "ẞ SS", "ß SS", "Þ TH", "Ð D", "Đ D", "Ħ H",
            "I I", "ı I", "Ĳ IJ", "Ŀ L", "Ł L", "Ŋ N", "Œ OE", "Ŧ T", "Ə E", "Ɖ D", "Ƙ K", "Ɓ B", "Ɗ D", "Ɔ O", "Ɛ E", "ĸ Q", "Ɣ G",
            // Cyrillic; second spellings are those of Belarus, Bulgaria, Serbia and Ukraine
            "А A", "Б B", "В V", "Г G H", "Ґ G", "Д D", "Ђ D DJ", "Ѓ G", "Е E", "Ё E IO YO", "Є IE YE", "Ж ZH Z", "З Z", "Ѕ DZ",
            "И I Y", "І I", "Ї I YI", "Й I Y", "Ј J", "К K", "Ќ K", "Л L", "Љ LJ", "М M", "Н N", "Њ NJ", "О O", "П P", "Р R", "С S",
            "Т T", "Ћ C", "У U", "Ў U", "Ф F", "Х KH H", "Ц TS C", "Ч CH C", "Џ DZ", "Ш SH S", "Щ SHCH SHT", "Ъ IE A .", "Ы Y", "Ь .",
            "Э E", "Ю IU YU", "Я IA YA", "Ѫ U", "Ѵ Y", "Ғ F", "Қ Q K", "Ң N", "Ө O", "Ұ U", "Ү U", "Һ H", "Ә A");

    private Transliteration() {}

    /** The spellings of one capital letter, the recommended first; empty for what a zone can't carry at all. */
    static List<String> spellings(int letter) {
        if (letter >= 'A' && letter <= 'Z') {
            return List.of(Character.toString(letter));
        }
        List<String> listed = SPELLINGS.get(letter);
        if (listed != null) {
            return listed;
        }
        String plain = Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFD)
                .codePoints().filter(c -> c >= 'A' && c <= 'Z')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
        return plain.isEmpty() ? List.of() : List.of(plain);
    }

    /** A name as a zone carries it, words apart by one space: apostrophes and full stops dropped, hyphens and commas spaces. */
    public static String recommended(String name) {
        StringBuilder out = new StringBuilder();
        capitals(name).codePoints().forEach(c -> {
            if (isGap(c)) {
                out.append(' ');
            } else if (!spellings(c).isEmpty()) {
                out.append(spellings(c).getFirst());
            }
        });
        return out.toString().replaceAll(" +", " ").strip();
    }

    /** Capitals in their composed form, so that one letter is one code point. */
    public static String capitals(String name) {
        String bounded = Normalizer.normalize(name, Normalizer.Form.NFC);
        return Normalizer.normalize(bounded.replace("ß", "ẞ").toUpperCase(Locale.ROOT), Normalizer.Form.NFC);
    }

    static boolean isGap(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == ',' || c == '<'
                || Character.getType(c) == Character.DASH_PUNCTUATION;
    }

    static boolean isApostrophe(int c) {
        return c == '\'' || c == '’' || c == '‘' || c == 'ʼ' || c == '`' || c == '´';
    }

    /** Each row: a letter, then its spellings; a full stop stands for none. */
    private static Map<Integer, List<String>> table(String... rows) {
        Map<Integer, List<String>> table = new HashMap<>();
        for (String row : rows) {
            List<String> words = List.of(row.split(" ", -1));
            List<String> spellings = words.stream().skip(1).map(word -> word.equals(".") ? "" : word).toList();
            table.put(words.getFirst().codePointAt(0), spellings);
        }
        return Map.copyOf(table);
    }
}
