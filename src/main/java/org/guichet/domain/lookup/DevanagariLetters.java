package org.guichet.domain.lookup;

/** Devanagari: consonants carry an a unless a sign says otherwise; at a word's end it is silent. */
final class DevanagariLetters {

    private static final LetterTable CONSONANTS = new LetterTable("""
            क k ख kh ग g घ gh ङ n च ch छ chh ज j झ jh ञ n ट t ठ th ड d ढ dh ण n त t थ th द d ध dh न n प p फ ph ब b भ bh म m य y र r ल l
            व v श sh ष sh स s ह h ळ l क़ q ख़ kh ग़ g ज़ z ड़ r ढ़ rh फ़ f""");
    private static final LetterTable VOWELS = new LetterTable("अ a आ aa इ i ई ee उ u ऊ oo ऋ ri ए e ऐ ai ओ o औ au");
    private static final LetterTable SIGNS = new LetterTable("ा a ि i ी i ु u ू u ृ ri े e ै ai ो o ौ au ॉ o ॅ e");
    private static final char NO_VOWEL = '्';

    private DevanagariLetters() { }

    static String read(String run) {
        StringBuilder out = new StringBuilder(run.length() * 2);
        boolean pending = false;
        for (int i = 0; i < run.length(); i++) {
            char c = run.charAt(i);
            String letter = String.valueOf(c);
            String consonant = CONSONANTS.of(letter);
            String sign = SIGNS.of(letter);
            if (consonant != null) {
                out.append(pending ? "a" : "").append(consonant);
                pending = true;
            } else if (sign != null) {
                out.append(sign);
                pending = false;
            } else if (c == NO_VOWEL) {
                pending = false;
            } else if (c == 'ं' || c == 'ँ') {
                out.append(pending ? "an" : "n");
                pending = false;
            } else {
                String vowel = VOWELS.of(letter);
                out.append(pending ? "a" : "").append(vowel == null ? "" : vowel);
                pending = false;
            }
        }
        return out.toString();
    }
}
