package org.guichet.domain.document.trust;

/** ECDSA, on whatever curve the certificate's key is. */
@FunctionalInterface
public interface SignatureCheck {

    /**
     * @param signature r and s one after the other, each half of it
     * @return false too where the key is of no kind that can check it
     */
    boolean holds(TrustedCertificate by, byte[] signed, byte[] signature);

    /** What one certificate says of another's. */
    enum Issue {
        /** The name of the one's subject is not that of the other's issuer, or the method is not known here. */
        NOT_CLAIMED,
        HOLDS,
        /** It bears the name of the authority, whose key did not sign it. */
        BROKEN
    }

    /** Whether the authority signed that certificate. */
    default Issue issued(TrustedCertificate authority, TrustedCertificate signer) {
        return Issue.NOT_CLAIMED;
    }
}
