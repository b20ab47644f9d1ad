package org.guichet.store.trust;

import java.io.IOException;
import java.security.Provider;
import java.security.cert.CertificateException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.icao.DataGroupHash;
import org.bouncycastle.asn1.icao.ICAOObjectIdentifiers;
import org.bouncycastle.asn1.icao.LDSSecurityObject;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.oiw.OIWObjectIdentifiers;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertException;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignerDigestMismatchException;
import org.bouncycastle.cms.CMSVerifierCertificateNotValidException;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.guichet.domain.document.OutcomeReason;
import org.guichet.domain.document.chip.ChipFile;
import org.guichet.domain.document.chip.SecurityObject;
import org.guichet.domain.document.chip.SecurityObjectCheck;
import org.guichet.domain.document.chip.Tlv;
import org.guichet.domain.document.trust.TrustStore;
import org.guichet.domain.document.trust.TrustedCertificate;

/**
 * Passive authentication by Bouncy Castle: the security object is signed data (RFC 5652) with the document signer's certificate in it,
 * which one of the site's country signing authorities must have issued (Doc 9303 part 11, 5.1; part 12, 7.1).
 */
public final class ChipSignature implements SecurityObjectCheck {

    private static final Map<ASN1ObjectIdentifier, String> DIGESTS = Map.of(
            OIWObjectIdentifiers.idSHA1, "SHA-1", NISTObjectIdentifiers.id_sha224, "SHA-224", NISTObjectIdentifiers.id_sha256, "SHA-256",
            NISTObjectIdentifiers.id_sha384, "SHA-384", NISTObjectIdentifiers.id_sha512, "SHA-512");

    /** Beside the platform's own, which know no brainpool curves; registered nowhere. */
    private final Provider provider = new BouncyCastleProvider();

    @Override
    public SecurityObject check(byte[] file, TrustStore store, LocalDate today) {
        Optional<byte[]> content = Tlv.first(file).filter(outer -> outer.tag() == ChipFile.SOD.tag()).map(Tlv::value)
                .filter(NestedData::isShallow);
        if (content.isEmpty()) {
            return SecurityObject.unreadable(OutcomeReason.CHIP_DAMAGED);
        }
        try {
            return check(new CMSSignedData(content.get()), store, today);
        } catch (CMSException | IOException | RuntimeException broken) {
            // Bouncy Castle answers data that are no signed object with many kinds of exception: to us they are one
            return SecurityObject.unreadable(OutcomeReason.CHIP_DAMAGED);
        }
    }

    private SecurityObject check(CMSSignedData data, TrustStore store, LocalDate today) throws IOException {
        if (!ICAOObjectIdentifiers.id_icao_ldsSecurityObject.equals(data.getSignedContent().getContentType())
                || !(data.getSignedContent().getContent() instanceof byte[] signed)) {
            return SecurityObject.unreadable(OutcomeReason.CHIP_DAMAGED);
        }
        LDSSecurityObject object = LDSSecurityObject.getInstance(ASN1Primitive.fromByteArray(signed));
        String digest = DIGESTS.get(object.getDigestAlgorithmIdentifier().getAlgorithm());
        if (digest == null) {
            return SecurityObject.unreadable(OutcomeReason.CHIP_SIGNATURE_KIND);
        }
        Map<Integer, String> hashes = new HashMap<>();
        for (DataGroupHash hash : object.getDatagroupHash()) {
            hashes.put(hash.getDataGroupNumber(), HexFormat.of().formatHex(hash.getDataGroupHashValue().getOctets()));
        }
        SignerInformation signer = data.getSignerInfos().getSigners().iterator().next();
        Optional<X509CertificateHolder> by = data.getCertificates().getMatches(null).stream()
                .filter(each -> signer.getSID().match(each)).findFirst();
        if (by.isEmpty()) {
            return new SecurityObject(OutcomeReason.UNKNOWN_CERTIFICATE, digest, hashes, "", "", "the signer's certificate is not in it");
        }
        X509CertificateHolder certificate = by.get();
        OutcomeReason why = why(signer, certificate, store, today);
        return new SecurityObject(
                why, digest, hashes, name(certificate.getSubject()), name(certificate.getIssuer()),
                "certificate of " + day(certificate.getNotBefore()) + " to " + day(certificate.getNotAfter()));
    }

