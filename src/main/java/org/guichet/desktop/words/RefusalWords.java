package org.guichet.desktop.words;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Set;
import org.guichet.domain.cardpickup.PickupRefusal;
import org.guichet.domain.door.EntryRefusal;
import org.guichet.domain.rebooking.RebookingRefusal;

/** Refusals in the reader's words, those of the past too: their days and slots are stored as ISO 8601. */
public final class RefusalWords {

    private static final Set<String> DAYS = Set.of(
            PickupRefusal.PASSPORT_EXPIRED.name(), PickupRefusal.NOT_UNCOLLECTED_YET.name(), EntryRefusal.ENTRY_WRONG_DAY.name());

    private static final Set<String> SLOTS = Set.of(
            EntryRefusal.ENTRY_MOVED.name(),
            RebookingRefusal.APPOINTMENT_CHANGED_SINCE.name(),
            RebookingRefusal.SLOT_FULL.name());

    private RefusalWords() {}

    /** For {@link Words#text}, which writes days and slots as the reader's language does; any other detail as it is. */
    public static Object argument(String reason, String detail) {
        try {
            if (DAYS.contains(reason)) {
                return LocalDate.parse(detail);
            }
            return SLOTS.contains(reason) ? LocalDateTime.parse(detail) : detail;
        } catch (DateTimeParseException asItIs) {
            return detail;
        }
    }

    /** A refusal of a newer program has no text here: its name says at least something. */
    public static String of(String reason, String detail, Words words) {
        String key = "refusal." + reason;
        return words.texts().has(key) ? words.text(key, argument(reason, detail)) : reason;
    }
}
