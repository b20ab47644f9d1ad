package org.guichet.device.simulator;

import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 as the scanner uses it; written apart from what the desk checks with, so that a mistake of one is not one of both. */
final class Hashing {

    private Hashing() {}

    static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(digest(bytes));
    }

    static byte[] joined(String previous, byte[] block) {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.writeBytes(HexFormat.of().parseHex(previous));
        both.writeBytes(digest(block));
        return both.toByteArray();
    }

    private static byte[] digest(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
