package org.guichet.domain.change;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A SHA-256 digest, as 64 lower-case hexadecimal digits. */
public record Hash(String hex) {

    /** What stands before a desk's first operation. */
    public static final Hash NONE = new Hash("0".repeat(64));

    public Hash {
        if (!isHash(hex)) {
            throw new IllegalArgumentException("a SHA-256 hash has 64 hexadecimal digits");
        }
    }

    /** A plain loop: each operation of a feed has several. */
    private static boolean isHash(String hex) {
        boolean is = hex.length() == 64;
        for (int i = 0; is && i < 64; i++) {
            char c = hex.charAt(i);
            is = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
        }
        return is;
    }

    public static Hash of(byte[] bytes) {
        try {
            return new Hash(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
