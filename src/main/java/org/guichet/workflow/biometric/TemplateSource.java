package org.guichet.workflow.biometric;

import java.util.Collection;
import java.util.Map;
import org.guichet.domain.biometric.Finger;
import org.guichet.domain.biometric.FingerTemplate;

/** Where the templates of enrolled people come from: the central store, which alone can open their captures. */
public interface TemplateSource {

    /** Of a desk that belongs to no store. */
    TemplateSource NONE = _ -> Map.of();

    /**
     * Takes as long as a network does.
     *
     * @return by person; those are left out of whom nothing is on record, and all are where the source can't be reached
     */
    Map<Long, Map<Finger, FingerTemplate>> fetch(Collection<Long> applicantIds);
}
