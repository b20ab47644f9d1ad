package org.guichet.workflow.biometric;

import java.time.LocalDate;
import java.util.Map;
import org.guichet.domain.biometric.Finger;
import org.guichet.domain.biometric.FingerTemplate;

/**
 * Where templates of the people of one day are kept for that day: sealed to this desk's own key, so that they are of use nowhere else.
 * Losing one costs asking the store again, so that what can't be read or written is no more than missing.
 */
public interface TemplateBook {

    /** Empty where none was kept on that day. */
    Map<Finger, FingerTemplate> find(LocalDate day, long applicantId);

    void keep(LocalDate day, long applicantId, Map<Finger, FingerTemplate> templates);

    /** Deletes all that were kept for other days. */
    void keepOnly(LocalDate day);
}
