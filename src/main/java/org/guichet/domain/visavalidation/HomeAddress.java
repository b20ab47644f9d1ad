package org.guichet.domain.visavalidation;

import java.util.regex.Pattern;

/**
 * Where the person lives in France.
 *
 * @param extra flat, building, or at whose place; may be empty
 * @param postcode five digits: a department of metropolitan France or Corsica (01 to 95), or overseas (97, 98)
 */
public record HomeAddress(String street, String extra, String postcode, String city) {

    /** Characters of a line, as on an envelope with room to spare. */
    public static final int LINE_LENGTH = 100;

    public static final HomeAddress NONE = new HomeAddress("", "", "", "");

    private static final Pattern POSTCODE = Pattern.compile("(0[1-9]|[1-8][0-9]|9[0-578])[0-9]{3}");

    public static boolean isPostcode(String text) {
        return POSTCODE.matcher(text).matches();
    }

    boolean isTooLong() {
        return street.length() > LINE_LENGTH || extra.length() > LINE_LENGTH || city.length() > LINE_LENGTH;
    }

    public String inOneLine() {
        return (extra.isBlank() ? street : extra + ", " + street) + ", " + postcode + " " + city;
    }

    /** Keeps people out of logs. */
    @Override
    public String toString() {
        return "HomeAddress[…]";
    }
}
