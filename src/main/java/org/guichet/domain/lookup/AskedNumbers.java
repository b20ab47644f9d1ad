package org.guichet.domain.lookup;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The numbers in a question, in the forms in which a register keeps them, for exact questions to a database.
 *
 * @param foreignerNumbers of 9 or 10 digits: as typed, with the leading zero that was left out, and without a superfluous one
 * @param phones whole numbers, in the form of {@link Digits#phone}
 * @param email in lower case, empty for none
 * @param references numbers of cards, visas, applications and appointments, whole or their last characters: capitals and digits
 */
public record AskedNumbers(List<String> foreignerNumbers, List<String> phones, String email, List<String> references) {

    /** Fewer last characters than these lead to too many people. */
    public static final int SHORTEST_REFERENCE = 4;

    static final int PHONE_DIGITS = 9;
    private static final int LONGEST_REFERENCE = 40;
    private static final int MOST = 4;
    /** Words before a number, such as RDV or TITRE, are short; names are no part of a number. */
    private static final int LONGEST_PREFIX = 5;
    private static final Pattern TOKEN = Pattern.compile("\\S+");

    public AskedNumbers {
        foreignerNumbers = List.copyOf(foreignerNumbers);
        phones = List.copyOf(phones);
        references = List.copyOf(references);
    }

    /** Reads any text. */
    public static AskedNumbers in(String text) {
        String cut = text.length() <= Question.LONGEST ? text : text.substring(0, Question.LONGEST);
        Question question = Question.read(cut);
        Set<String> numbers = new LinkedHashSet<>();
        Set<String> phones = new LinkedHashSet<>();
        for (DigitClue clue : question.digits()) {
            foreignerNumbers(clue, numbers);
            if (clue.digits().length() >= PHONE_DIGITS) {
                phones.add(Digits.phone(clue.digits()));
            }
        }
        String email = question.email().indexOf('@') < question.email().length() - 1 ? question.email() : "";
        return new AskedNumbers(List.copyOf(numbers), List.copyOf(phones), email, references(cut, question));
    }

    /** The same for one word of letters, which may be the end of a number: asked where no name fits. */
    public static AskedNumbers ofLetters(String text) {
        String bare = reference(text);
        boolean oneWord = text.length() <= LONGEST_REFERENCE && text.strip().chars().noneMatch(Character::isWhitespace);
        boolean may = oneWord && bare.length() >= SHORTEST_REFERENCE;
        return new AskedNumbers(List.of(), List.of(), "", may ? List.of(bare) : List.of());
    }

    /** A number in the form in which {@link #references} are: capitals and digits only. */
    public static String reference(String written) {
        StringBuilder bare = new StringBuilder(written.length());
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            if ((c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z')) {
                bare.append(c);
            } else if (c >= 'a' && c <= 'z') {
                bare.append((char) (c - 'a' + 'A'));
            }
        }
        return bare.toString();
    }

    /** A phone number as it compares: national and international spellings of one are the same. */
    public static String phone(String written) {
        return Digits.phone(written);
    }

    /** The last digits of {@link #phone}, alike in every spelling. */
    public static String phoneEnd(String phone) {
        return phone.substring(Math.max(0, phone.length() - PHONE_DIGITS));
    }

    public boolean isEmpty() {
        return foreignerNumbers.isEmpty() && phones.isEmpty() && email.isEmpty() && references.isEmpty();
    }

    private static void foreignerNumbers(DigitClue clue, Set<String> numbers) {
        String digits = clue.digits();
        if (clue.international() || digits.length() < Digits.NUMBER - 1 || digits.length() > Digits.NUMBER) {
            return;
        }
        numbers.add(digits);
        if (digits.length() < Digits.NUMBER) {
            numbers.add("0" + digits);
        } else if (digits.startsWith("0")) {
            numbers.add(digits.substring(1));
        }
    }

    private static List<String> references(String text, Question question) {
        Set<String> references = new LinkedHashSet<>();
        StringBuilder whole = new StringBuilder();
        boolean oneNumber = true;
        Matcher tokens = TOKEN.matcher(text);
        List<String> apart = new ArrayList<>();
        while (tokens.find()) {
            boolean date = isOfDate(text, tokens.start(), tokens.end(), question.birth());
            String bare = reference(tokens.group().toUpperCase(Locale.ROOT));
            oneNumber &= !date && (hasDigit(bare) || bare.length() <= LONGEST_PREFIX);
            whole.append(bare);
            if (!date) {
                apart.add(bare);
            }
        }
        if (oneNumber) {
            add(references, whole.toString());
        }
        apart.forEach(token -> add(references, token));
        return references.stream().limit(MOST).toList();
    }

    /** A word is of the date where nothing of it but signs lies outside: 2026/54-001234 begins with a year and is none. */
    private static boolean isOfDate(String text, int from, int to, @Nullable BirthClue birth) {
        return birth != null && from < birth.to() && birth.from() < to
                && reference(text.substring(from, Math.max(from, birth.from()))).isEmpty()
                && reference(text.substring(Math.min(to, birth.to()), to)).isEmpty();
    }

    private static void add(Set<String> references, String bare) {
        if (bare.length() >= SHORTEST_REFERENCE && bare.length() <= LONGEST_REFERENCE && hasDigit(bare)) {
            references.add(bare);
        }
    }

    private static boolean hasDigit(String text) {
        return text.chars().anyMatch(c -> c >= '0' && c <= '9');
    }
}
