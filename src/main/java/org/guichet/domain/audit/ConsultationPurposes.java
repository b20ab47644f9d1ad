package org.guichet.domain.audit;

import java.util.List;

/** The site's list of purposes. */
public interface ConsultationPurposes {

    /** Those to choose from, in the order of their keys. */
    List<ConsultationPurpose> inUse();

    /** With those that were in use once, so that the trail stays readable. */
    List<ConsultationPurpose> all();
}
