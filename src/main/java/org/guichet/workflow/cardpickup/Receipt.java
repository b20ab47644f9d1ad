package org.guichet.workflow.cardpickup;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.guichet.domain.cardpickup.Signature;
import org.jspecify.annotations.Nullable;

/**
 * What the receipt of a card pickup says. Names of things (permit, documents taken back) come in the receipt's language.
 *
 * @param reference what a person can quote at the desk
 * @param birthDate null where the file does not know it
 * @param maskedForeignerNumber its last digits only
 * @param maskedStamp the last four digits of the stamp, or empty where none was due
 * @param signature null where the person could not sign
 * @param language of the paper, French or English
 * @param demonstration marks the paper as a specimen
 */
public record Receipt(
        String siteName, String deskLabel, String agentName, String reference,
        String applicantName, String maskedForeignerNumber, @Nullable LocalDate birthDate,
        String cardSerial, String permitLabel, String maskedStamp, List<String> takenBack,
        Instant handedOverAt, ZoneId zone, @Nullable Signature signature, Locale language, boolean demonstration) {

    public Receipt {
        takenBack = List.copyOf(takenBack);
    }

    /** Keeps the person out of logs. */
    @Override
    public String toString() {
        return "Receipt[" + reference + "]";
    }
}
