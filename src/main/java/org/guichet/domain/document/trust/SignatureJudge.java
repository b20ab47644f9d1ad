package org.guichet.domain.document.trust;

import java.time.LocalDate;
import java.util.List;
import org.guichet.domain.document.OutcomeReason;
import org.jspecify.annotations.Nullable;

/** Says what a signature proves. */
public final class SignatureJudge {

    /** Bounds the work where somebody loads many certificates of one name. */
    static final int MOST_TRIED = 8;

    private final SignatureCheck check;

    public SignatureJudge(SignatureCheck check) {
        this.check = check;
    }

    /** @param by whose signature holds; null where none does */
    public record Judgement(OutcomeReason why, @Nullable TrustedCertificate by) {}

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
        return by == null ? new Judgement(OutcomeReason.SIGNATURE_DISAGREES, null) : new Judgement(period(by, signedOn), by);
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
