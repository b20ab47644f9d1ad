package org.guichet.inmemory;

import java.util.List;
import org.guichet.domain.audit.ConsultationPurpose;
import org.guichet.domain.audit.ConsultationPurposes;

/** A site's list of purposes that never changes. */
public record FixedPurposes(List<ConsultationPurpose> inUse) implements ConsultationPurposes {

    public static final ConsultationPurpose TELEPHONE = new ConsultationPurpose("TELEPHONE", "Au téléphone", "On the phone");

    @Override
    public List<ConsultationPurpose> all() {
        return inUse;
    }
}
