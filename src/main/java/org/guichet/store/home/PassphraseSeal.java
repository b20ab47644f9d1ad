package org.guichet.store.home;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * A secret under a passphrase: AES-256-GCM with a key by Argon2id (RFC 9106, its second recommendation: 64 MiB, three passes). The text
 * names its own cost, so that it can be raised later: {@code m=65536,t=3,p=1 SALT SEALED}, both in Base64.
 */
final class PassphraseSeal {

    /** Shorter ones are found by trying, whatever each try costs: the folder can be carried away and tried at leisure. */
    static final int LEAST_LENGTH = 12;

    private static final int MEMORY_KIB = 65_536;
    private static final int MOST_MEMORY_KIB = 1_048_576;
    private static final int PASSES = 3;
    private static final int SALT = 16;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final byte[] PURPOSE = "guichet home key 1".getBytes(StandardCharsets.US_ASCII);
    private static final Pattern TEXT =
            Pattern.compile("m=([0-9]{1,7}),t=([0-9]{1,2}),p=1 ([A-Za-z0-9+/=]{24}) ([A-Za-z0-9+/=]{40,200})");

    private PassphraseSeal() {}

    static String seal(byte[] secret, char[] passphrase) {
        SecureRandom random = new SecureRandom();
        byte[] salt = new byte[SALT];
        byte[] nonce = new byte[NONCE];
        random.nextBytes(salt);
        random.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, key(passphrase, salt, MEMORY_KIB, PASSES), nonce).doFinal(secret);
            byte[] whole = Arrays.copyOf(nonce, NONCE + sealed.length);
            System.arraycopy(sealed, 0, whole, NONCE, sealed.length);
            Base64.Encoder base64 = Base64.getEncoder();
            return "m=" + MEMORY_KIB + ",t=" + PASSES + ",p=1 " + base64.encodeToString(salt) + " " + base64.encodeToString(whole);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES-GCM", e);
        }
    }

    static boolean isOne(String text) {
        return TEXT.matcher(text).matches();
    }

    /** Empty where the passphrase is another, or the text was changed. */
    static Optional<byte[]> open(String text, char[] passphrase) {
        Matcher parts = TEXT.matcher(text);
        if (!parts.matches() || Integer.parseInt(parts.group(1)) > MOST_MEMORY_KIB || Integer.parseInt(parts.group(2)) < 1) {
            return Optional.empty();
        }
        try {
            byte[] salt = Base64.getDecoder().decode(parts.group(3));
            byte[] whole = Base64.getDecoder().decode(parts.group(4));
            byte[] key = key(passphrase, salt, Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)));
            return Optional.of(cipher(Cipher.DECRYPT_MODE, key, Arrays.copyOf(whole, NONCE)).doFinal(whole, NONCE, whole.length - NONCE));
        } catch (AEADBadTagException | IllegalArgumentException changed) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES-GCM", e);
        }
    }

    private static Cipher cipher(int mode, byte[] key, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(PURPOSE);
        return cipher;
    }

    private static byte[] key(char[] passphrase, byte[] salt, int memoryKib, int passes) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(memoryKib)
                .withIterations(passes)
                .withParallelism(1)
                .withSalt(salt)
                .build());
        byte[] key = new byte[32];
        generator.generateBytes(passphrase, key);
        return key;
    }
}
