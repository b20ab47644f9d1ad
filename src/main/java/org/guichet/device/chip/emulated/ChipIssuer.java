package org.guichet.device.chip.emulated;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Map;
import java.util.TreeMap;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.icao.DataGroupHash;
import org.bouncycastle.asn1.icao.ICAOObjectIdentifiers;
import org.bouncycastle.asn1.icao.LDSSecurityObject;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.CMSTypedData;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.guichet.domain.document.chip.ChipFile;

/**
 * Who signs the chips of synthetic people: an authority of no State, and the document signer that it certified. Of the authority only the
 * certificate is kept.
 */
public final class ChipIssuer {

    private static final Provider PROVIDER = new BouncyCastleProvider();
    private static final String CURVE = "brainpoolP256r1";
    private static final String ALGORITHM = "SHA256withECDSA";
    private static final String ORGANISATION = ",O=SPECIMEN - demonstration Guichet,CN=";

    private final byte[] authority;
    private final X509Certificate signer;
    private final PrivateKey key;

    private ChipIssuer(byte[] authority, X509Certificate signer, PrivateKey key) {
        this.authority = authority;
        this.signer = signer;
        this.key = key;
    }

    /**
     * A new authority with a new signer.
     *
     * @param country two letters
     * @param from first day of both certificates, as {@code to} is the last
     */
    public static ChipIssuer made(String country, String name, LocalDate from, LocalDate to) {
        try {
            KeyPair above = newKeys();
            KeyPair own = newKeys();
            X500Name authority = new X500Name("C=" + country + ORGANISATION + name);
            X500Name signer = new X500Name("C=" + country + ORGANISATION + name + " signer");
            X509CertificateHolder root = certificate(above, authority, authority, above, 1, from, to, true);
            X509CertificateHolder leaf = certificate(own, signer, authority, above, 2, from, to, false);
            return new ChipIssuer(
                    root.getEncoded(), new JcaX509CertificateConverter().setProvider(PROVIDER).getCertificate(leaf), own.getPrivate());
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        } catch (GeneralSecurityException | OperatorCreationException e) {
            throw new IllegalStateException("Bouncy Castle has ECDSA on " + CURVE, e);
        }
    }

    /** One that was kept, by its three parts. */
    public static ChipIssuer kept(byte[] authority, byte[] signer, byte[] key) {
        try {
            return new ChipIssuer(
                    authority.clone(),
                    new JcaX509CertificateConverter().setProvider(PROVIDER).getCertificate(new X509CertificateHolder(signer)),
                    KeyFactory.getInstance("EC", PROVIDER).generatePrivate(new PKCS8EncodedKeySpec(key)));
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("the demonstration's issuer of chips is damaged", e);
        }
    }

    private static KeyPair newKeys() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC", PROVIDER);
        generator.initialize(new ECGenParameterSpec(CURVE));
        return generator.generateKeyPair();
    }

    private static X509CertificateHolder certificate(
            KeyPair of, X500Name subject, X500Name issuer, KeyPair by, long serial, LocalDate from, LocalDate to, boolean authority)
            throws IOException, OperatorCreationException {
        X509v3CertificateBuilder content = new JcaX509v3CertificateBuilder(
                issuer, BigInteger.valueOf(serial), date(from), date(to), subject, of.getPublic());
        content.addExtension(Extension.basicConstraints, true, authority ? new BasicConstraints(0) : new BasicConstraints(false));
        content.addExtension(Extension.keyUsage, true,
                new KeyUsage(authority ? KeyUsage.keyCertSign | KeyUsage.cRLSign : KeyUsage.digitalSignature));
        ContentSigner signature = new JcaContentSignerBuilder(ALGORITHM).setProvider(PROVIDER).build(by.getPrivate());
        return content.build(signature);
    }

    private static Date date(LocalDate day) {
        return Date.from(day.atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    /** The authority's certificate in DER: what a site trusts. */
    public byte[] authority() {
        return authority.clone();
    }

    /** The signer's certificate in DER. */
    public byte[] signer() {
        try {
            return signer.getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("it was encoded before", e);
        }
    }

    /** The signer's key, PKCS #8. */
    public byte[] key() {
        return key.getEncoded();
    }

    /** The security object over the hashes of data groups, by their numbers. */
    byte[] securityObject(Map<Integer, byte[]> hashes) {
        DataGroupHash[] groups = new TreeMap<>(hashes).entrySet().stream()
                .map(each -> new DataGroupHash(each.getKey(), new DEROctetString(each.getValue()))).toArray(DataGroupHash[]::new);
        LDSSecurityObject content = new LDSSecurityObject(new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256), groups);
        try {
            CMSSignedDataGenerator signed = new CMSSignedDataGenerator();
            signed.addSignerInfoGenerator(new JcaSignerInfoGeneratorBuilder(
                    new JcaDigestCalculatorProviderBuilder().setProvider(PROVIDER).build())
                    .build(new JcaContentSignerBuilder(ALGORITHM).setProvider(PROVIDER).build(key), signer));
            signed.addCertificate(new JcaX509CertificateHolder(signer));
            CMSTypedData typed = new CMSProcessableByteArray(
                    ICAOObjectIdentifiers.id_icao_ldsSecurityObject, content.getEncoded(ASN1Encoding.DER));
            return Bytes.object(ChipFile.SOD.tag(), signed.generate(typed, true).getEncoded(ASN1Encoding.DER));
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        } catch (GeneralSecurityException | OperatorCreationException | CMSException e) {
            throw new IllegalStateException("Bouncy Castle has ECDSA on " + CURVE, e);
        }
    }
}
