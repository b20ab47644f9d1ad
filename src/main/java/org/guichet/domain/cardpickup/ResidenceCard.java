package org.guichet.domain.cardpickup;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A made card that waits for its holder: what the site's stock says of it.
 *
 * @param serial the number printed on it, its MRZ's document number: up to 9 letters and digits
 * @param foreignerNumber as in the optional data of the card's MRZ; empty where the file has none
 * @param permitType key of the catalogue under {@code permit.}
 * @param storageSlot where it lies, such as C-117; empty while it has not arrived at the site
 * @param stampDueCents amount of the fiscal stamp in euro cents, from the convocation; 0 where none is due
 * @param oldCardSerial the card that it replaces and that is taken back
 * @param provisionalPaper whether the person holds a récépissé or attestation to be taken back
 * @param storedOn since when it lies there; null where the base data don't say
 */
public record ResidenceCard(
        String serial,
        long applicantId,
        String foreignerNumber,
        String applicationNumber,
        String permitType,
        String storageSlot,
        int stampDueCents,
        LocalDate validUntil,
        @Nullable String oldCardSerial,
        boolean provisionalPaper,
        @Nullable LocalDate storedOn) {

    public ResidenceCard(
            String serial,
            long applicantId,
            String foreignerNumber,
            String applicationNumber,
            String permitType,
            String storageSlot,
            int stampDueCents,
            LocalDate validUntil,
            @Nullable String oldCardSerial,
            boolean provisionalPaper) {
        this(
                serial, applicantId, foreignerNumber, applicationNumber, permitType, storageSlot, stampDueCents, validUntil,
                oldCardSerial, provisionalPaper, null);
    }

    /** The same card, lying in its slot since that day. */
    public ResidenceCard storedOn(LocalDate day) {
        return new ResidenceCard(
                serial, applicantId, foreignerNumber, applicationNumber, permitType, storageSlot, stampDueCents, validUntil,
                oldCardSerial, provisionalPaper, day);
    }

    /** The same card before it has arrived. */
    public ResidenceCard expected() {
        return new ResidenceCard(
                serial, applicantId, foreignerNumber, applicationNumber, permitType, "", stampDueCents, validUntil, oldCardSerial,
                provisionalPaper);
    }

    public Optional<String> oldCard() {
        return Optional.ofNullable(oldCardSerial);
    }

    public boolean hasPapersToReturn() {
        return oldCardSerial != null || provisionalPaper;
    }
}
