package org.guichet.domain.convocation;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The code on a convocation: {@value #MARK}, then in Base32 the bytes that say what it is for and their Ed25519 signature (RFC
 * 8032). About 170 letters and digits, so a QR code of 53 modules with a quarter of it to spare for cracks.
 */
public final class ConvocationSeal {

    /** What a scanner's text starts with when it is a convocation. */
    public static final String MARK = "GUI";

    /** More than any convocation has: what is longer is not looked at. */
    public static final int LONGEST = 400;

    private static final int SIGNATURE_BYTES = 64;
    private static final int LEAST_BYTES = 12;

    private ConvocationSeal() {}

    public static boolean looksLikeOne(String scanned) {
        return scanned.strip().toUpperCase(Locale.ROOT).startsWith(MARK);
    }

    /** @param keyId 0 to 65535, under which desks have the public key */
    public static String seal(Convocation convocation, int keyId, PrivateKey key) {
        byte[] said = ConvocationBytes.write(convocation, keyId);
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(key);
            signature.update(said);
            byte[] seal = signature.sign();
            byte[] whole = Arrays.copyOf(said, said.length + seal.length);
            System.arraycopy(seal, 0, whole, said.length, seal.length);
            return MARK + Base32.encode(whole);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("not an Ed25519 key", e);
        }
    }

    /** Never throws, whatever was scanned. */
    public static ConvocationReading read(String scanned, KeyRing ring) {
        if (scanned.length() > LONGEST || !looksLikeOne(scanned)) {
            return new ConvocationReading.NoConvocation();
        }
        return Base32.decode(scanned.strip().substring(MARK.length()))
                .filter(bytes -> bytes.length >= LEAST_BYTES + SIGNATURE_BYTES)
                .map(bytes -> read(bytes, ring))
                .orElseGet(ConvocationReading.NoConvocation::new);
    }

    private static ConvocationReading read(byte[] bytes, KeyRing ring) {
        int version = bytes[0] & 0xff;
        if (version != ConvocationBytes.VERSION) {
            return version > ConvocationBytes.VERSION
                    ? new ConvocationReading.NewerVersion(version)
                    : new ConvocationReading.NoConvocation();
        }
        int length = ConvocationBytes.lengthOf(bytes);
        if (bytes.length != length + SIGNATURE_BYTES) {
            return new ConvocationReading.NoConvocation();
        }
        byte[] said = Arrays.copyOf(bytes, length);
        int keyId = ConvocationBytes.keyId(said);
        Optional<PublicKey> key = ring.find(keyId);
        if (key.isEmpty()) {
            return new ConvocationReading.UnknownKey(keyId);
        }
        if (!isSealed(said, Arrays.copyOfRange(bytes, said.length, bytes.length), key.get())) {
            return new ConvocationReading.Forged();
        }
        return ConvocationBytes.read(said)
                .<ConvocationReading>map(convocation -> new ConvocationReading.Genuine(convocation, keyId))
                .orElseGet(ConvocationReading.NoConvocation::new);
    }

    static boolean isSealed(byte[] said, byte[] seal, PublicKey key) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initVerify(key);
            signature.update(said);
            return signature.verify(seal);
        } catch (GeneralSecurityException notASeal) {
            return false;
        }
    }
}
