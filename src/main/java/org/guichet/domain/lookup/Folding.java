package org.guichet.domain.lookup;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * Folds names to what can be compared: lower case, no accents, other scripts romanised, apostrophes taken out (N'Diaye is
 * one word, ndiaye), hyphens and everything else between words. Bounded work: it reads each character once.
 */
public final class Folding {

    private final String text;
    private final List<Word> words = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private int start = -1;
    private boolean joined;

    private Folding(String text) {
        this.text = text;
    }

    /** The words of a text in their order. */
    public static List<Word> words(String text) {
        return new Folding(text).split();
    }

    /** The words with one space between them. */
    public static String fold(String text) {
        StringBuilder all = new StringBuilder(text.length());
        for (Word word : words(text)) {
            if (!all.isEmpty()) {
                all.append(' ');
            }
            all.append(word.folded());
        }
        return all.toString();
    }

    private List<Word> split() {
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            String bare = LatinLetters.bare(c);
            if (bare != null) {
                add(bare, at);
                at++;
            } else if (c < 0x80) {
                separate(c, at);
                at++;
            } else {
                at = readOther(at);
            }
        }
        end(text.length(), false);
        return words;
    }

    private int readOther(int at) {
        int c = text.codePointAt(at);
        int next = at + Character.charCount(c);
        if (isMark(c)) {
            return next;
        }
        if (Character.isLetter(c)) {
            int runEnd = runEnd(at, UnicodeScript.of(c));
            addRun(text.substring(at, runEnd), at, runEnd);
            return runEnd;
        }
        int digit = Character.digit(c, 10);
        if (digit >= 0) {
            add(String.valueOf((char) ('0' + digit)), at);
        } else {
            separate(c, at);
        }
        return next;
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.COMBINING_SPACING_MARK
                || type == Character.FORMAT || (type == Character.MODIFIER_SYMBOL && c > 0x2FF);
    }

    private int runEnd(int from, UnicodeScript script) {
        int at = from;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            boolean inside = Character.isLetter(c) ? UnicodeScript.of(c) == script : isMark(c);
            if (!inside) {
                break;
            }
            at += Character.charCount(c);
        }
        return at;
    }

    private void addRun(String run, int from, int to) {
        String latin = Romanisation.romanise(run);
        if (latin == null) {
            latin = unknown(run);
        }
        for (int i = 0; i < latin.length(); i++) {
            char c = latin.charAt(i);
            if (c == ' ' || c == '-') {
                end(to, c == '-');
            } else if (c != '\'') {
                String bare = LatinLetters.bare(c);
                add(bare != null ? bare : String.valueOf(c), from);
            }
        }
    }

    /** Letters without a romanisation keep their form, compatibility forms unified. */
    private static String unknown(String run) {
        String unified = Normalizer.normalize(run, Normalizer.Form.NFKD);
        StringBuilder bare = new StringBuilder(unified.length());
        unified.codePoints().filter(Character::isLetterOrDigit).map(Character::toLowerCase).forEach(bare::appendCodePoint);
        return bare.toString();
    }

    private void add(String bare, int at) {
        if (start < 0) {
            start = at;
        }
        word.append(bare);
    }

    private void separate(int c, int at) {
        if (isApostrophe(c)) {
            return;
        }
        end(at, c == '-' || c == 0x2010 || c == 0x2011 || c == 0x2013);
    }

    static boolean isApostrophe(int c) {
        return c == '\'' || c == '`' || c == 0xB4 || c == 0x2018 || c == 0x2019 || c == 0x201B || (c >= 0x2B9 && c <= 0x2BF)
                || c == 0x2C8 || c == 0x2032;
    }

    private void end(int at, boolean nextIsJoined) {
        if (!word.isEmpty()) {
            words.add(new Word(word.toString(), start, at, joined));
            joined = nextIsJoined;
        } else if (!nextIsJoined) {
            joined = false;
        }
        word.setLength(0);
        start = -1;
    }
}
