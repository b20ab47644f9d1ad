package org.guichet.domain.applicant;

import java.util.Optional;

/**
 * The number of a foreigner's file (numéro étranger, AGDREF): 9 or 10 digits, leading zeros matter, no known check
 * digit. Text, never an integer.
 */
public record ForeignerNumber(String digits) implements Comparable<ForeignerNumber> {

    public ForeignerNumber {
        if (!isValid(digits)) {
            throw new IllegalArgumentException("a foreigner number has 9 or 10 digits");
        }
    }

    /** Reads a number as people write it, with spaces or dots between groups; empty where it is none. */
    public static Optional<ForeignerNumber> parse(String text) {
        String bare = text.replaceAll("[\\s\\u00a0\\u202f.]", "");
        return isValid(bare) ? Optional.of(new ForeignerNumber(bare)) : Optional.empty();
    }

    static boolean isValid(String text) {
        return (text.length() == 9 || text.length() == 10) && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** What a list of results may show: the last three digits only. */
    public String masked() {
        return "…" + digits.substring(digits.length() - 3);
    }

    /** In groups as on screen: 8136 559 096. */
    public String grouped() {
        int split = digits.length() - 6;
        return digits.substring(0, split) + " " + digits.substring(split, split + 3) + " " + digits.substring(split + 3);
    }

    @Override
    public int compareTo(ForeignerNumber other) {
        return digits.compareTo(other.digits);
    }

    @Override
    public String toString() {
        return masked();
    }
}
