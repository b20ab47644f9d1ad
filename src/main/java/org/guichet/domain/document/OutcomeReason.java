package org.guichet.domain.document;

import org.guichet.domain.document.DocumentReport.Outcome;

/** Why a document is called authentic, altered, or neither. The names are printed by the command and stored: append only. */
public enum OutcomeReason {
    SIGNATURE_HOLDS(Outcome.AUTHENTIC, "the signature holds, and its certificate was valid on the signing date"),
    /** Signed with a test key that a specification publishes, private half and all. */
    SPECIMEN(Outcome.AUTHENTIC, "the signature holds; its key is the specification's published test key: a specimen, not a real document"),
    CHECK_DIGIT(Outcome.ALTERED, "check digit disagrees"),
    SIGNATURE_DISAGREES(Outcome.ALTERED, "the signature disagrees with what the document says"),
    /** With the issuer or the marker put right, the signature holds: so exactly these were changed. */
    HEADER_ALTERED(Outcome.ALTERED, "the header was changed: the signature holds only with another one"),
    BAD_STRUCTURE(Outcome.ALTERED, "the code is damaged or not as its standard says"),
    NOTHING_SIGNED(Outcome.UNVERIFIABLE, "nothing in it is signed in a way known here"),
    NO_TRUST_LIST(Outcome.UNVERIFIABLE, "no certificates are loaded to check the signature with"),
    UNKNOWN_ISSUER(Outcome.UNVERIFIABLE, "no certificate of this issuer is loaded"),
    UNKNOWN_CERTIFICATE(Outcome.UNVERIFIABLE, "the issuer is known, but the certificate it signed with is not loaded"),
    CERTIFICATE_EXPIRED(Outcome.UNVERIFIABLE, "the signature holds, but the certificate had expired on the signing date"),
    CERTIFICATE_NOT_YET_VALID(Outcome.UNVERIFIABLE, "the signature holds, but the certificate was not valid yet on the signing date"),
    NO_SIGNING_DATE(Outcome.UNVERIFIABLE, "the signature holds, but the document does not say when it was signed"),
    /** The scanner dropped what stands between the fields, and no way to put it back makes the signature hold. */
    SEPARATORS_LOST(Outcome.UNVERIFIABLE, "the scanner dropped the separators between the fields"),
    /** A digit in a name, or a sex that is none. */
    ZONE_MISREAD(Outcome.ALTERED, "a character of the zone is of no kind that its field has: misread, or altered"),
    /** The authority is loaded, and its key says otherwise. */
    CERTIFICATE_NOT_OF_AUTHORITY(
            Outcome.UNVERIFIABLE, "the signature holds, but the authority that the certificate names did not sign the certificate"),
    CHIP_SIGNED(Outcome.AUTHENTIC, "the chip's data are signed, and the signature leads to an authority that the site trusts"),
    /** The hash of what was read is not the signed one. */
    CHIP_ALTERED(Outcome.ALTERED, "the chip's data are not those that were signed"),
    CHIP_DAMAGED(Outcome.ALTERED, "the chip's data are not as their standard says"),
    CHIP_UNSIGNED(Outcome.UNVERIFIABLE, "the chip has no security object: nothing on it is signed"),
    CHIP_SIGNATURE_KIND(Outcome.UNVERIFIABLE, "the chip's data are signed in a way that is not known here"),
    CHIP_CERTIFICATE_PERIOD(Outcome.UNVERIFIABLE, "the signature holds, but a certificate that it leads to is not valid today"),
    /** Chip authentication, beside passive authentication. */
    CHIP_ORIGINAL(Outcome.AUTHENTIC, "the chip's data are signed by an authority that the site trusts, and the chip is no copy");

    private final Outcome outcome;
    private final String sentence;

    OutcomeReason(Outcome outcome, String sentence) {
        this.outcome = outcome;
        this.sentence = sentence;
    }

    public Outcome outcome() {
        return outcome;
    }

    /** In English, for scripts; the window has its own words. */
    public String sentence() {
        return sentence;
    }
}
