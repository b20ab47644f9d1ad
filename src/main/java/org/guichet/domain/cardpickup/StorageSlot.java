package org.guichet.domain.cardpickup;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A numbered place on a shelf, such as C-117.
 *
 * @param shelf one to three letters
 * @param number 1 to 9999
 */
public record StorageSlot(String shelf, int number) {

    private static final Pattern FORM = Pattern.compile("([A-Z]{1,3})-([0-9]{3,4})");
    private static final Pattern TYPED = Pattern.compile("([A-Za-z]{1,3})[\\s.-]*([0-9]{1,4})");

    /** Whether a text is one in its usual form. Slots of base data may be called otherwise. */
    public static boolean isOne(String text) {
        return of(text).isPresent();
    }

    public static Optional<StorageSlot> of(String text) {
        return read(FORM.matcher(text)).filter(slot -> slot.text().equals(text));
    }

    /** As people type it: c117, C 117, c-117. */
    public static Optional<StorageSlot> typed(String text) {
        return read(TYPED.matcher(text.strip()));
    }

    private static Optional<StorageSlot> read(Matcher form) {
        return form.matches()
                ? Optional.of(new StorageSlot(form.group(1).toUpperCase(Locale.ROOT), Integer.parseInt(form.group(2))))
                        .filter(slot -> slot.number() > 0)
                : Optional.empty();
    }

    public String text() {
        return String.format(Locale.ROOT, "%s-%03d", shelf, number);
    }

    /** The shelf of a slot however it is called: what stands before its number. */
    public static String shelfOf(String slot) {
        return of(slot).map(StorageSlot::shelf).orElseGet(() -> slot.replaceFirst("[-\\s]*[0-9]+$", ""));
    }
}
