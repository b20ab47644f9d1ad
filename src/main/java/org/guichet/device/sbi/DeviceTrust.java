package org.guichet.device.sbi;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.guichet.workflow.biometric.ScannerFault;

/**
 * Whose scanners this desk trusts: certificates of makers or of a site's own authority. A scanner's certificate is good where it is one
 * of them, or was issued below one of them, and is within its time.
 */
public final class DeviceTrust {

    /** Of a home: where a site puts the certificates. */
    public static final String FOLDER = "device-trust";

    private final Set<X509Certificate> trusted;
    private final Clock clock;

    public DeviceTrust(Set<X509Certificate> trusted, Clock clock) {
        this.trusted = Set.copyOf(trusted);
        this.clock = clock;
    }

    /**
     * All certificates in the files of a folder that end in .pem, .crt or .cer; none where there is no such folder.
     *
     * @throws IOException where a file can't be read
     * @throws CertificateException where one holds no certificate
     */
    public static DeviceTrust in(Path folder, Clock clock) throws IOException, CertificateException {
        Set<X509Certificate> all = new HashSet<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.{pem,crt,cer}")) {
                for (Path file : files) {
                    all.addAll(certificates(file));
                }
            }
        }
        return new DeviceTrust(all, clock);
    }

    /** All certificates of a file, PEM or DER. */
    public static Set<X509Certificate> certificates(Path file) throws IOException, CertificateException {
        Set<X509Certificate> all = new HashSet<>();
        try (InputStream in = Files.newInputStream(file)) {
            for (Certificate each : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
                all.add((X509Certificate) each);
            }
        }
        if (all.isEmpty()) {
            throw new CertificateException("no certificate in it");
        }
        return all;
    }

    public boolean isEmpty() {
        return trusted.isEmpty();
    }

    /** @param chain the signer's certificate first; the others in any order */
    void check(List<X509Certificate> chain) throws SbiTrouble {
        X509Certificate signer = chain.getFirst();
        Date now = Date.from(clock.instant());
        try {
            signer.checkValidity(now);
            if (!trusted.contains(signer)) {
                build(chain, signer, now);
            }
        } catch (GeneralSecurityException untrusted) {
            throw new SbiTrouble(ScannerFault.UNTRUSTED, signer.getSubjectX500Principal().getName());
        }
    }

    private void build(List<X509Certificate> chain, X509Certificate signer, Date now) throws GeneralSecurityException {
        if (trusted.isEmpty()) {
            throw new CertificateException("nobody is trusted");
        }
        X509CertSelector target = new X509CertSelector();
        target.setCertificate(signer);
        Set<TrustAnchor> anchors =
                trusted.stream().map(each -> new TrustAnchor(each, null)).collect(Collectors.toSet());
        PKIXBuilderParameters parameters = new PKIXBuilderParameters(anchors, target);
        // a desk works for days without a network: it can't ask whether a certificate was revoked
        parameters.setRevocationEnabled(false);
        parameters.setDate(now);
        parameters.addCertStore(CertStore.getInstance("Collection", new CollectionCertStoreParameters(chain)));
        CertPathBuilder.getInstance("PKIX").build(parameters);
    }
}
