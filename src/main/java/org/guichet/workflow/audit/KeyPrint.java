package org.guichet.workflow.audit;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.guichet.domain.change.Hash;

/** A public key in few enough letters to be read out: the first 80 bits of the SHA-256 of its text. */
public final class KeyPrint {

    private static final int DIGITS = 20;
    private static final int GROUP = 4;

    private KeyPrint() {}

    /** Such as {@code 3F2A-…}, five groups. */
    public static String of(String key) {
        String hex = Hash.of(key.getBytes(StandardCharsets.US_ASCII)).hex().substring(0, DIGITS).toUpperCase(Locale.ROOT);
        return hex.replaceAll("(.{" + GROUP + "})(?!$)", "$1-");
    }
}
