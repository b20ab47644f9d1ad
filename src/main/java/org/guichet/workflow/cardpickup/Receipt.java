package org.guichet.workflow.cardpickup;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.guichet.domain.cardpickup.Signature;
import org.guichet.domain.document.ModuleGrid;
import org.jspecify.annotations.Nullable;

/**
 * What the receipt of a card pickup says. Names of things (permit, documents taken back) come in the receipt's language.
 *
 * @param letterhead lines below the site's name
 * @param reference what a person can quote at the desk
 * @param birthDate null where the file does not know it
 * @param maskedForeignerNumber its last digits only
 * @param maskedStamp the last four digits of the stamp, or empty where none was due
 * @param receivedBy who took the card in the holder's place and by which document; empty where the holder did
 * @param finger what comparing a finger came to; empty where none was compared
 * @param signature null where the person could not sign
 * @param code signed, for a scanner; null where this desk signs nothing
 * @param language of the paper, French or English
 * @param demonstration marks the paper as a specimen
 */
public record Receipt(
        String siteName, List<String> letterhead, String deskLabel, String agentName, String reference,
        String applicantName, String maskedForeignerNumber, @Nullable LocalDate birthDate,
        String cardSerial, String permitLabel, String maskedStamp, List<String> takenBack,
        String receivedBy, String finger,
        Instant handedOverAt, ZoneId zone, @Nullable Signature signature, @Nullable ModuleGrid code,
        Locale language, boolean demonstration) {

    public Receipt {
        letterhead = List.copyOf(letterhead);
        takenBack = List.copyOf(takenBack);
    }

    /** Keeps the person out of logs. */
    @Override
    public String toString() {
        return "Receipt[" + reference + "]";
    }
}
