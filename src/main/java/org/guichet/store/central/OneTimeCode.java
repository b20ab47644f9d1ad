package org.guichet.store.central;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import org.guichet.domain.change.Hash;

/**
 * A code that makes one desk known: 160 random bits in Crockford's base 32, in groups of four. Read as people type it: small
 * letters, without hyphens, O for 0, I and L for 1.
 */
public record OneTimeCode(String text) {

    private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 32;
    private static final int GROUP = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    static OneTimeCode random() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            code.append(i > 0 && i % GROUP == 0 ? "-" : "").append(DIGITS.charAt(RANDOM.nextInt(DIGITS.length())));
        }
        return new OneTimeCode(code.toString());
    }

    /** Empty for a text that is none. */
    static Optional<OneTimeCode> read(String typed) {
        StringBuilder code = new StringBuilder();
        for (char c : typed.toUpperCase(Locale.ROOT).replace('O', '0').replace('I', '1').replace('L', '1').toCharArray()) {
            if (DIGITS.indexOf(c) >= 0) {
                code.append(code.length() % (GROUP + 1) == GROUP ? "-" : "").append(c);
            } else if (c != '-' && !Character.isWhitespace(c)) {
                return Optional.empty();
            }
        }
        return code.length() == LENGTH + LENGTH / GROUP - 1 ? Optional.of(new OneTimeCode(code.toString())) : Optional.empty();
    }

    /** What is kept of it: with 160 random bits a plain hash can't be tried out. */
    byte[] hash() {
        return Rows.bytes(Hash.of(text.getBytes(StandardCharsets.US_ASCII)));
    }

    @Override
    public String toString() {
        return "OneTimeCode";
    }
}
