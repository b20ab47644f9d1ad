package org.guichet.domain.lookup;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Latin letters for a run of letters of one other script, by rule tables: near what passports write, near enough for
 * {@link SoundForm} to close the rest. Arabic without its short vowels stays without them.
 */
public final class Romanisation {

    private static final LetterTable RUSSIAN = new LetterTable("""
            а a б b в v г g д d е e ё e ж zh з z и i й y к k л l м m н n о o п p р r с s т t у u ф f х kh ц ts ч ch ш sh щ shch ъ - ы y
            ь - э e ю yu я ya ґ g є ye і i ї yi ў w ђ dj ј j љ lj њ nj ћ c џ dz ѓ g ќ k ѕ dz ә a ғ g қ k ң n ө o ұ u ү u һ h ҷ j ҳ h
            кс ks ий y ый y""");
    private static final LetterTable UKRAINIAN = new LetterTable("""
            а a б b в v г h ґ g д d е e є ie ж zh з z и y і i ї i й i к k л l м m н n о o п p р r с s т t у u ф f х kh ц ts ч ch ш sh
            щ shch ь - ю iu я ia зг zgh ий yi""");
    private static final LetterTable GREEK = new LetterTable("""
            α a β v γ g δ d ε e ζ z η i θ th ι i κ k λ l μ m ν n ξ x ο o π p ρ r σ s ς s τ t υ y φ f χ ch ψ ps ω o
            ου ou αυ av ευ ev αι ai ει ei οι oi μπ b ντ nt γγ ng γκ gk τσ ts τζ tz""");
    private static final LetterTable GEORGIAN = new LetterTable("""
            ა a ბ b გ g დ d ე e ვ v ზ z თ t ი i კ k ლ l მ m ნ n ო o პ p ჟ zh რ r ს s ტ t უ u ფ p ქ k ღ gh ყ q შ sh ჩ ch ც ts ძ dz წ ts
            ჭ ch ხ kh ჯ j ჰ h""");
    private static final LetterTable ARMENIAN = new LetterTable("""
            ա a բ b գ g դ d ե e զ z է e ը y թ t ժ zh ի i լ l խ kh ծ ts կ k հ h ձ dz ղ gh ճ ch մ m յ y ն n շ sh ո o չ ch պ p ջ j ռ r
            ս s վ v տ t ր r ց ts ւ v փ p ք k օ o ֆ f և ev ու u""");

    private Romanisation() { }

    /** The Latin form, null where this script cannot be romanised. */
    public static @Nullable String romanise(String run) {
        return romanise(run, CommonHanNames.INSTANCE);
    }

    /** The same with another reading of Chinese characters. */
    public static @Nullable String romanise(String run, HanReading han) {
        String lower = Normalizer.normalize(run, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        if (lower.isEmpty()) {
            return null;
        }
        return switch (UnicodeScript.of(lower.codePointAt(0))) {
            case CYRILLIC -> cyrillic(lower);
            case GREEK -> GREEK.read(withoutMarks(lower));
            case GEORGIAN -> GEORGIAN.read(lower);
            case ARMENIAN -> ARMENIAN.read(lower);
            case ARABIC -> ArabicLetters.read(lower);
            case ETHIOPIC -> EthiopicLetters.read(lower);
            case DEVANAGARI -> DevanagariLetters.read(lower);
            case HAN -> han.read(lower);
            default -> null;
        };
    }

    /** Ukrainian where its own letters show it: there г is h and и is y. */
    private static String cyrillic(String lower) {
        boolean ukrainian = lower.chars().anyMatch(c -> c == 'і' || c == 'ї' || c == 'є' || c == 'ґ');
        return (ukrainian ? UKRAINIAN : RUSSIAN).read(lower);
    }

    private static String withoutMarks(String text) {
        String parts = Normalizer.normalize(text, Normalizer.Form.NFD);
        StringBuilder bare = new StringBuilder(parts.length());
        parts.chars().filter(c -> Character.getType(c) != Character.NON_SPACING_MARK).forEach(c -> bare.append((char) c));
        return bare.toString();
    }
}
