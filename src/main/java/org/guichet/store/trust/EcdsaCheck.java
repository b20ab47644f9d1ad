package org.guichet.store.trust;

import java.io.IOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.crypto.Digest;
import org.bouncycastle.crypto.digests.SHA224Digest;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.digests.SHA384Digest;
import org.bouncycastle.crypto.digests.SHA512Digest;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.bouncycastle.crypto.util.PublicKeyFactory;
import org.guichet.domain.document.trust.SignatureCheck;
import org.guichet.domain.document.trust.TrustedCertificate;

/**
 * ECDSA on NIST's and the brainpool curves; the JDK has no brainpool curves any more. The hash is the one that BSI TR-03137 and the
 * 2D-Doc specification set for the length of the key; some issuers use SHA-256 with every key.
 */
public final class EcdsaCheck implements SignatureCheck {

    private static final int MOST_KEYS = 256;

    private final Map<String, Optional<ECPublicKeyParameters>> keys = new ConcurrentHashMap<>();

    @Override
    public boolean holds(TrustedCertificate by, byte[] signed, byte[] signature) {
        if (keys.size() > MOST_KEYS) {
            keys.clear();
        }
        return keys.computeIfAbsent(by.fingerprint(), _ -> key(by)).map(key -> holds(key, signed, signature)).orElse(false);
    }

    @Override
    public Issue issued(TrustedCertificate authority, TrustedCertificate signer) {
        boolean named = authority.name().equals(signer.issuerName());
        return !named ? Issue.NOT_CLAIMED : certificate(authority)
                .flatMap(above -> certificate(signer).map(below -> IssuedBy.judge(above, below))).orElse(Issue.NOT_CLAIMED);
    }

    private static Optional<Certificate> certificate(TrustedCertificate of) {
        try {
            return Optional.of(Certificate.getInstance(Base64.getDecoder().decode(of.encoded())));
        } catch (IllegalArgumentException | IllegalStateException noCertificate) {
            return Optional.empty();
        }
    }

    private static boolean holds(ECPublicKeyParameters key, byte[] signed, byte[] signature) {
        int half = (key.getParameters().getN().bitLength() + 7) / 8;
        if (signature.length != 2 * half) {
            return false;
        }
        BigInteger r = new BigInteger(1, Arrays.copyOf(signature, half));
        BigInteger s = new BigInteger(1, Arrays.copyOfRange(signature, half, signature.length));
        return digests(key.getParameters().getN().bitLength()).stream().anyMatch(digest -> {
            digest.update(signed, 0, signed.length);
            byte[] hash = new byte[digest.getDigestSize()];
            digest.doFinal(hash, 0);
            ECDSASigner signer = new ECDSASigner();
            signer.init(false, key);
            return signer.verifySignature(hash, r, s);
        });
    }

    private static List<Digest> digests(int bits) {
        List<Digest> digests = new ArrayList<>();
        if (bits <= 224) {
            digests.add(new SHA224Digest());
        } else if (bits > 384) {
            digests.add(new SHA512Digest());
        } else if (bits > 256) {
            digests.add(new SHA384Digest());
        }
        digests.add(new SHA256Digest());
        return digests;
    }

    private static Optional<ECPublicKeyParameters> key(TrustedCertificate by) {
        try {
            Certificate certificate = Certificate.getInstance(Base64.getDecoder().decode(by.encoded()));
            return PublicKeyFactory.createKey(certificate.getSubjectPublicKeyInfo()) instanceof ECPublicKeyParameters key
                    ? Optional.of(key) : Optional.empty();
        } catch (IOException | IllegalArgumentException | IllegalStateException noKey) {
            return Optional.empty();
        }
    }
}
