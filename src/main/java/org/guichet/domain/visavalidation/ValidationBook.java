package org.guichet.domain.visavalidation;

import java.util.List;
import java.util.Optional;

/** The visas that were read at the site, as kept on this desk. */
public interface ValidationBook {

    Optional<VisaValidation> find(String visaNumber);

    /** Open ones first, then those that are closed, newest first. */
    List<VisaValidation> ofApplicant(long applicantId);

    /** All that are not closed. */
    List<VisaValidation> open();
}
