package org.guichet.domain.lookup;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What was typed, read: names, a birth date or year, numbers, an e-mail address. Reading takes bounded work: only the first
 * {@value #LONGEST} characters count.
 *
 * @param names the words of names, in their order
 * @param open true when the last word may still be going on: nothing stands after it
 */
public record Question(List<Word> names, @Nullable BirthClue birth, List<DigitClue> digits, String email, boolean open) {

    static final int LONGEST = 300;
    private static final Pattern EMAIL = Pattern.compile("[^\\s@,;<>()]{1,64}@[^\\s@,;<>()]{0,128}");
    private static final Pattern DIGITS = Pattern.compile("\\+?\\d(?:[ .()/-]{0,2}\\d)*");
    private static final Set<String> BIRTH_WORDS = Set.of("ne", "nee", "nes", "born", "birth", "naissance", "dob", "ddn");

    public Question {
        names = List.copyOf(names);
        digits = List.copyOf(digits);
    }

    /** Reads any text. */
    public static Question read(String text) {
        String cut = text.length() <= LONGEST ? text : text.substring(0, LONGEST);
        StringBuilder line = new StringBuilder(simple(cut));
        String email = "";
        Matcher address = EMAIL.matcher(line);
        if (address.find()) {
            email = line.substring(address.start(), address.end()).toLowerCase(Locale.ROOT);
            blank(line, address.start(), address.end());
        }
        BirthClue birth = null;
        for (BirthClue clue : new DateReading(line.toString()).read()) {
            birth = clue;
            blank(line, clue.from(), clue.to());
        }
        List<DigitClue> digits = digits(line);
        List<Word> names = names(cut, line, birth != null);
        boolean open = !cut.isEmpty() && !names.isEmpty() && names.getLast().end() == cut.length();
        return new Question(names, birth, digits, email, open);
    }

    /** Lower case ASCII where one character stands for one; the places stay. */
    private static String simple(String text) {
        StringBuilder line = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            String bare = LatinLetters.bare(c);
            int digit = Character.digit(c, 10);
            if (digit >= 0 && !Character.isSurrogate(c)) {
                line.append((char) ('0' + digit));
            } else if (bare != null && bare.length() == 1) {
                line.append(bare);
            } else {
                line.append(Character.isWhitespace(c) || Character.isSpaceChar(c) ? ' ' : c);
            }
        }
        return line.toString();
    }

    private static void blank(StringBuilder line, int from, int to) {
        for (int i = from; i < to; i++) {
            line.setCharAt(i, ' ');
        }
    }

    private static List<DigitClue> digits(StringBuilder line) {
        List<DigitClue> clues = new ArrayList<>();
        Matcher run = DIGITS.matcher(line.toString());
        while (run.find()) {
            String digits = Digits.only(run.group());
            if (digits.length() >= 3 && clues.size() < 3 && !touchesLetters(line, run.start(), run.end())) {
                clues.add(new DigitClue(digits, isInternational(run.group(), digits), run.start(), run.end()));
                blank(line, run.start(), run.end());
            }
        }
        return clues;
    }

    private static boolean isInternational(String written, String digits) {
        return written.startsWith("+") || (digits.startsWith("00") && digits.length() > Digits.NUMBER);
    }

    /** Digits inside a word are typing errors or parts of a reference, no number of their own: Ig0r. */
    private static boolean touchesLetters(StringBuilder line, int from, int to) {
        return (from > 0 && Character.isLetter(line.charAt(from - 1))) || (to < line.length() && Character.isLetter(line.charAt(to)));
    }

    private static List<Word> names(String text, StringBuilder line, boolean dated) {
        StringBuilder rest = new StringBuilder(text);
        for (int i = 0; i < rest.length(); i++) {
            if (line.charAt(i) == ' ') {
                rest.setCharAt(i, ' ');
            }
        }
        List<Word> names = new ArrayList<>();
        for (Word word : Folding.words(rest.toString())) {
            boolean number = word.folded().chars().allMatch(c -> c >= '0' && c <= '9');
            if (!number && !(dated && BIRTH_WORDS.contains(word.folded()))) {
                names.add(word);
            }
        }
        return names;
    }
}
