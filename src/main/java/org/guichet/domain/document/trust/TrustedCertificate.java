package org.guichet.domain.document.trust;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A signer's certificate as far as a desk needs it.
 *
 * @param fingerprint SHA-256 over the encoded certificate, 64 small hexadecimal digits
 * @param country of the subject, capitals; may be empty
 * @param name the subject's common name; may be empty
 * @param issuerName the issuer's common name; may be empty
 * @param serial capital hexadecimal digits without leading zeros
 * @param validFrom the first whole or partial day (UTC), as {@code validTo} is the last
 * @param curve as people call it, such as P-256 or brainpoolP256r1
 * @param key SHA-256 over the public key's encoding, small hexadecimal digits
 * @param listedAs what a trust list calls the authority that it stands under; null where it came by itself
 * @param encoded the certificate in DER, as Base64
 */
public record TrustedCertificate(
        String fingerprint,
        String country,
        String name,
        String issuerName,
        String serial,
        LocalDate validFrom,
        LocalDate validTo,
        String curve,
        String key,
        @Nullable String listedAs,
        String encoded) {

    /** The key of FR00-0001, with which the 2D-Doc specification signs its examples; nobody keeps that certificate's period. */
    private static final String TWO_D_DOC_SPECIMENS = "2e4430bfd7c6ed624cc1cab0cb0541184bce0feaa88729c470ef962eac8e22c3";

    public boolean isOfSpecimens() {
        return key.equals(TWO_D_DOC_SPECIMENS);
    }

    /** As one line: whose, and which. */
    public String label() {
        return (issuerName + " / " + name).strip() + " (" + serial + ")";
    }
}
