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

    /** Without branches, for each operation of a feed has several: a difference is negative where a digit is out of its range. */
    private static boolean isHash(String hex) {
        if (hex.length() != 64) {
            return false;
        }
        int neither = 0;
        for (int i = 0; i < 64; i++) {
            int c = hex.charAt(i);
            neither |= ((c - '0') | ('9' - c)) & ((c - 'a') | ('f' - c));
        }
        return neither >= 0;
    }

    public static Hash of(byte[] bytes) {
        try {
            return new Hash(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
