package org.guichet.domain.staff;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Six digits that change every half minute (RFC 6238 over RFC 4226, HMAC-SHA-1: what every authenticator application does). */
public final class Totp {

    private static final String DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final long STEP_SECONDS = 30;
    /** Half minutes that the two clocks may be apart. */
    private static final int DRIFT = 1;
    private static final int CODE_LENGTH = 6;

    private Totp() {}

    /**
     * Which half minute since 1970 it is the code of: that moment's, the one before or the one after. Empty where it is none of theirs.
     * Whoever asks lets nobody in twice with the same one (RFC 6238 section 5.2).
     */
    public static OptionalLong stepOf(String base32Secret, String code, Instant now) {
        OptionalLong found = OptionalLong.empty();
        byte[] typed = code.replace(" ", "").getBytes(StandardCharsets.UTF_8);
        for (int drift = -DRIFT; drift <= DRIFT; drift++) {
            Instant at = now.plusSeconds(drift * STEP_SECONDS);
            String expected = code(bytes(base32Secret), at, CODE_LENGTH);
            if (MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8), typed)) {
                found = OptionalLong.of(step(at));
            }
        }
        return found;
    }

    private static long step(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), STEP_SECONDS);
    }

    static String code(byte[] secret, Instant at, int digits) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            byte[] hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step(at)).array());
            int offset = hash[hash.length - 1] & 0xF;
            int number = ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & Integer.MAX_VALUE;
            return String.format(Locale.ROOT, "%0" + digits + "d", number % (long) Math.pow(10, digits));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HMAC-SHA-1", e);
        }
    }

    /** @param bytes 20 random ones: 160 bits, as RFC 4226 section 4 asks for */
    public static String base32(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        int bits = 0;
        int held = 0;
        for (byte each : bytes) {
            held = (held << Byte.SIZE) | (each & 0xFF);
            bits += Byte.SIZE;
            while (bits >= 5) {
                bits -= 5;
                text.append(DIGITS.charAt((held >> bits) & 0x1F));
            }
        }
        return bits == 0 ? text.toString() : text.append(DIGITS.charAt((held << (5 - bits)) & 0x1F)).toString();
    }

    private static byte[] bytes(String base32) {
        ByteBuffer bytes = ByteBuffer.allocate(base32.length() * 5 / Byte.SIZE);
        int bits = 0;
        int held = 0;
        for (int i = 0; i < base32.length(); i++) {
            held = (held << 5) | DIGITS.indexOf(base32.charAt(i));
            bits += 5;
            if (bits >= Byte.SIZE) {
                bits -= Byte.SIZE;
                bytes.put((byte) (held >> bits));
            }
        }
        return bytes.array();
    }
}
