package org.guichet.launch;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.guichet.domain.document.trust.TrustedCertificate;

/** Files of certificates, for the window. */
final class CertificateFiles {

    private CertificateFiles() {}

    static Optional<List<TrustedCertificate>> read(Path file) {
        try {
            return Optional.of(TrustFiles.read(file).certificates());
        } catch (CommandFailure nothing) {
            return Optional.empty();
        }
    }
}
