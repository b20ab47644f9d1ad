package org.guichet.workflow.cardpickup;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.guichet.domain.document.ModuleGrid;
import org.jspecify.annotations.Nullable;

/**
 * What a person gets while a card is made again.
 *
 * @param letterhead lines below the site's name
 * @param number what a person can quote
 * @param foreignerNumber whole: the paper stands in for the card
 * @param birthDate null where the file does not know it
 * @param permitLabel the name of the permit in the paper's language
 * @param reasonLabel why the card goes back, in its words
 * @param code signed, for a scanner; null where this desk signs nothing
 */
public record ProvisionalPaper(
        String siteName, List<String> letterhead, String number, String applicantName, String foreignerNumber,
        @Nullable LocalDate birthDate, String nationality, String permitLabel, String applicationNumber, String reasonLabel,
        LocalDate until, Instant issuedAt, ZoneId zone, String agentName, @Nullable ModuleGrid code, Locale language,
        boolean demonstration) {

    public ProvisionalPaper {
        letterhead = List.copyOf(letterhead);
    }

    /** Keeps the person out of logs. */
    @Override
    public String toString() {
        return "ProvisionalPaper[" + number + "]";
    }
}
