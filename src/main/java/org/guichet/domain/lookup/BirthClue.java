package org.guichet.domain.lookup;

/**
 * What the question says of the birth date. Month and day are 0 where not said; a two-digit year stands for the years of
 * both centuries that end so.
 */
public record BirthClue(int year, int month, int day, boolean twoDigits, int from, int to) {

    private static final int FIRST_YEAR = 1900;

    /** Year, month and day in one number that sorts by time; 0 when unknown. */
    static int packed(int year, int month, int day) {
        return (year << 9) | (month << 5) | day;
    }

    boolean isFull() {
        return day != 0;
    }

    /** How well a packed birth date fits, 0 to 100. */
    int fit(int packed) {
        if (packed == 0) {
            return 0;
        }
        int otherYear = packed >> 9;
        int otherMonth = (packed >> 5) & 15;
        int otherDay = packed & 31;
        boolean sameYear = year == otherYear || (twoDigits && year % 100 == otherYear % 100);
        if (month == 0) {
            return sameYear ? 100 : Math.abs(year - otherYear) == 1 ? 40 : 0;
        }
        boolean sameMonth = month == otherMonth;
        if (day == 0) {
            return sameYear ? (sameMonth ? 100 : 50) : 0;
        }
        boolean sameDay = day == otherDay;
        if (sameYear) {
            return withinYear(otherMonth, otherDay, sameMonth, sameDay);
        }
        return sameMonth && sameDay ? 60 : 0;
    }

    private int withinYear(int otherMonth, int otherDay, boolean sameMonth, boolean sameDay) {
        if (sameMonth && sameDay) {
            return 100;
        }
        if ((otherMonth == 1 && otherDay == 1) || (month == otherDay && day == otherMonth)) {
            return 80;
        }
        return sameMonth || sameDay ? 70 : 50;
    }

    /** The first packed date of the range that fits fully. */
    int low() {
        return packed(year, month, day);
    }

    /** The first packed date after that range. */
    int high() {
        if (day != 0) {
            return packed(year, month, day) + 1;
        }
        return month != 0 ? packed(year, month + 1, 0) : packed(year + 1, 0, 0);
    }

    static boolean isYear(int year) {
        return year >= FIRST_YEAR && year < FIRST_YEAR + 200;
    }
}
