package org.guichet.domain.document.chip;

import java.time.LocalDate;
import org.guichet.domain.document.trust.TrustStore;

/** Passive authentication: reads a security object and follows its signature to an authority that the site trusts. */
@FunctionalInterface
public interface SecurityObjectCheck {

    /**
     * Any bytes give an answer.
     *
     * @param today on which the certificates must be valid: a document signer's is as long as the documents it signed (part 12, 4.1)
     */
    SecurityObject check(byte[] file, TrustStore store, LocalDate today);
}
