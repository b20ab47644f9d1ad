package org.guichet.domain.visavalidation;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.guichet.domain.change.AggregateId;

/**
 * A visa as it was read and found to be the person's.
 *
 * @param number as in its zone, 1 to 20 capitals and digits
 * @param title ground of stay, key of the catalogue under {@code permit.}
 * @param validFrom first day of its validity, as printed
 * @param validUntil last day of its validity, as in its zone
 * @param acceptedDifferences names of the fields that differ from the file and that the agent accepted knowingly
 */
public record Visa(
        String number, long applicantId, VisaKind kind, String title, LocalDate validFrom, LocalDate validUntil,
        List<String> acceptedDifferences, SealCheck seal) {

    private static final Pattern NUMBER = Pattern.compile("[A-Z0-9]{1,20}");
    private static final Pattern TITLE = Pattern.compile("[A-Z][A-Z_]{0,31}");

    public Visa {
        acceptedDifferences = List.copyOf(acceptedDifferences);
    }

    public static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches();
    }

    static boolean isTitle(String text) {
        return TITLE.matcher(text).matches();
    }

    /** @throws IllegalArgumentException for a text that is no key */
    public static AggregateId aggregateOf(String number) {
        return new AggregateId(AggregateId.Kind.VISA, number);
    }

    /** Keeps numbers out of logs. */
    @Override
    public String toString() {
        return "Visa[" + kind + "]";
    }
}
