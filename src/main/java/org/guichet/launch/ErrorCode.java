package org.guichet.launch;

import java.util.Locale;

/** A short code for an unexpected fault: the same fault at the same place always has the same one. Says nothing of any person. */
public final class ErrorCode {

    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int PLACES = 5;

    private ErrorCode() {}

    /** Such as GUI-3F7KD: letters that can't be taken for digits when read out. */
    public static String of(Throwable fault) {
        int hash = 17;
        for (Throwable each = fault; each != null; each = each.getCause()) {
            hash = hash * 31 + each.getClass().getName().hashCode();
            for (StackTraceElement place : each.getStackTrace()) {
                if (place.getClassName().startsWith("org.guichet.")) {
                    hash = hash * 31 + (place.getClassName() + place.getMethodName()).hashCode();
                    break;
                }
            }
        }
        StringBuilder code = new StringBuilder("GUI-");
        for (int i = 0; i < PLACES; i++) {
            code.append(LETTERS.charAt((hash >>> (i * PLACES)) & (LETTERS.length() - 1)));
        }
        return code.toString().toUpperCase(Locale.ROOT);
    }

    /** Kinds of faults and places in the program only: messages may carry names. */
    public static String details(Throwable fault) {
        StringBuilder text = new StringBuilder();
        for (Throwable each = fault; each != null; each = each.getCause()) {
            text.append(each.getClass().getName()).append('\n');
            for (StackTraceElement place : each.getStackTrace()) {
                text.append("  ").append(place).append('\n');
            }
        }
        return text.toString();
    }
}
