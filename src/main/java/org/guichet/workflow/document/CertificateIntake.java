package org.guichet.workflow.document;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.guichet.domain.document.trust.TrustedCertificate;

/** Reads certificates and trust lists from files. */
@FunctionalInterface
public interface CertificateIntake {

    /** Empty where the file can't be read, or has no certificate in it. */
    Optional<List<TrustedCertificate>> read(Path file);
}
