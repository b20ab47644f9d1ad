package org.guichet.device.simulator;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.stream.Collectors;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.ExtensionsGenerator;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x509.TBSCertificate;
import org.bouncycastle.asn1.x509.Time;
import org.bouncycastle.asn1.x509.V3TBSCertificateGenerator;

/** The key a scanner signs with, its certificate, and that of the authority above it; made anew each time, kept nowhere. */
final class ScannerIdentity {

    private static final AlgorithmIdentifier RS256 =
            new AlgorithmIdentifier(PKCSObjectIdentifiers.sha256WithRSAEncryption, DERNull.INSTANCE);
    private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();

    private final PrivateKey key;
    private final X509Certificate certificate;
    private final X509Certificate authority;

    private ScannerIdentity(PrivateKey key, X509Certificate certificate, X509Certificate authority) {
        this.key = key;
        this.certificate = certificate;
        this.authority = authority;
    }

    /** Made once in a program's life, when first asked for: each takes up to a second. */
    private static final class Keys {

        private static final KeyPair AUTHORITY = made();
        private static final KeyPair STRANGER = made();
        private static final KeyPair SCANNER = made();

        private static KeyPair made() {
            try {
                KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
                generator.initialize(2048);
                return generator.generateKeyPair();
            } catch (GeneralSecurityException everyJavaHasIt) {
                throw new IllegalStateException(everyJavaHasIt);
            }
        }
    }

    /** @param until when the scanner's certificate ends; its authority's ends a day later */
    static ScannerIdentity trusted(Instant until) {
        return made("Simulated scanner", Keys.AUTHORITY, until);
    }

    /** Issued by an authority that no desk knows. */
    static ScannerIdentity stranger(Instant until) {
        return made("Stranger", Keys.STRANGER, until);
    }

    private static ScannerIdentity made(String name, KeyPair above, Instant until) {
        try {
            X500Name issuer = new X500Name("CN=" + name + " authority, O=Guichet simulation");
            X500Name subject = new X500Name("CN=" + name + ", O=Guichet simulation");
            PrivateKey signing = above.getPrivate();
            X509Certificate authority = certificate(issuer, signing, issuer, above.getPublic(), until.plus(Duration.ofDays(1)), true);
            return new ScannerIdentity(
                    Keys.SCANNER.getPrivate(), certificate(issuer, signing, subject, Keys.SCANNER.getPublic(), until, false), authority);
        } catch (GeneralSecurityException | IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    X509Certificate authority() {
        return authority;
    }

    private static X509Certificate certificate(
            X500Name issuer, PrivateKey issuerKey, X500Name subject, PublicKey subjectKey, Instant until, boolean isAuthority)
            throws GeneralSecurityException, IOException {
        V3TBSCertificateGenerator unsigned = new V3TBSCertificateGenerator();
        unsigned.setSerialNumber(new ASN1Integer(new BigInteger(63, new SecureRandom()).add(BigInteger.ONE)));
        unsigned.setIssuer(issuer);
        unsigned.setSubject(subject);
        unsigned.setStartDate(new Time(Date.from(until.minus(Duration.ofDays(3_650)))));
        unsigned.setEndDate(new Time(Date.from(until)));
        unsigned.setSignature(RS256);
        unsigned.setSubjectPublicKeyInfo(SubjectPublicKeyInfo.getInstance(subjectKey.getEncoded()));
        ExtensionsGenerator extensions = new ExtensionsGenerator();
        extensions.addExtension(Extension.basicConstraints, true, new BasicConstraints(isAuthority));
        unsigned.setExtensions(extensions.generate());
        TBSCertificate body = unsigned.generateTBSCertificate();
        ASN1EncodableVector whole = new ASN1EncodableVector();
        whole.add(body);
        whole.add(RS256);
        whole.add(new DERBitString(signature(issuerKey, body.getEncoded(ASN1Encoding.DER))));
        byte[] der = new DERSequence(whole).getEncoded(ASN1Encoding.DER);
        return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
    }

    private static byte[] signature(PrivateKey key, byte[] bytes) throws GeneralSecurityException {
        Signature signing = Signature.getInstance("SHA256withRSA");
        signing.initSign(key);
        signing.update(bytes);
        return signing.sign();
    }

    /** A compact JWS of these bytes. */
    String signed(byte[] payload) {
        try {
            String x5c = List.of(certificate, authority).stream()
                    .map(ScannerIdentity::base64)
                    .map(text -> "\"" + text + "\"")
                    .collect(Collectors.joining(","));
            String header = "{\"alg\":\"RS256\",\"typ\":\"JWT\",\"x5c\":[" + x5c + "]}";
            String head = URL.encodeToString(header.getBytes(StandardCharsets.UTF_8)) + "." + URL.encodeToString(payload);
            return head + "." + URL.encodeToString(signature(key, head.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String base64(X509Certificate certificate) {
        try {
            return Base64.getEncoder().encodeToString(certificate.getEncoded());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The authority's certificate as a desk's trust store takes it. */
    String authorityPem() {
        return "-----BEGIN CERTIFICATE-----\n" + base64(authority).replaceAll("(.{64})", "$1\n") + "\n-----END CERTIFICATE-----\n";
    }
}
