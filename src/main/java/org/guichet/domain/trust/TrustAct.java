package org.guichet.domain.trust;

import org.guichet.domain.change.Act;
import org.guichet.domain.document.trust.TrustedCertificate;

/** What an administrator does with the certificates that documents are checked with; for all desks of the site. */
public sealed interface TrustAct extends Act {

    /** @param source name of the file that it came from */
    record CertificateTrusted(TrustedCertificate certificate, String source) implements TrustAct {}

    /** Documents signed with it can't be verified from now on. */
    record CertificateRemoved(String label) implements TrustAct {}
}
