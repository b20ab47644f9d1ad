package org.guichet.launch;

import java.nio.file.Path;
import org.guichet.store.trust.CertificateFile.Content;
import org.guichet.store.trust.ListSignature.State;
import org.guichet.workflow.document.CertificateIntake.Found;

/** Files of certificates, for the window. */
final class CertificateFiles {

    private CertificateFiles() {}

    static Found read(Path file) {
        try {
            return switch (TrustFiles.content(file)) {
                case Content.Certificates(var all, int _, var signature) -> new Found.Certificates(
                        all, signature.state() == State.HOLDS ? signature.signer() : "",
                        signature.state() != State.HOLDS && all.stream().anyMatch(each -> each.listedAs() != null));
                case Content.Forged _ -> new Found.Forged();
                case Content.Nothing _ -> new Found.Unreadable();
            };
        } catch (CommandFailure unreadable) {
            return new Found.Unreadable();
        }
    }
}