    private OutcomeReason why(SignerInformation signer, X509CertificateHolder certificate, TrustStore store, LocalDate today) {
        try {
            if (!signer.verify(new JcaSimpleSignerInfoVerifierBuilder().setProvider(provider).build(certificate))) {
                return OutcomeReason.SIGNATURE_DISAGREES;
            }
        } catch (CMSVerifierCertificateNotValidException outOfPeriod) {
            return OutcomeReason.CHIP_CERTIFICATE_PERIOD;
        } catch (CMSSignerDigestMismatchException changed) {
            return OutcomeReason.SIGNATURE_DISAGREES;
        } catch (CMSException | OperatorCreationException | CertificateException unknown) {
            return OutcomeReason.CHIP_SIGNATURE_KIND;
        }
        return chain(certificate, store, today);
    }

    private OutcomeReason chain(X509CertificateHolder certificate, TrustStore store, LocalDate today) {
        if (store.isEmpty()) {
            return OutcomeReason.NO_TRUST_LIST;
        }
        List<X509CertificateHolder> meant = authorities(certificate, store);
        if (meant.isEmpty()) {
            return OutcomeReason.UNKNOWN_ISSUER;
        }
        List<X509CertificateHolder> issuers = meant.stream().filter(authority -> issued(authority, certificate)).toList();
        if (issuers.isEmpty()) {
            return OutcomeReason.UNKNOWN_CERTIFICATE;
        }
        boolean valid = isValid(certificate, today) && issuers.stream().anyMatch(authority -> isValid(authority, today));
        return valid ? OutcomeReason.CHIP_SIGNED : OutcomeReason.CHIP_CERTIFICATE_PERIOD;
    }

    /**
     * Those that the signer's certificate names. An authority out of a trust list is none of them: it vouches for who signs 2D-Docs, and
     * many do who must not be able to make a passport.
     */
    private static List<X509CertificateHolder> authorities(X509CertificateHolder certificate, TrustStore store) {
        List<X509CertificateHolder> meant = new ArrayList<>();
        for (TrustedCertificate each : store.all()) {
            if (each.listedAs() == null) {
                holder(each).filter(authority -> authority.getSubject().equals(certificate.getIssuer()) && isAuthority(authority)
                        && country(authority).equalsIgnoreCase(country(certificate))).ifPresent(meant::add);
            }
        }
        return meant;
    }

    private static Optional<X509CertificateHolder> holder(TrustedCertificate certificate) {
        try {
            return Optional.of(new X509CertificateHolder(Base64.getDecoder().decode(certificate.encoded())));
        } catch (IOException | IllegalArgumentException broken) {
            return Optional.empty();
        }
    }

    /** Part 12, 7.1: an authority's certificate says that it is one, and that its key signs certificates. */
    private static boolean isAuthority(X509CertificateHolder certificate) {
        BasicConstraints constraints = BasicConstraints.fromExtensions(certificate.getExtensions());
        KeyUsage usage = KeyUsage.fromExtensions(certificate.getExtensions());
        return constraints != null && constraints.isCA() && (usage == null || usage.hasUsages(KeyUsage.keyCertSign));
    }

    private boolean issued(X509CertificateHolder authority, X509CertificateHolder certificate) {
        try {
            return certificate.isSignatureValid(new JcaContentVerifierProviderBuilder().setProvider(provider).build(authority));
        } catch (CertException | OperatorCreationException | CertificateException otherKey) {
            return false;
        }
    }

    /** On the whole of the day: a certificate says its seconds, a desk goes by days. */
    private static boolean isValid(X509CertificateHolder certificate, LocalDate today) {
        return !today.isBefore(day(certificate.getNotBefore())) && !today.isAfter(day(certificate.getNotAfter()));
    }

    private static LocalDate day(Date date) {
        return date.toInstant().atOffset(ZoneOffset.UTC).toLocalDate();
    }

    private static String country(X509CertificateHolder certificate) {
        return first(certificate.getSubject(), BCStyle.C);
    }

    private static String name(X500Name name) {
        return (first(name, BCStyle.C) + " " + first(name, BCStyle.CN)).strip();
    }

    private static String first(X500Name name, ASN1ObjectIdentifier attribute) {
        RDN[] found = name.getRDNs(attribute);
        return found.length == 0 ? "" : IETFUtils.valueToString(found[0].getFirst().getValue());
    }
}
