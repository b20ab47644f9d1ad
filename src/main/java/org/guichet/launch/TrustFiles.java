package org.guichet.launch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.guichet.domain.document.trust.TrustStore;
import org.guichet.domain.document.trust.TrustedCertificate;
import org.guichet.store.trust.CertificateFile;
import org.guichet.store.trust.CertificateFile.Content.Certificates;
import org.guichet.store.trust.CertificateFile.Content.Forged;
import org.guichet.store.trust.CertificateFile.Content.Nothing;

/** Certificates and trust lists named on a command line. */
final class TrustFiles {

    private TrustFiles() {}

    /** @throws CommandFailure that names the file without a certificate */
    static TrustStore store(List<Path> files) {
        List<TrustedCertificate> all = new ArrayList<>();
        files.forEach(file -> all.addAll(read(file).certificates()));
        return new TrustStore(all.stream().distinct().toList());
    }

    static Certificates read(Path file) {
        return switch (content(file)) {
            case Certificates certificates -> certificates;
            case Forged(String signer) -> throw new CommandFailure("cli.trust.forged", file, signer);
            case Nothing _ -> throw new CommandFailure("cli.trust.nothing", file);
        };
    }

    /** @throws CommandFailure where it can't be read, or is too large */
    static CertificateFile.Content content(Path file) {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(CertificateFile.LARGEST + 1);
        } catch (IOException unreadable) {
            throw new CommandFailure("cli.file.unreadable", file);
        }
        if (bytes.length > CertificateFile.LARGEST) {
            throw new CommandFailure("cli.read.tooLarge", file, CertificateFile.LARGEST / 1_000_000);
        }
        return CertificateFile.read(bytes);
    }
}
