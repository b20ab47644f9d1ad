package org.guichet.domain.document.twoddoc;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who signed, when, and what kind of document it is.
 *
 * @param version 1 to 4
 * @param issuedOn null where the document has no date of issue
 * @param type two characters: 01 a bill, 28 a tax notice, …
 * @param perimeter of the catalogue of types; 01 where the version knows no other
 * @param country that issued it; FR where the version does not say
 * @param length in characters: 22, 24 or 26
 */
public record TwoDDocHeader(
        int version,
        String authority,
        String certificate,
        @Nullable LocalDate issuedOn,
        @Nullable LocalDate signedOn,
        String type,
        String perimeter,
        String country,
        int length) {

    public static final String MARKER = "DC";
    private static final Pattern FORM = Pattern.compile("DC0[1-4][0-9A-Z]{8}[0-9A-F]{8}[0-9A-Z]{2}.*", Pattern.DOTALL);
    private static final Pattern REST = Pattern.compile("[0-9A-Z]*");
    private static final String OWN = "01";

    /** Empty where the text begins with no such header. */
    static Optional<TwoDDocHeader> read(String text) {
        if (!FORM.matcher(text).matches()) {
            return Optional.empty();
        }
        int version = text.charAt(3) - '0';
        int length = lengthOf(version);
        if (text.length() < length || !REST.matcher(text.substring(22, length)).matches()) {
            return Optional.empty();
        }
        return Optional.of(new TwoDDocHeader(version, text.substring(4, 8), text.substring(8, 12),
                DataKind.days(text.substring(12, 16)).orElse(null), DataKind.days(text.substring(16, 20)).orElse(null),
                text.substring(20, 22), version >= 3 ? text.substring(22, 24) : OWN, version == 4 ? text.substring(24, 26) : "FR",
                length));
    }

    static int lengthOf(int version) {
        return switch (version) {
            case 3 -> 24;
            case 4 -> 26;
            default -> 22;
        };
    }
}
