package org.guichet.domain.lookup;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds a birth date or year anywhere in a line, in French and English forms: 12/03/1991, 12 mars 1991, March 12 1991, né en 1991. */
final class DateReading {

    private static final String LEAD =
            "(?:\\b(?:nee?s?|n|born|birth|naissance|dob|ddn|date)\\b[\\s:.()]*(?:\\b(?:le|en|in|on|of|de|the|date)\\b[\\s:]*)*)?";
    private static final Pattern YEAR_FIRST =
            Pattern.compile(LEAD + "(?<![\\d+])((?:19|20)\\d\\d)[-/.](\\d{1,2})[-/.](\\d{1,2})(?!\\d)");
    private static final Pattern DAY_FIRST =
            Pattern.compile(LEAD + "(?<![\\d+])(\\d{1,2})[-/.](\\d{1,2})[-/.]((?:19|20)\\d\\d|\\d\\d)(?![\\d])");
    private static final Pattern DAY_MONTH_YEAR_APART =
            Pattern.compile(LEAD + "(?<![\\d+])(\\d{1,2}) (\\d{1,2}) ((?:19|20)\\d\\d)(?![\\d ]*\\d)");
    private static final Pattern DAY_NAMED_MONTH =
            Pattern.compile(LEAD + "(?<![\\d+])(\\d{1,2})(?:er|st|nd|rd|th)?[\\s.-]+([a-z]{3,9})\\.?,?[\\s-]+((?:19|20)\\d\\d)(?!\\d)");
    private static final Pattern NAMED_MONTH_DAY =
            Pattern.compile(LEAD + "\\b([a-z]{3,9})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+((?:19|20)\\d\\d)(?!\\d)");
    private static final Pattern NAMED_MONTH = Pattern.compile(LEAD + "\\b([a-z]{3,9})\\.?,?\\s+((?:19|20)\\d\\d)(?!\\d)");
    private static final Pattern YEAR_ALONE =
            Pattern.compile(LEAD + "(?<![\\d+]|\\d[ .-])((?:19|20)\\d\\d)(?![\\d@]|[ .-]\\d)");
    private static final Map<String, Integer> MONTHS = new TreeMap<>();

    static {
        String[] names = {
            "janvier january janv jan", "fevrier february fevr fev feb", "mars march mar", "avril april avr apr", "mai may",
            "juin june jun",
            "juillet july juil jul", "aout august aou aug", "septembre september sept sep", "octobre october oct",
            "novembre november nov", "decembre december dec",
        };
        for (int month = 0; month < names.length; month++) {
            for (String name : names[month].split(" ", 0)) {
                MONTHS.put(name, month + 1);
            }
        }
    }

    private final String line;

    /** Reads a line of lower-case ASCII letters and digits. */
    DateReading(String line) {
        this.line = line;
    }

    /** The first date found, with its place; empty where there is none. At most one is used: people have one birth date. */
    List<BirthClue> read() {
        List<BirthClue> found = new ArrayList<>(1);
        match(YEAR_FIRST, 1, 2, 3, false, found);
        match(DAY_FIRST, 3, 2, 1, false, found);
        match(DAY_MONTH_YEAR_APART, 3, 2, 1, false, found);
        match(DAY_NAMED_MONTH, 3, 2, 1, true, found);
        match(NAMED_MONTH_DAY, 3, 1, 2, true, found);
        match(NAMED_MONTH, 2, 1, 0, true, found);
        match(YEAR_ALONE, 1, 0, 0, false, found);
        return found;
    }

    private void match(Pattern pattern, int year, int month, int day, boolean named, List<BirthClue> found) {
        if (!found.isEmpty()) {
            return;
        }
        Matcher matcher = pattern.matcher(line);
        while (found.isEmpty() && matcher.find()) {
            int theMonth = month == 0 ? 0 : named ? MONTHS.getOrDefault(matcher.group(month), -1) : Integer.parseInt(matcher.group(month));
            int theDay = day == 0 ? 0 : Integer.parseInt(matcher.group(day));
            add(matcher.group(year), theMonth, theDay, month != 0, day != 0, matcher, found);
        }
    }

    private static void add(String yearText, int month, int day, boolean needsMonth, boolean needsDay, Matcher place,
            List<BirthClue> found) {
        int year = Integer.parseInt(yearText);
        boolean twoDigits = yearText.length() == 2;
        if (twoDigits) {
            year += 1900;
        }
        int theMonth = month;
        int theDay = day;
        if (theMonth > 12 && theDay >= 1 && theDay <= 12) {
            theMonth = day;
            theDay = month;
        }
        boolean possible = BirthClue.isYear(year) && (!needsMonth || (theMonth >= 1 && theMonth <= 12))
                && (!needsDay || (theDay >= 1 && theDay <= 31));
        if (possible) {
            found.add(new BirthClue(year, theMonth, theDay, twoDigits, place.start(), place.end()));
        }
    }
}
