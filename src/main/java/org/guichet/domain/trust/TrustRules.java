package org.guichet.domain.trust;

import org.guichet.domain.change.Decision;
import org.guichet.domain.change.Operation;
import org.guichet.domain.document.trust.TrustedCertificate;
import org.guichet.domain.trust.TrustAct.CertificateRemoved;
import org.guichet.domain.trust.TrustAct.CertificateTrusted;
import org.jspecify.annotations.Nullable;

/** A certificate is trusted or it is not; what happened last counts. */
public final class TrustRules {

    private static final int LONGEST_NAME = 400;

    /** Base64 of 12 kilobytes: certificates have one or two. */
    public static final int LONGEST_ENCODED = 16_384;

    private TrustRules() {}

    public static Decision<TrustEntry> decide(@Nullable TrustEntry now, Operation operation, TrustAct act) {
        return switch (act) {
            case CertificateTrusted trusted -> trust(now, operation, trusted);
            case CertificateRemoved _ -> now == null || !now.trusted()
                    ? Decision.refuse(TrustRefusal.CERTIFICATE_NOT_TRUSTED)
                    : Decision.accept(new TrustEntry(now.certificate(), now.source(), now.version() + 1, false, operation.deskTime(),
                            operation.agent()));
        };
    }

    private static Decision<TrustEntry> trust(@Nullable TrustEntry now, Operation operation, CertificateTrusted act) {
        if (!operation.aggregate().equals(TrustEntry.aggregateOf(act.certificate())) || !isPossible(act.certificate(), act.source())) {
            return Decision.refuse(TrustRefusal.CERTIFICATE_NOT_POSSIBLE);
        }
        if (now != null && now.trusted()) {
            return Decision.refuse(TrustRefusal.CERTIFICATE_ALREADY_TRUSTED);
        }
        return Decision.accept(new TrustEntry(act.certificate(), act.source(), now == null ? 1 : now.version() + 1, true,
                operation.deskTime(), operation.agent()));
    }

    /** Whether it has room in an operation. */
    public static boolean isPossible(TrustedCertificate certificate, String source) {
        return certificate.fingerprint().matches("[0-9a-f]{64}") && certificate.encoded().length() <= LONGEST_ENCODED
                && certificate.name().length() <= LONGEST_NAME && certificate.issuerName().length() <= LONGEST_NAME
                && source.length() <= LONGEST_NAME;
    }
}
