package org.guichet.workflow.checklist;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * A checklist for the person to take along, in one language.
 *
 * @param pieces in the paper's language
 * @param note of the agent; may be empty
 * @param version of the list
 */
public record ChecklistPaper(
        String siteName, String personName, String procedureLabel, List<Item> pieces, String note, long version, LocalDate day,
        Locale language, boolean demonstration) {

    /** @param seen whether the person has shown it already */
    public record Item(String text, boolean seen) {}

    public ChecklistPaper {
        pieces = List.copyOf(pieces);
    }

    /** Keeps the person out of logs. */
    @Override
    public String toString() {
        return "ChecklistPaper[" + procedureLabel + "]";
    }
}
