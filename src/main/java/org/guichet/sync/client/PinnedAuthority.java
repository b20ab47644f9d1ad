package org.guichet.sync.client;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** The one authority whose certificates a desk believes of its store: nobody else's, however well known. */
public final class PinnedAuthority {

    private PinnedAuthority() {}

    /**
     * The certificate of an authority as an enrolment keeps it: Base64 of its DER. Empty where the file holds no certificate that may
     * issue others.
     *
     * @param file PEM or DER
     */
    public static Optional<String> read(byte[] file) {
        try {
            X509Certificate certificate = (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(file));
            return certificate.getBasicConstraints() < 0
                    ? Optional.empty()
                    : Optional.of(Base64.getEncoder().encodeToString(certificate.getEncoded()));
        } catch (CertificateException none) {
            return Optional.empty();
        }
    }

    /** Empty for the platform's authorities, which count where none is pinned. */
    public static Optional<SSLContext> trust(String pinned) {
        if (pinned.isEmpty()) {
            return Optional.empty();
        }
        try {
            KeyStore trusted = KeyStore.getInstance("PKCS12");
            trusted.load(null, null);
            trusted.setCertificateEntry("store", CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(Base64.getDecoder().decode(pinned))));
            TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            managers.init(trusted);
            SSLContext context = SSLContext.getInstance("TLSv1.3");
            context.init(null, managers.getTrustManagers(), null);
            return Optional.of(context);
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("an enrolment holds the certificate that was read when it was made", e);
        }
    }
}
