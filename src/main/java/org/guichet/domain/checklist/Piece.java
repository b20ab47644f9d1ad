package org.guichet.domain.checklist;

import java.util.regex.Pattern;

/**
 * One thing to bring.
 *
 * @param id within its checklist, such as {@code address-proof}: 1 to 32 small letters, digits and dashes
 * @param french in the person's words, 1 to {@link #TEXT_LENGTH} characters; so is the English
 * @param mostMonths how old it may be by the day on it; 0 where its age does not matter
 */
public record Piece(String id, String french, String english, PieceCondition condition, int mostMonths, PieceScan scan) {

    public static final int TEXT_LENGTH = 200;
    public static final int MOST_MONTHS = 120;

    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,31}");

    public static boolean isId(String text) {
        return ID.matcher(text).matches();
    }
}
