package org.guichet.desktop.words;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An amount of euros as people type it: 300, 300,00, 12.5, 1 234,50 €. */
public final class TypedAmount {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,7})(?:[.,](\\d{1,2}))?");

    private TypedAmount() {}

    /** As it could have been typed. */
    public static String of(int cents) {
        return cents % 100 == 0 ? String.valueOf(cents / 100) : String.format(Locale.ROOT, "%d,%02d", cents / 100, cents % 100);
    }

    /** In cents; empty for what is no amount. */
    public static Optional<Integer> cents(String typed) {
        Matcher written = WRITTEN.matcher(typed.replaceAll("[\\s\\u00a0\\u202f€]", ""));
        if (!written.matches()) {
            return Optional.empty();
        }
        String rest = written.group(2);
        int cents = rest == null ? 0 : rest.length() == 1 ? 10 * Integer.parseInt(rest) : Integer.parseInt(rest);
        return Optional.of(100 * Integer.parseInt(written.group(1)) + cents);
    }
}
