package org.guichet.domain.cardpickup;

import java.time.LocalDate;
import java.util.List;

/**
 * The passport that was read and found to be the person's.
 *
 * @param documentNumber of the passport
 * @param issuer ICAO three-letter code of the issuing State
 * @param checkedOn the site's calendar day
 * @param acceptedDifferences names of the fields that differ from the file and that the agent accepted knowingly
 */
public record IdentityCheck(
        String documentNumber, String issuer, LocalDate expiry, LocalDate checkedOn, List<String> acceptedDifferences) {

    public IdentityCheck {
        acceptedDifferences = List.copyOf(acceptedDifferences);
    }
}
