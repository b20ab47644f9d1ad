package org.guichet.workflow.document;

import java.nio.file.Path;
import java.util.List;
import org.guichet.domain.document.trust.TrustedCertificate;

/** Reads certificates and trust lists from files. */
@FunctionalInterface
public interface CertificateIntake {

    /** What a file had in it. */
    sealed interface Found {

        /**
         * @param signer who signed the list that they stood in; empty where they stood in none, or nobody did
         * @param unsignedList a trust list that says nothing about who made it
         */
        record Certificates(List<TrustedCertificate> all, String signer, boolean unsignedList) implements Found {
            public Certificates {
                all = List.copyOf(all);
            }
        }

        /** A trust list that was changed after it was signed. */
        record Forged() implements Found {}

        /** The file can't be read, or has no certificate in it. */
        record Unreadable() implements Found {}
    }

    Found read(Path file);
}
