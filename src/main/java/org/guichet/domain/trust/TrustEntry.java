package org.guichet.domain.trust;

import java.time.Instant;
import org.guichet.domain.change.AggregateId;
import org.guichet.domain.change.AggregateState;
import org.guichet.domain.document.trust.TrustedCertificate;

/**
 * A certificate as the site knows it.
 *
 * @param trusted false once it was removed: who removed it and when stays known
 */
public record TrustEntry(TrustedCertificate certificate, String source, long version, boolean trusted, Instant since, String agent)
        implements AggregateState {

    @Override
    public AggregateId aggregate() {
        return aggregateOf(certificate);
    }

    public static AggregateId aggregateOf(TrustedCertificate certificate) {
        return new AggregateId(AggregateId.Kind.CERTIFICATE, certificate.fingerprint());
    }
}
