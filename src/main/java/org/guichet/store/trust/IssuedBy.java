package org.guichet.store.trust;

import java.io.IOException;
import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PSSParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Map;
import java.util.function.Supplier;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.crypto.Digest;
import org.bouncycastle.crypto.digests.SHA224Digest;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.digests.SHA384Digest;
import org.bouncycastle.crypto.digests.SHA512Digest;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.bouncycastle.crypto.util.PublicKeyFactory;
import org.guichet.domain.document.trust.SignatureCheck.Issue;

/**
 * Whether one certificate was signed with another's key: ECDSA on any curve, which the JDK does not have, and RSA. One that signs itself
 * claims no other.
 */
final class IssuedBy {

    private static final Map<ASN1ObjectIdentifier, Supplier<Digest>> ECDSA = Map.of(
            X9ObjectIdentifiers.ecdsa_with_SHA224, SHA224Digest::new, X9ObjectIdentifiers.ecdsa_with_SHA256, SHA256Digest::new,
            X9ObjectIdentifiers.ecdsa_with_SHA384, SHA384Digest::new, X9ObjectIdentifiers.ecdsa_with_SHA512, SHA512Digest::new);
    private static final Map<ASN1ObjectIdentifier, String> RSA = Map.of(
            PKCSObjectIdentifiers.sha256WithRSAEncryption, "SHA256withRSA", PKCSObjectIdentifiers.sha384WithRSAEncryption, "SHA384withRSA",
            PKCSObjectIdentifiers.sha512WithRSAEncryption, "SHA512withRSA", PKCSObjectIdentifiers.id_RSASSA_PSS, "RSASSA-PSS");

    private IssuedBy() {}

    static Issue judge(Certificate authority, Certificate signer) {
        boolean itself = signer.getSubject().equals(signer.getIssuer());
        if (itself || !authority.getSubject().equals(signer.getIssuer())) {
            return Issue.NOT_CLAIMED;
        }
        ASN1ObjectIdentifier method = signer.getSignatureAlgorithm().getAlgorithm();
        try {
            byte[] signed = signer.getTBSCertificate().getEncoded(ASN1Encoding.DER);
            byte[] signature = signer.getSignature().getOctets();
            if (ECDSA.containsKey(method)) {
                return holds(authority, ECDSA.get(method).get(), signed, signature) ? Issue.HOLDS : Issue.BROKEN;
            }
            if (RSA.containsKey(method)) {
                return holds(authority, RSA.get(method), signer, signed, signature) ? Issue.HOLDS : Issue.BROKEN;
            }
            return Issue.NOT_CLAIMED;
        } catch (IOException | GeneralSecurityException | IllegalArgumentException | IllegalStateException | ClassCastException no) {
            // a key of another kind, or a signature that is no such structure
            return Issue.BROKEN;
        }
    }

    private static boolean holds(Certificate authority, Digest digest, byte[] signed, byte[] signature) throws IOException {
        if (!(PublicKeyFactory.createKey(authority.getSubjectPublicKeyInfo()) instanceof ECPublicKeyParameters key)) {
            return false;
        }
        ASN1Sequence pair = ASN1Sequence.getInstance(signature);
        BigInteger r = ASN1Integer.getInstance(pair.getObjectAt(0)).getPositiveValue();
        BigInteger s = ASN1Integer.getInstance(pair.getObjectAt(1)).getPositiveValue();
        byte[] hash = new byte[digest.getDigestSize()];
        digest.update(signed, 0, signed.length);
        digest.doFinal(hash, 0);
        ECDSASigner check = new ECDSASigner();
        check.init(false, key);
        return check.verifySignature(hash, r, s);
    }

    private static boolean holds(Certificate authority, String method, Certificate signer, byte[] signed, byte[] signature)
            throws IOException, GeneralSecurityException {
        PublicKey key = KeyFactory.getInstance("RSA")
                .generatePublic(new X509EncodedKeySpec(authority.getSubjectPublicKeyInfo().getEncoded(ASN1Encoding.DER)));
        Signature check = Signature.getInstance(method);
        if (method.endsWith("PSS")) {
            AlgorithmParameters parameters = AlgorithmParameters.getInstance(method);
            parameters.init(signer.getSignatureAlgorithm().getParameters().toASN1Primitive().getEncoded(ASN1Encoding.DER));
            check.setParameter(parameters.getParameterSpec(PSSParameterSpec.class));
        }
        check.initVerify(key);
        check.update(signed);
        return check.verify(signature);
    }
}
