package org.guichet.store.local;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Passwords as Argon2id verifiers in PHC string format (RFC 9106), with the least that OWASP's Password Storage Cheat Sheet
 * asks for: 19 MiB, two passes, one lane. A verifier names its own cost, so that it can be raised later.
 */
public final class PasswordVerifier {

    private static final int MEMORY_KIB = 19456;
    private static final int PASSES = 2;
    private static final double AIM_MILLIS = 400;
    private static final int MOST_PASSES = 40;
    private static final int LANES = 1;
    private static final int HASH_LENGTH = 32;
    private static final int SALT_LENGTH = 16;
    private static final Pattern PHC =
            Pattern.compile("\\$argon2id\\$v=19\\$m=([0-9]{1,7}),t=([0-9]{1,3}),p=([0-9]{1,2})\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");

    /** Costs what a real one costs, and is nobody's: the time of an answer does not tell whether a login exists. */
    static final String OF_NOBODY = make("nobody".toCharArray());

    private PasswordVerifier() {}

    /** With the least that is asked for. */
    public static String make(char[] password) {
        return make(password, PASSES);
    }

    /** As many passes as take this machine about 400 ms; never fewer than the least. */
    static int calibrated() {
        byte[] salt = new byte[SALT_LENGTH];
        char[] any = "calibration".toCharArray();
        hash(any, salt, MEMORY_KIB, PASSES, LANES, HASH_LENGTH);
        long begin = System.nanoTime();
        hash(any, salt, MEMORY_KIB, PASSES, LANES, HASH_LENGTH);
        double millisAPass = Math.max(1, (System.nanoTime() - begin) / 1e6) / PASSES;
        return Math.clamp(Math.round(AIM_MILLIS / millisAPass), PASSES, MOST_PASSES);
    }

    static String make(char[] password, int passes) {
        byte[] salt = new byte[SALT_LENGTH];
        new SecureRandom().nextBytes(salt);
        byte[] hash = hash(password, salt, MEMORY_KIB, passes, LANES, HASH_LENGTH);
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=" + MEMORY_KIB + ",t=" + passes + ",p=" + LANES + "$" + base64.encodeToString(salt) + "$"
                + base64.encodeToString(hash);
    }

    static boolean matches(String verifier, char[] password) {
        Matcher phc = PHC.matcher(verifier);
        if (!phc.matches()) {
            return false;
        }
        byte[] expected = Base64.getDecoder().decode(phc.group(5));
        byte[] found = hash(
                password,
                Base64.getDecoder().decode(phc.group(4)),
                Integer.parseInt(phc.group(1)),
                Integer.parseInt(phc.group(2)),
                Integer.parseInt(phc.group(3)),
                expected.length);
        return MessageDigest.isEqual(expected, found);
    }

    private static byte[] hash(char[] password, byte[] salt, int memoryKib, int passes, int lanes, int length) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(memoryKib)
                .withIterations(passes)
                .withParallelism(lanes)
                .withSalt(salt)
                .build());
        byte[] hash = new byte[length];
        generator.generateBytes(password, hash);
        return hash;
    }
}
