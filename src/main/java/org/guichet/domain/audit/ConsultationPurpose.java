package org.guichet.domain.audit;

import java.util.regex.Pattern;

/**
 * Why a file may be opened without a ticket, as the site words it.
 *
 * @param code what the trail keeps: capitals, digits and underscores, at most 40
 */
public record ConsultationPurpose(String code, String french, String english) {

    /** Each has a digit key. */
    public static final int MOST = 9;

    public static final int LONGEST_TEXT = 80;

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{0,39}");

    public ConsultationPurpose {
        if (!isCode(code)) {
            throw new IllegalArgumentException("a purpose's code has 1 to 40 capitals, digits and underscores");
        }
    }

    public static boolean isCode(String code) {
        return CODE.matcher(code).matches();
    }
}
