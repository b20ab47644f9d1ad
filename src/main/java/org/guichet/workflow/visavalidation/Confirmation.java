package org.guichet.workflow.visavalidation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.guichet.domain.document.ModuleGrid;
import org.guichet.domain.visavalidation.Employment;
import org.guichet.domain.visavalidation.ExpiryDates;
import org.jspecify.annotations.Nullable;

/**
 * What the confirmation of a validation says, in both languages at once: it is read by its holder and by an employer or an office.
 *
 * @param deskNumber of the counter
 * @param titleFrench ground of stay
 * @param maskedStamp the last four digits, or empty where nothing was due
 * @param code that proves the paper; absent where none could be made
 * @param demonstration marks the paper as a specimen
 */
public record Confirmation(
        String siteName, int deskNumber, String agentName, String reference, Holder holder, String visaNumber,
        String titleFrench, String titleEnglish, LocalDate validFrom, LocalDate entry, String address,
        @Nullable Employment employment, int dueCents, String maskedStamp, Instant validatedAt, ZoneId zone,
        ExpiryDates dates, @Nullable ModuleGrid code, boolean demonstration) {

    /**
     * @param birthDate null where the file does not know it
     * @param maskedForeignerNumber its last digits only; empty where there is none
     */
    public record Holder(String name, @Nullable LocalDate birthDate, String nationality, String maskedForeignerNumber) {

        /** Keeps the person out of logs. */
        @Override
        public String toString() {
            return "Holder[…]";
        }
    }

    /** Keeps the person out of logs. */
    @Override
    public String toString() {
        return "Confirmation[" + reference + "]";
    }
}
