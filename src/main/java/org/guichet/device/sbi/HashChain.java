package org.guichet.device.sbi;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/**
 * The chain that ties all captures of a transaction together: {@code hash = SHA-256(previous hash + SHA-256(data block))}.
 *
 * <p>The texts of the protocol and the services in the field differ in what is joined (the 32 bytes of each, or their hexadecimal
 * text) and in what the data block is (the ISO record within {@code bioValue}, as in 1.0, or the signed payload, as in 0.9.5). A
 * chain that closes in one of these ways is closed: somebody who exchanged an image could not make any of them fit.
 */
final class HashChain {

    private static final HexFormat HEX = HexFormat.of();

    /** SHA-256 of nothing: what the first capture of a transaction is chained to. */
    static final String START = HEX.formatHex(sha256(new byte[0]));

    private HashChain() {}

    /** The hash by the rule of version 1.0 as services in the field have it: bytes joined, in capitals. */
    static String next(String previous, byte[] isoRecord) {
        return HEX.formatHex(sha256(joined(bytesOf(previous), sha256(isoRecord)))).toUpperCase(Locale.ROOT);
    }

    /** @param blocks what the data block may be */
    static boolean closes(String previous, List<byte[]> blocks, String claimed) {
        if (!isHash(claimed) || !isHash(previous)) {
            return false;
        }
        return blocks.stream().flatMap(block -> candidates(previous, sha256(block)).stream()).anyMatch(claimed::equalsIgnoreCase);
    }

    private static boolean isHash(String text) {
        return text.matches("[0-9a-fA-F]{64}");
    }

    private static List<String> candidates(String previous, byte[] block) {
        List<String> all = new ArrayList<>();
        all.add(HEX.formatHex(sha256(joined(bytesOf(previous), block))));
        String lower = HEX.formatHex(block);
        for (String before : List.of(previous, previous.toLowerCase(Locale.ROOT), previous.toUpperCase(Locale.ROOT))) {
            for (String now : List.of(lower, lower.toUpperCase(Locale.ROOT))) {
                all.add(HEX.formatHex(sha256((before + now).getBytes(StandardCharsets.US_ASCII))));
            }
        }
        return all;
    }

    private static byte[] bytesOf(String hash) {
        return HEX.parseHex(hash);
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] both = new byte[first.length + second.length];
        System.arraycopy(first, 0, both, 0, first.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
