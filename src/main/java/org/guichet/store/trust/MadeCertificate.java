package org.guichet.store.trust;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.Signature;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x509.TBSCertificate;
import org.bouncycastle.asn1.x509.Time;
import org.bouncycastle.asn1.x509.V3TBSCertificateGenerator;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;

/** A certificate that signs itself, for documents that are none: a demonstration's. */
public final class MadeCertificate {

    private static final int HEXADECIMAL = 16;

    private MadeCertificate() {}

    /**
     * The certificate in DER.
     *
     * @param pair on P-256
     * @param subject and {@code issuer} as distinguished names, such as {@code C=FR,CN=DEMO}
     * @param serial hexadecimal digits
     */
    public static byte[] of(KeyPair pair, String subject, String issuer, String serial, LocalDate from, LocalDate to) {
        V3TBSCertificateGenerator content = new V3TBSCertificateGenerator();
        AlgorithmIdentifier algorithm = new AlgorithmIdentifier(X9ObjectIdentifiers.ecdsa_with_SHA256);
        content.setSerialNumber(new ASN1Integer(new BigInteger(serial, HEXADECIMAL)));
        content.setSignature(algorithm);
        content.setSubject(new X500Name(subject));
        content.setIssuer(new X500Name(issuer));
        content.setStartDate(new Time(Date.from(from.atStartOfDay(ZoneOffset.UTC).toInstant())));
        content.setEndDate(new Time(Date.from(to.atStartOfDay(ZoneOffset.UTC).toInstant())));
        content.setSubjectPublicKeyInfo(SubjectPublicKeyInfo.getInstance(pair.getPublic().getEncoded()));
        try {
            TBSCertificate signed = content.generateTBSCertificate();
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(pair.getPrivate());
            signature.update(signed.getEncoded(ASN1Encoding.DER));
            ASN1EncodableVector parts = new ASN1EncodableVector();
            parts.add(signed);
            parts.add(algorithm);
            parts.add(new DERBitString(signature.sign()));
            return new DERSequence(parts).getEncoded(ASN1Encoding.DER);
        } catch (IOException impossible) {
            throw new UncheckedIOException("writing to memory", impossible);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has ECDSA on P-256", e);
        }
    }
}
