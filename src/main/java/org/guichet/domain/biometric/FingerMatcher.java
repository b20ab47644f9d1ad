package org.guichet.domain.biometric;

import java.util.Optional;

/** Compares fingers. Some hundred milliseconds a template: never on the screen's thread. */
public interface FingerMatcher {

    /** @return empty where the image can't be decoded, or shows too little to compare */
    Optional<FingerTemplate> template(FingerImage image);

    /** How alike two are; no percentage and no probability. What is enough is settled by a threshold. */
    double score(FingerTemplate probe, FingerTemplate candidate);
}
