package org.guichet.domain.lookup;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How much two files look like one person's, gravest first. */
public enum Likeness {
    /** Both have the same foreigner number. */
    SAME_NUMBER,
    /** Names that may be one person's, with the same birth date, phone or address. */
    LIKELY,
    /** Names that may be one person's, with the same year of birth or one digit of the date misread. */
    POSSIBLE;

    private static final int FEWEST_PHONE_DIGITS = 9;

    /** Names are compared as the look-up compares them. Not for use by several threads with one {@code names}. */
    public static Optional<Likeness> between(IndexedPerson one, IndexedPerson other, NameSimilarity names) {
        if (!one.foreignerNumber().isEmpty() && bare(one.foreignerNumber()).equals(bare(other.foreignerNumber()))) {
            return Optional.of(SAME_NUMBER);
        }
        if (!names.isProbablyOne(name(one), name(other))) {
            return Optional.empty();
        }
        return sameContact(one, other) ? Optional.of(LIKELY) : byBirth(one.birthDate(), other.birthDate());
    }

    private static String name(IndexedPerson person) {
        return person.surname() + " " + person.givenNames();
    }

    /** Whether the leading zero was written is no difference. */
    private static String bare(String number) {
        return number.length() == Digits.NUMBER && number.startsWith("0") ? number.substring(1) : number;
    }

    private static boolean sameContact(IndexedPerson one, IndexedPerson other) {
        String phone = Digits.phone(one.phone());
        boolean samePhone = phone.length() >= FEWEST_PHONE_DIGITS && phone.equals(Digits.phone(other.phone()));
        String email = one.email().strip().toLowerCase(Locale.ROOT);
        return samePhone || (!email.isEmpty() && email.equals(other.email().strip().toLowerCase(Locale.ROOT)));
    }

    private static Optional<Likeness> byBirth(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return Optional.of(POSSIBLE);
        }
        if (one.getYear() == other.getYear()) {
            boolean same = one.equals(other) || isYearOnly(one) || isYearOnly(other)
                    || (one.getDayOfMonth() == other.getMonthValue() && one.getMonthValue() == other.getDayOfMonth());
            return Optional.of(same ? LIKELY : POSSIBLE);
        }
        boolean sameDay = one.getDayOfMonth() == other.getDayOfMonth() && one.getMonth() == other.getMonth();
        return sameDay && !isYearOnly(one) ? Optional.of(POSSIBLE) : Optional.empty();
    }

    private static boolean isYearOnly(LocalDate date) {
        return date.getDayOfYear() == 1;
    }
}
