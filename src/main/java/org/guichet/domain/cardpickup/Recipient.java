package org.guichet.domain.cardpickup;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who takes a card in the holder's place.
 *
 * @param name of that person, as on the document, at most 200 characters
 * @param document what shows who it is, with its number
 * @param proof why that person may: kinship or judgment for a child, the certificate for somebody who can't come
 * @param certificateOn day of the medical certificate; null for a child's guardian
 */
public record Recipient(
        Quality quality, String name, Document document, String documentNumber, Proof proof, @Nullable LocalDate certificateOn) {

    /** In what quality. */
    public enum Quality {
        /** Holds parental authority or guardianship over a minor. */
        GUARDIAN,
        /** Comes for somebody whom a medical certificate excuses, where the site allows it. */
        PROXY
    }

    public enum Document {
        PASSPORT,
        IDENTITY_CARD,
        RESIDENCE_CARD,
        DRIVING_LICENCE
    }

    public enum Proof {
        FAMILY_RECORD,
        BIRTH_CERTIFICATE,
        JUDGMENT,
        /** From the authority that looks after the child. */
        CARE_ORDER,
        MEDICAL_CERTIFICATE
    }

    /** Whether nothing is missing that this quality needs. */
    boolean isComplete() {
        boolean named = !name.isBlank() && name.length() <= 200 && !documentNumber.isBlank() && documentNumber.length() <= 40;
        boolean proved = quality == Quality.PROXY
                ? proof == Proof.MEDICAL_CERTIFICATE && certificateOn != null
                : proof != Proof.MEDICAL_CERTIFICATE && certificateOn == null;
        return named && proved;
    }
}
