package org.guichet.store.trust;

import java.io.IOException;
import java.security.Provider;
import java.security.cert.CertificateException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.icao.CscaMasterList;
import org.bouncycastle.asn1.icao.ICAOObjectIdentifiers;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignerDigestMismatchException;
import org.bouncycastle.cms.CMSTypedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.guichet.store.trust.ListSignature.State;

/**
 * A list of country signing authorities as States publish them (Doc 9303 part 12, 9.3): signed data with certificates. Its signature proves
 * that it is as its publisher made it; who that is, the administrator sees by the name.
 *
 * @param certificates encoded, in the order of the list
 */
record MasterList(List<byte[]> certificates, ListSignature signature) {

    private static final ASN1ObjectIdentifier KIND = ICAOObjectIdentifiers.id_icao_cscaMasterList;

    /** Beside the platform's own, which know no brainpool curves; registered nowhere. */
    private static final Provider PROVIDER = new BouncyCastleProvider();

    MasterList {
        certificates = List.copyOf(certificates);
    }

    /** Empty for what is no such list. */
    static Optional<MasterList> read(byte[] bytes) {
        if (!NestedData.isShallow(bytes)) {
            return Optional.empty();
        }
        try {
            CMSSignedData data = new CMSSignedData(bytes);
            CMSTypedData signed = data.getSignedContent();
            if (!KIND.equals(signed.getContentType()) || !(signed.getContent() instanceof byte[] content)) {
                return Optional.empty();
            }
            List<byte[]> certificates = new ArrayList<>();
            for (Certificate each : CscaMasterList.getInstance(ASN1Primitive.fromByteArray(content)).getCertStructs()) {
                certificates.add(each.getEncoded());
            }
            return Optional.of(new MasterList(certificates, signature(data)));
        } catch (CMSException | IOException | RuntimeException broken) {
            // Bouncy Castle answers data that are no signed list with many kinds of exception: to us they are one
            return Optional.empty();
        }
    }

    private static ListSignature signature(CMSSignedData data) {
        for (SignerInformation signer : data.getSignerInfos().getSigners()) {
            Optional<X509CertificateHolder> by = data.getCertificates().getMatches(null).stream()
                    .filter(each -> signer.getSID().match(each)).findFirst();
            if (by.isPresent()) {
                return new ListSignature(state(signer, by.get()), by.get().getSubject().toString());
            }
        }
        return ListSignature.NONE;
    }

    private static State state(SignerInformation signer, X509CertificateHolder by) {
        try {
            return signer.verify(new JcaSimpleSignerInfoVerifierBuilder().setProvider(PROVIDER).build(by)) ? State.HOLDS : State.BROKEN;
        } catch (CMSSignerDigestMismatchException changed) {
            return State.BROKEN;
        } catch (CMSException | OperatorCreationException | CertificateException unknown) {
            return State.UNKNOWN_METHOD;
        }
    }
}
