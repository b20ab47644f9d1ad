package org.guichet.domain.document.trust;

import java.time.LocalDate;
import java.util.List;
import org.guichet.domain.document.OutcomeReason;
import org.jspecify.annotations.Nullable;

/** Says what a signature proves. */
public final class SignatureJudge {

    /** Bounds the work where somebody loads many certificates of one name. */
    static final int MOST_TRIED = 8;

    private final TrustStore store;
    private final SignatureCheck check;

    /** @param store where the authorities of signers may be, too */
    public SignatureJudge(TrustStore store, SignatureCheck check) {
        this.store = store;
        this.check = check;
    }

    /**
     * @param by whose signature holds; null where none does
     * @param authority which loaded certificate the signer's was checked against; null where the signer stands by itself
     */
    public record Judgement(OutcomeReason why, @Nullable TrustedCertificate by, @Nullable TrustedCertificate authority) {

        public Judgement(OutcomeReason why, @Nullable TrustedCertificate by) {
            this(why, by, null);
        }
    }

    /**
     * @param meant whom the document names; not empty
     * @param signedOn null where it does not say
     */
    public Judgement judge(List<TrustedCertificate> meant, byte[] signed, byte[] signature, @Nullable LocalDate signedOn) {
        TrustedCertificate by = null;
        for (TrustedCertificate each : meant.subList(0, Math.min(meant.size(), MOST_TRIED))) {
            if (check.holds(each, signed, signature)) {
                by = each;
                if (period(each, signedOn) == OutcomeReason.SIGNATURE_HOLDS) {
                    break;
                }
            }
        }
        return by == null ? new Judgement(OutcomeReason.SIGNATURE_DISAGREES, null) : chained(by, period(by, signedOn));
    }

    /**
     * A signer is believed because the administrator loaded it. Where the authority that it names is loaded too, that one must have signed
     * it: a signer put among the others under a borrowed name is not believed.
     */
    private Judgement chained(TrustedCertificate by, OutcomeReason period) {
        TrustedCertificate refused = null;
        for (TrustedCertificate authority : store.all()) {
            SignatureCheck.Issue issue = authority.equals(by) ? SignatureCheck.Issue.NOT_CLAIMED : check.issued(authority, by);
            if (issue == SignatureCheck.Issue.HOLDS) {
                return new Judgement(period, by, authority);
            }
            refused = issue == SignatureCheck.Issue.BROKEN ? authority : refused;
        }
        return refused == null ? new Judgement(period, by) : new Judgement(OutcomeReason.CERTIFICATE_NOT_OF_AUTHORITY, by, refused);
    }

    public boolean holds(TrustedCertificate by, byte[] signed, byte[] signature) {
        return check.holds(by, signed, signature);
    }

    private static OutcomeReason period(TrustedCertificate by, @Nullable LocalDate signedOn) {
        if (by.isOfSpecimens()) {
            return OutcomeReason.SPECIMEN;
        }
        if (signedOn == null) {
            return OutcomeReason.NO_SIGNING_DATE;
        }
        if (signedOn.isBefore(by.validFrom())) {
            return OutcomeReason.CERTIFICATE_NOT_YET_VALID;
        }
        return signedOn.isAfter(by.validTo()) ? OutcomeReason.CERTIFICATE_EXPIRED : OutcomeReason.SIGNATURE_HOLDS;
    }
}
