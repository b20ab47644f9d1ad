package org.guichet.domain.document.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.guichet.domain.document.trust.TrustStore;
import org.guichet.domain.document.trust.TrustedCertificate;
import org.guichet.store.trust.CertificateFile;
import org.guichet.store.trust.CertificateFile.Content.Certificates;
import org.guichet.store.trust.EcdsaCheck;
import org.junit.jupiter.api.Assertions;

/** Documents and certificates that nobody on the project made up. */
public final class DocumentSamples {

    private DocumentSamples() {}

    /** With both signers' certificates. */
    public static DocumentReader reader() {
        return new DocumentReader(store(), new EcdsaCheck());
    }

    public static TrustStore store() {
        List<TrustedCertificate> all = new ArrayList<>(certificates("2d-doc-test-certificate-FR00-0001.pem"));
        all.addAll(certificates("vds-signer-UTTS5B.crt"));
        return new TrustStore(all);
    }

    public static List<TrustedCertificate> certificates(String file) {
        return CertificateFile.read(file(file)) instanceof Certificates(var read, int _, var _)
                ? read : Assertions.fail("no certificate: " + file);
    }

    public static String antsExample() {
        return new String(file("2d-doc-ants-example-b1.txt"), StandardCharsets.ISO_8859_1).strip();
    }

    public static byte[] seal() {
        return HexFormat.of().parseHex(new String(file("vds-residence-permit.hex"), StandardCharsets.ISO_8859_1).strip());
    }

    public static byte[] file(String name) {
        try (InputStream in = DocumentSamples.class.getResourceAsStream("/org/guichet/domain/document/" + name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
