package org.guichet.launch.demonstration;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.guichet.domain.document.trust.TrustedCertificate;
import org.guichet.domain.document.twoddoc.TwoDDocWriter;
import org.guichet.domain.document.seal.SealWriter;
import org.guichet.domain.trust.TrustEntry;
import org.guichet.store.local.HomeSettings;
import org.guichet.store.local.LocalStore;
import org.guichet.store.local.SiteStart;
import org.guichet.store.trust.CertificateFile;
import org.guichet.store.trust.CertificateFile.Content.Certificates;
import org.guichet.store.trust.MadeCertificate;

/**
 * Who signs the documents of synthetic people: a key made with the demonstration's home, whose certificate says that it is no real
 * one. Only the demonstration's own trust store has it.
 */
public final class DemonstrationSigner {

    /** Four characters each, as 2D-Doc and seals name a signer; no real authority has them. */
    static final String AUTHORITY = "FR99";
    static final String NAME = "DEMO";
    static final String SERIAL = "DE30";

    private static final String SUBJECT = "C=FR,O=SPECIMEN - demonstration Guichet,CN=" + NAME;
    private static final String ISSUER = "C=FR,O=SPECIMEN - demonstration Guichet,CN=" + AUTHORITY;
    private static final String KEY = "demonstration_document_key";
    private static final String CERTIFICATE = "demonstration_document_certificate";
    private static final String SOURCE = "demonstration";
    private static final int YEARS = 5;

    private final PrivateKey key;
    private final TrustedCertificate certificate;

    private DemonstrationSigner(PrivateKey key, TrustedCertificate certificate) {
        this.key = key;
        this.certificate = certificate;
    }

    static void enrol(SiteStart base, LocalDate day) {
        KeyPair pair = newKeys();
        byte[] der = MadeCertificate.of(pair, SUBJECT, ISSUER, SERIAL, day.minusYears(1), day.plusYears(YEARS));
        base.setting(KEY, Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded()));
        base.setting(CERTIFICATE, Base64.getEncoder().encodeToString(der));
    }

    /** Empty for a home that was made before there was any, or that belongs to a real site. */
    public static Optional<DemonstrationSigner> of(HomeSettings settings) {
        return settings.get(KEY).flatMap(key -> settings.get(CERTIFICATE).flatMap(der ->
                certificate(der).map(certificate -> new DemonstrationSigner(privateKey(key), certificate))));
    }

    /** Puts the certificate among those that this desk trusts, unless somebody has taken it out. */
    public void trustedBy(LocalStore store, Instant since) {
        boolean known = store.trust().all().stream()
                .anyMatch(entry -> entry.certificate().fingerprint().equals(certificate.fingerprint()));
        if (!known) {
            store.baseData().certificate(new TrustEntry(certificate, SOURCE, 1, true, since, SOURCE));
        }
    }

    /** @param unsigned header and data */
    String twoDDoc(String unsigned) {
        return TwoDDocWriter.signed(unsigned, sign(key, unsigned.getBytes(StandardCharsets.ISO_8859_1)));
    }

    /** By a key of nobody. */
    static String strange(String unsigned) {
        return TwoDDocWriter.signed(unsigned, sign(newKeys().getPrivate(), unsigned.getBytes(StandardCharsets.ISO_8859_1)));
    }

    byte[] seal(LocalDate day, List<String> zone, String passport) {
        byte[] unsigned = SealWriter.visa(NAME, SERIAL, day, zone, passport);
        return SealWriter.signed(unsigned, sign(key, unsigned));
    }

    /** By a key of nobody, under a name that no certificate has. */
    static byte[] strangeSeal(LocalDate day, List<String> zone) {
        byte[] unsigned = SealWriter.visa("FR98", "1", day, zone, "");
        return SealWriter.signed(unsigned, sign(newKeys().getPrivate(), unsigned));
    }

    private static byte[] sign(PrivateKey by, byte[] content) {
        try {
            Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initSign(by);
            signature.update(content);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has ECDSA on P-256", e);
        }
    }

    private static KeyPair newKeys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has ECDSA on P-256", e);
        }
    }

    private static PrivateKey privateKey(String written) {
        try {
            return KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(written)));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalStateException("the demonstration's key is damaged", e);
        }
    }

    private static Optional<TrustedCertificate> certificate(String der) {
        return CertificateFile.read(Base64.getDecoder().decode(der)) instanceof Certificates(var read, int _, var _)
                ? Optional.of(read.getFirst()) : Optional.empty();
    }
}
