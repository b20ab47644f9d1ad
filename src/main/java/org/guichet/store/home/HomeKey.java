package org.guichet.store.home;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.KDF;
import javax.crypto.spec.HKDFParameterSpec;

/** The folder's random key, from which every other key is derived (HKDF-SHA256, RFC 5869). */
public final class HomeKey {

    static final int LENGTH = 32;

    private final byte[] secret;

    private HomeKey(byte[] secret) {
        this.secret = secret;
    }

    static HomeKey random() {
        byte[] secret = new byte[LENGTH];
        new SecureRandom().nextBytes(secret);
        return new HomeKey(secret);
    }

    /** Empty where it is not 32 bytes in hexadecimal digits. */
    static Optional<HomeKey> ofHex(String hex) {
        return hex.matches("[0-9a-fA-F]{64}") ? Optional.of(new HomeKey(HexFormat.of().parseHex(hex))) : Optional.empty();
    }

    /** Replayable tests bring their own secret. */
    public static HomeKey of(byte[] secret) {
        return new HomeKey(secret.clone());
    }

    byte[] secret() {
        return secret.clone();
    }

    String hex() {
        return HexFormat.of().formatHex(secret);
    }

    /** @param purpose keeps keys for different things apart */
    public byte[] derive(String purpose, byte[] salt) {
        try {
            return KDF.getInstance("HKDF-SHA256")
                    .deriveData(HKDFParameterSpec.ofExtract()
                            .addIKM(secret)
                            .addSalt(salt)
                            .thenExpand(purpose.getBytes(StandardCharsets.UTF_8), LENGTH));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Java 25 has HKDF-SHA256", e);
        }
    }
}
