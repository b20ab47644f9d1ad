package org.guichet.domain.document.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Date;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x509.TBSCertificate;
import org.bouncycastle.asn1.x509.Time;
import org.bouncycastle.asn1.x509.V3TBSCertificateGenerator;
import org.bouncycastle.asn1.x9.ECNamedCurveTable;
import org.bouncycastle.asn1.x9.X962Parameters;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.Digest;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.generators.ECKeyPairGenerator;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECKeyGenerationParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.guichet.domain.document.trust.TrustedCertificate;
import org.guichet.store.trust.CertificateFile;
import org.guichet.store.trust.CertificateFile.Content.Certificates;
import org.junit.jupiter.api.Assertions;

/** A signer of a test, with a key on any curve. Its certificate is signed by an authority, or by nobody. */
public final class MadeSigner {

    private final ECPrivateKeyParameters key;
    private final byte[] certificate;

    /** Nobody signed its certificate: a desk trusts what its administrator loads. */
    public MadeSigner(String curve, String subject, String issuer, String serial, LocalDate from, LocalDate to) {
        this(curve, subject, issuer, serial, from, to, Optional.empty());
    }

    public MadeSigner(
            String curve, String subject, String issuer, String serial, LocalDate from, LocalDate to, Optional<MadeSigner> authority) {
        ASN1ObjectIdentifier name = ECNamedCurveTable.getOID(curve);
        X9ECParameters parameters = ECNamedCurveTable.getByOID(name);
        ECKeyPairGenerator generator = new ECKeyPairGenerator();
        generator.init(new ECKeyGenerationParameters(new ECDomainParameters(parameters), new SecureRandom()));
        AsymmetricCipherKeyPair pair = generator.generateKeyPair();
        key = (ECPrivateKeyParameters) pair.getPrivate();
        V3TBSCertificateGenerator content = new V3TBSCertificateGenerator();
        AlgorithmIdentifier algorithm = new AlgorithmIdentifier(X9ObjectIdentifiers.ecdsa_with_SHA256);
        content.setSerialNumber(new ASN1Integer(new BigInteger(serial, 16)));
        content.setSignature(algorithm);
        content.setSubject(new X500Name(subject));
        content.setIssuer(new X500Name(issuer));
        content.setStartDate(new Time(Date.from(from.atStartOfDay(ZoneOffset.UTC).toInstant())));
        content.setEndDate(new Time(Date.from(to.atStartOfDay(ZoneOffset.UTC).toInstant())));
        content.setSubjectPublicKeyInfo(new SubjectPublicKeyInfo(
                new AlgorithmIdentifier(X9ObjectIdentifiers.id_ecPublicKey, new X962Parameters(name)),
                ((ECPublicKeyParameters) pair.getPublic()).getQ().getEncoded(false)));
        ASN1EncodableVector parts = new ASN1EncodableVector();
        try {
            TBSCertificate signed = content.generateTBSCertificate();
            byte[] bytes = signed.getEncoded(ASN1Encoding.DER);
            parts.add(signed);
            parts.add(algorithm);
            parts.add(new DERBitString(authority.map(by -> by.structure(bytes)).orElse(new byte[8])));
            certificate = new DERSequence(parts).getEncoded();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The signature as certificates carry it. */
    private byte[] structure(byte[] signed) {
        byte[] plain = sign(signed, new SHA256Digest());
        ASN1EncodableVector pair = new ASN1EncodableVector();
        pair.add(new ASN1Integer(new BigInteger(1, Arrays.copyOf(plain, plain.length / 2))));
        pair.add(new ASN1Integer(new BigInteger(1, Arrays.copyOfRange(plain, plain.length / 2, plain.length))));
        try {
            return new DERSequence(pair).getEncoded(ASN1Encoding.DER);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In DER. */
    public byte[] certificate() {
        return certificate.clone();
    }

    public TrustedCertificate trusted() {
        return CertificateFile.read(certificate) instanceof Certificates(var read, int _, var _)
                ? read.getFirst() : Assertions.fail("not read");
    }

    /** r and s one after the other. */
    public byte[] sign(byte[] signed, Digest digest) {
        byte[] hash = new byte[digest.getDigestSize()];
        digest.update(signed, 0, signed.length);
        digest.doFinal(hash, 0);
        ECDSASigner signer = new ECDSASigner();
        signer.init(true, key);
        BigInteger[] pair = signer.generateSignature(hash);
        int half = (key.getParameters().getN().bitLength() + 7) / 8;
        byte[] plain = new byte[2 * half];
        put(pair[0], plain, half);
        put(pair[1], plain, 2 * half);
        return plain;
    }

    /** A 2D-Doc of header and data, with its signature in Base32. */
    public String signedText(String text, Digest digest) {
        return text + '\u001f' + base32(sign(text.getBytes(StandardCharsets.ISO_8859_1), digest));
    }

    private static String base32(byte[] bytes) {
        String bits = new BigInteger(1, bytes).toString(2);
        String padded = "0".repeat(bytes.length * 8 - bits.length()) + bits + "0".repeat((5 - bytes.length * 8 % 5) % 5);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < padded.length(); i += 5) {
            text.append("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".charAt(Integer.parseInt(padded.substring(i, i + 5), 2)));
        }
        return text.toString();
    }

    private static void put(BigInteger number, byte[] plain, int end) {
        byte[] bytes = number.toByteArray();
        byte[] bare = bytes[0] == 0 && bytes.length > 1 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
        System.arraycopy(bare, 0, plain, end - bare.length, bare.length);
    }
}
