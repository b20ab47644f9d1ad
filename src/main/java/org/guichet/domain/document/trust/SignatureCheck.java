package org.guichet.domain.document.trust;

/** ECDSA, on whatever curve the certificate's key is. */
@FunctionalInterface
public interface SignatureCheck {

    /**
     * @param signature r and s one after the other, each half of it
     * @return false too where the key is of no kind that can check it
     */
    boolean holds(TrustedCertificate by, byte[] signed, byte[] signature);
}
