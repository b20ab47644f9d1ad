package org.guichet.store.trust;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.pkcs.ContentInfo;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.SignedData;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.asn1.x509.Time;
import org.bouncycastle.asn1.x9.ECNamedCurveTable;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.util.PublicKeyFactory;
import org.guichet.domain.document.trust.TrustedCertificate;
import org.jspecify.annotations.Nullable;

/** Reads certificates: in DER one after another, in PEM, bundled (PKCS #7), in a trust list (ETSI TS 119 612) or in a master list. */
public final class CertificateFile {

    /** A list of all of Europe has about 10 MB. */
    public static final int LARGEST = 20_000_000;

    private static final int MOST = 20_000;

    private static final Pattern PEM = Pattern.compile(
            "-----BEGIN (?:(?:X509 |TRUSTED )?CERTIFICATE|PKCS7|CMS)-----([A-Za-z0-9+/=\\s]+?)-----END [A-Z0-9 ]+-----");

    private CertificateFile() {}

    /** What a file had in it. */
    public sealed interface Content {

        /**
         * @param passedOver those that are not in force, have no key on a curve, or can't be read
         * @param signature of a trust list over itself; none of any other file
         */
        record Certificates(List<TrustedCertificate> certificates, int passedOver, ListSignature signature) implements Content {
            public Certificates {
                certificates = List.copyOf(certificates);
            }
        }

        /** A trust list that was changed after it was signed: nothing of it is believed. */
        record Forged(String signer) implements Content {}

        /** Nothing of the kinds that can be read. */
        record Nothing() implements Content {}
    }

    public static Content read(byte[] bytes) {
        if (bytes.length > 0 && bytes[0] == 0x30) {
            return MasterList.read(bytes).map(CertificateFile::authorities).orElseGet(() -> content(all(bytes), ListSignature.NONE));
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (text.contains("<") && text.contains("TrustServiceStatusList")) {
            ListSignature signature = ListSignature.of(bytes);
            if (signature.state() == ListSignature.State.BROKEN) {
                return new Content.Forged(signature.signer());
            }
            return content(TrustListXml.read(bytes).stream()
                    .map(entry -> entry.inForce()
                            ? der(decoded(entry.certificate()), entry.tradeName()) : Optional.<TrustedCertificate>empty())
                    .toList(), signature);
        }
        List<Optional<TrustedCertificate>> found = new ArrayList<>();
        Matcher block = PEM.matcher(text);
        while (block.find()) {
            found.addAll(all(decoded(block.group(1))));
        }
        return content(found, ListSignature.NONE);
    }

    /** Those of a State's master list vouch for chips: they are listed under no name by which 2D-Docs call an authority. */
    private static Content authorities(MasterList list) {
        return list.signature().state() == ListSignature.State.BROKEN ? new Content.Forged(list.signature().signer())
                : content(list.certificates().stream().map(each -> der(each, null)).toList(), list.signature());
    }

    private static Content content(List<Optional<TrustedCertificate>> found, ListSignature signature) {
        List<TrustedCertificate> read = found.stream().flatMap(Optional::stream).distinct().toList();
        return read.isEmpty() ? new Content.Nothing()
                : new Content.Certificates(read, (int) found.stream().filter(Optional::isEmpty).count(), signature);
    }

    /** Authorities of 2D-Doc publish all that they issued in one file, one behind another. */
    private static List<Optional<TrustedCertificate>> all(byte[] bytes) {
        List<Optional<TrustedCertificate>> all = new ArrayList<>();
        try (ASN1InputStream in = new ASN1InputStream(bytes)) {
            for (ASN1Primitive next = in.readObject(); next != null && all.size() < MOST; next = in.readObject()) {
                ASN1Sequence sequence = ASN1Sequence.getInstance(next);
                if (sequence.size() > 0 && PKCSObjectIdentifiers.signedData.equals(sequence.getObjectAt(0))) {
                    ASN1Set bundle = SignedData.getInstance(ContentInfo.getInstance(sequence).getContent()).getCertificates();
                    for (ASN1Encodable each : bundle == null ? List.<ASN1Encodable>of() : bundle) {
                        all.add(der(each.toASN1Primitive().getEncoded(ASN1Encoding.DER), null));
                    }
                } else {
                    all.add(der(sequence.getEncoded(ASN1Encoding.DER), null));
                }
            }
        } catch (IOException | IllegalArgumentException | IllegalStateException | ClassCastException broken) {
            all.add(Optional.empty()); // what came before is good
        }
        return all;
    }

    private static byte[] decoded(String base64) {
        try {
            return Base64.getMimeDecoder().decode(base64);
        } catch (IllegalArgumentException noBase64) {
            return new byte[0];
        }
    }

    private static Optional<TrustedCertificate> der(byte[] bytes, @Nullable String listedAs) {
        try {
            Certificate certificate = Certificate.getInstance(bytes);
            byte[] encoded = certificate.getEncoded(ASN1Encoding.DER);
            byte[] key = certificate.getSubjectPublicKeyInfo().getEncoded(ASN1Encoding.DER);
            return Optional.of(new TrustedCertificate(
                    digest(encoded), first(certificate.getSubject(), BCStyle.C).toUpperCase(Locale.ROOT),
                    first(certificate.getSubject(), BCStyle.CN), first(certificate.getIssuer(), BCStyle.CN),
                    serial(certificate.getSerialNumber().getValue()), day(certificate.getStartDate()), day(certificate.getEndDate()),
                    Curves.name(certificate), digest(key), listedAs, Base64.getEncoder().encodeToString(encoded)));
        } catch (IOException | IllegalArgumentException | IllegalStateException | ClassCastException noCertificate) {
            // Bouncy Castle answers broken DER in all these ways; to the person they are one: not a certificate.
            return Optional.empty();
        }
    }

    private static String first(X500Name name, ASN1ObjectIdentifier attribute) {
        RDN[] found = name.getRDNs(attribute);
        return found.length == 0 ? "" : IETFUtils.valueToString(found[0].getFirst().getValue());
    }

    private static String serial(BigInteger serial) {
        return serial.toString(16).toUpperCase(Locale.ROOT);
    }

    private static LocalDate day(Time time) {
        return time.getDate().toInstant().atOffset(ZoneOffset.UTC).toLocalDate();
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /** Names of curves, for people. */
    private static final class Curves {

        private static String name(Certificate certificate) throws IOException {
            if (!(PublicKeyFactory.createKey(certificate.getSubjectPublicKeyInfo()) instanceof ECPublicKeyParameters key)) {
                // A trust list names authorities too, whose keys sign certificates only.
                return "";
            }
            BigInteger prime = key.getParameters().getCurve().getField().getCharacteristic();
            for (String name : List.of("P-224", "P-256", "P-384", "P-521", "brainpoolP224r1", "brainpoolP256r1", "brainpoolP320r1",
                    "brainpoolP384r1", "brainpoolP512r1")) {
                X9ECParameters curve = ECNamedCurveTable.getByName(name);
                if (curve != null && curve.getCurve().getField().getCharacteristic().equals(prime)) {
                    return name;
                }
            }
            return key.getParameters().getN().bitLength() + " bit";
        }
    }
}
