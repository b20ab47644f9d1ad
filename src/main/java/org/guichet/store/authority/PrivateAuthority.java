package org.guichet.store.authority;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.ExtensionsGenerator;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x509.TBSCertificate;
import org.bouncycastle.asn1.x509.Time;
import org.bouncycastle.asn1.x509.V3TBSCertificateGenerator;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.guichet.store.home.OwnerOnly;

/**
 * An organisation's own certificate authority in a folder, for a pilot without one: ECDSA on P-256 (RFC 5280). Its key is in
 * {@code authority.p12}; {@code authority.pem} is what desks are given; {@code server.p12} is what the central store is started with.
 */
public final class PrivateAuthority {

    public static final String CERTIFICATE_FILE = "authority.pem";
    public static final String SERVER_FILE = "server.p12";
    public static final String PASSWORD_FILE = "password.txt";

    private static final String KEY_FILE = "authority.p12";
    private static final String ALIAS = "guichet";
    private static final Duration AUTHORITY_LASTS = Duration.ofDays(3_650);
    /** As browsers allow at most; desks could do with more. */
    private static final Duration SERVER_LASTS = Duration.ofDays(397);
    private static final Duration CLOCKS_MAY_DIFFER = Duration.ofHours(1);
    private static final int PASSWORD_BYTES = 18;
    private static final AlgorithmIdentifier ES256 = new AlgorithmIdentifier(X9ObjectIdentifiers.ecdsa_with_SHA256);

    private final Path folder;
    private final char[] password;
    private final PrivateKey key;
    private final X509Certificate certificate;

    private PrivateAuthority(Path folder, char[] password, PrivateKey key, X509Certificate certificate) {
        this.folder = folder;
        this.password = password;
        this.key = key;
        this.certificate = certificate;
    }

    /**
     * The authority that is in the folder, or one that is made there.
     *
     * @param organisation by which people know it; of no meaning where there is one already
     */
    public static PrivateAuthority in(Path folder, String organisation, Instant now) throws IOException, GeneralSecurityException {
        if (!Files.exists(folder)) {
            OwnerOnly.createFolder(folder);
        }
        char[] password = password(folder.resolve(PASSWORD_FILE));
        Path file = folder.resolve(KEY_FILE);
        if (Files.exists(file)) {
            KeyStore keys = KeyStore.getInstance("PKCS12");
            try (InputStream in = Files.newInputStream(file)) {
                keys.load(in, password);
            }
            return new PrivateAuthority(
                    folder, password, (PrivateKey) keys.getKey(ALIAS, password), (X509Certificate) keys.getCertificate(ALIAS));
        }
        KeyPair pair = pair();
        X500Name name = name(organisation);
        ExtensionsGenerator extensions = new ExtensionsGenerator();
        extensions.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
        extensions.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
        X509Certificate own = issued(name, pair.getPrivate(), name, pair, now, AUTHORITY_LASTS, extensions);
        write(file, password, pair.getPrivate(), own);
        Files.writeString(folder.resolve(CERTIFICATE_FILE), pem(own), StandardCharsets.US_ASCII);
        return new PrivateAuthority(folder, password, pair.getPrivate(), own);
    }

    private static char[] password(Path file) throws IOException {
        if (!Files.exists(file)) {
            byte[] random = new byte[PASSWORD_BYTES];
            new SecureRandom().nextBytes(random);
            OwnerOnly.createFile(file);
            Files.writeString(file, Base64.getUrlEncoder().withoutPadding().encodeToString(random) + "\n");
        }
        return Files.readString(file).lines().findFirst().orElse("").toCharArray();
    }

    /**
     * A new key and certificate for the central store, in place of those before.
     *
     * @param hosts names or addresses by which desks reach it
     */
    public X509Certificate issueServer(List<String> hosts, Instant now) throws IOException, GeneralSecurityException {
        KeyPair pair = pair();
        ExtensionsGenerator extensions = new ExtensionsGenerator();
        extensions.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
        extensions.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
        extensions.addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth));
        extensions.addExtension(Extension.subjectAlternativeName, false, new GeneralNames(
                hosts.stream().map(PrivateAuthority::hostName).toArray(GeneralName[]::new)));
        X500Name issuer = X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded());
        X509Certificate server = issued(issuer, key, name(hosts.getFirst()), pair, now, SERVER_LASTS, extensions);
        write(folder.resolve(SERVER_FILE), password, pair.getPrivate(), server, certificate);
        return server;
    }

    private static GeneralName hostName(String host) {
        boolean address = host.matches("[0-9.]+|[0-9A-Fa-f:]*:[0-9A-Fa-f:.]*");
        return new GeneralName(address ? GeneralName.iPAddress : GeneralName.dNSName, host);
    }

    private static X500Name name(String common) {
        return new X500NameBuilder().addRDN(BCStyle.CN, common).build();
    }

    private static KeyPair pair() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return generator.generateKeyPair();
    }

    private static X509Certificate issued(
            X500Name issuer, PrivateKey issuerKey, X500Name subject, KeyPair pair, Instant now, Duration lasts,
            ExtensionsGenerator extensions) throws GeneralSecurityException, IOException {
        V3TBSCertificateGenerator unsigned = new V3TBSCertificateGenerator();
        unsigned.setSerialNumber(new ASN1Integer(new BigInteger(127, new SecureRandom()).add(BigInteger.ONE)));
        unsigned.setIssuer(issuer);
        unsigned.setSubject(subject);
        unsigned.setStartDate(new Time(Date.from(now.minus(CLOCKS_MAY_DIFFER))));
        unsigned.setEndDate(new Time(Date.from(now.plus(lasts))));
        unsigned.setSignature(ES256);
        unsigned.setSubjectPublicKeyInfo(SubjectPublicKeyInfo.getInstance(pair.getPublic().getEncoded()));
        unsigned.setExtensions(extensions.generate());
        TBSCertificate body = unsigned.generateTBSCertificate();
        Signature signing = Signature.getInstance("SHA256withECDSA");
        signing.initSign(issuerKey);
        signing.update(body.getEncoded(ASN1Encoding.DER));
        ASN1EncodableVector whole = new ASN1EncodableVector();
        whole.add(body);
        whole.add(ES256);
        whole.add(new DERBitString(signing.sign()));
        byte[] der = new DERSequence(whole).getEncoded(ASN1Encoding.DER);
        return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
    }

    /** Whole or not at all: a store that starts meanwhile finds the one before. */
    private static void write(Path file, char[] password, PrivateKey key, Certificate... chain)
            throws IOException, GeneralSecurityException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        keys.load(null, null);
        keys.setKeyEntry(ALIAS, key, password, chain);
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        OwnerOnly.createFile(fresh);
        try (OutputStream out = Files.newOutputStream(fresh)) {
            keys.store(out, password);
        }
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String pem(X509Certificate certificate) throws GeneralSecurityException {
        String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate.getEncoded());
        return "-----BEGIN CERTIFICATE-----\n" + base64 + "\n-----END CERTIFICATE-----\n";
    }
}
