package org.guichet.domain.document.trust;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.guichet.domain.document.DocumentReport.Check;
import org.guichet.domain.document.OutcomeReason;
import org.guichet.domain.document.trust.SignatureJudge.Judgement;
import org.jspecify.annotations.Nullable;

/** The lines of a report about who signed, and whether they did. */
public final class SignatureChecks {

    private SignatureChecks() {}

    /** @param named whom the document names as its signer */
    public static List<Check> of(Judgement judgement, String named, @Nullable LocalDate signedOn) {
        OutcomeReason why = judgement.why();
        TrustedCertificate by = judgement.by();
        List<Check> checks = new ArrayList<>();
        boolean unknown = why == OutcomeReason.NO_TRUST_LIST || why == OutcomeReason.UNKNOWN_ISSUER
                || why == OutcomeReason.UNKNOWN_CERTIFICATE || why == OutcomeReason.HEADER_ALTERED;
        checks.add(new Check("issuer", !unknown, unknown ? named + ": " + why.sentence() : named));
        checks.add(new Check("signature", by != null, by == null
                ? unknown ? "not checked" : why.sentence() : "holds with the certificate " + by.label()));
        if (by != null) {
            TrustedCertificate authority = judgement.authority();
            if (authority != null) {
                boolean holds = why != OutcomeReason.CERTIFICATE_NOT_OF_AUTHORITY;
                checks.add(new Check("certificate-chain", holds, (holds ? "signed by " : "not signed by ") + authority.label()));
            }
            checks.add(period(why, by, signedOn));
        }
        return checks;
    }

    private static Check period(OutcomeReason why, TrustedCertificate by, @Nullable LocalDate signedOn) {
        String period = "certificate of " + by.validFrom() + " to " + by.validTo() + ", signed "
                + (signedOn == null ? "on a day not said" : signedOn);
        boolean kept = why != OutcomeReason.CERTIFICATE_EXPIRED && why != OutcomeReason.CERTIFICATE_NOT_YET_VALID
                && why != OutcomeReason.NO_SIGNING_DATE;
        return new Check("certificate-period", kept,
                why == OutcomeReason.SPECIMEN ? period + "; the period of the specification's test certificate is not kept" : period);
    }
}
