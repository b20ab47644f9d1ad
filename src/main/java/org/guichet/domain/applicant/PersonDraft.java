package org.guichet.domain.applicant;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.guichet.domain.applicant.ApplicantAct.Despite;
import org.guichet.domain.applicant.ApplicantAct.Registered;
import org.jspecify.annotations.Nullable;

/**
 * A form as it was filled in, whatever stands in it.
 *
 * @param birth a date or a year
 * @param nationality a three-letter code
 * @param foreignerNumber empty for a person who has none yet
 */
public record PersonDraft(
        String surname,
        String givenNames,
        String birth,
        Applicant.Sex sex,
        String nationality,
        String phone,
        String email,
        String foreignerNumber) {

    public static final PersonDraft EMPTY = new PersonDraft("", "", "", Applicant.Sex.UNSPECIFIED, "", "", "", "");

    static final int LONGEST_NAME = 200;
    static final int LONGEST_PHONE = 40;
    static final int LONGEST_EMAIL = 254;
    private static final int LONGEST_LIFE = 125;
    private static final int FEWEST_PHONE_DIGITS = 6;
    /** ITU-T E.164. */
    private static final int MOST_PHONE_DIGITS = 15;
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9 ().\\u00a0\\u202f/-]{1,39}");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@,;<>()]{1,64}@[^\\s@,;<>()]+\\.[^\\s@,;<>().]{2,}");

    /** In the order of the form; empty where it can be saved. */
    public List<DraftProblem> problems(LocalDate today) {
        List<DraftProblem> problems = new ArrayList<>();
        if (surname.isBlank()) {
            problems.add(DraftProblem.SURNAME_MISSING);
        } else if (!isName(surname)) {
            problems.add(DraftProblem.SURNAME_UNREADABLE);
        }
        if (!givenNames.isBlank() && !isName(givenNames)) {
            problems.add(DraftProblem.GIVEN_NAMES_UNREADABLE);
        }
        birthProblem(today).ifPresent(problems::add);
        if (!Nationalities.isKnown(code())) {
            problems.add(DraftProblem.NATIONALITY_UNKNOWN);
        }
        if (!phone.isBlank() && !isPhone(phone.strip())) {
            problems.add(DraftProblem.PHONE_UNREADABLE);
        }
        if (!email.isBlank() && !isEmail(email.strip())) {
            problems.add(DraftProblem.EMAIL_UNREADABLE);
        }
        if (!foreignerNumber.isBlank() && number().isEmpty()) {
            problems.add(DraftProblem.FOREIGNER_NUMBER_UNREADABLE);
        }
        return problems;
    }

    private Optional<DraftProblem> birthProblem(LocalDate today) {
        if (birth.isBlank()) {
            return Optional.of(DraftProblem.BIRTH_MISSING);
        }
        Optional<BirthText> read = BirthText.parse(birth);
        if (read.isEmpty()) {
            return Optional.of(DraftProblem.BIRTH_UNREADABLE);
        }
        if (read.get().date().isAfter(today)) {
            return Optional.of(DraftProblem.BIRTH_IN_FUTURE);
        }
        return read.get().date().isBefore(today.minusYears(LONGEST_LIFE))
                ? Optional.of(DraftProblem.BIRTH_TOO_LONG_AGO)
                : Optional.empty();
    }

    /** Letters of any script, with the signs that names have; a name without a letter is none. */
    private static boolean isName(String text) {
        String name = text.strip();
        return name.length() <= LONGEST_NAME
                && name.codePoints().anyMatch(Character::isLetter)
                && name.codePoints().noneMatch(c -> Character.isISOControl(c) || Character.isDigit(c)
                        || "@<>{}[]|\\/;=\"*%#".indexOf(c) >= 0 || Character.getType(c) == Character.SURROGATE
                        || Character.getType(c) == Character.OTHER_SYMBOL || isInvisible(c));
    }

    /** Marks that turn the writing about; the joiners of Persian and Indian names are letters' business. */
    private static boolean isInvisible(int c) {
        return Character.getType(c) == Character.FORMAT && c != 0x200c && c != 0x200d;
    }

    /** Digits with the signs that people put between them; 6 to 15 digits (ITU-T E.164). */
    public static boolean isPhone(String text) {
        long digits = text.chars().filter(c -> c >= '0' && c <= '9').count();
        return PHONE.matcher(text).matches() && digits >= FEWEST_PHONE_DIGITS && digits <= MOST_PHONE_DIGITS;
    }

    public static boolean isEmail(String text) {
        return text.length() <= LONGEST_EMAIL && EMAIL.matcher(text).matches();
    }

    private String code() {
        return nationality.strip().toUpperCase(Locale.ROOT);
    }

    public Optional<ForeignerNumber> number() {
        return ForeignerNumber.parse(foreignerNumber);
    }

    public Optional<LocalDate> birthDate() {
        return BirthText.parse(birth).map(BirthText::date);
    }

    /** @throws IllegalStateException where there are {@link #problems} */
    public Registered registered(List<Long> alike, @Nullable Despite despite) {
        BirthText date = BirthText.parse(birth).orElseThrow(() -> new IllegalStateException("the form has problems"));
        return new Registered(
                spaced(surname),
                spaced(givenNames),
                date.date(),
                date.onlyYear(),
                sex,
                code(),
                phone.strip(),
                email.strip(),
                number().map(ForeignerNumber::digits).orElse(null),
                alike,
                despite);
    }

    private static String spaced(String name) {
        return name.strip().replaceAll("\\s+", " ");
    }

    /** Keeps people out of logs. */
    @Override
    public String toString() {
        return "PersonDraft[…]";
    }
}
