package org.guichet.store.local;

import java.util.Locale;
import org.guichet.domain.lookup.AskedNumbers;
import org.jspecify.annotations.Nullable;

/**
 * Phones and addresses as numbers, for an index of few bytes a person. Different ones may have the same key: who asks compares
 * what is written as well. Null for none.
 */
final class ContactKeys {

    /** FNV-1a, 64 bits. */
    private static final long BASIS = 0xcbf29ce484222325L;

    private static final long PRIME = 0x100000001b3L;

    private ContactKeys() {}

    /** The last digits, alike in national and international spellings. */
    static @Nullable Long phone(String written) {
        StringBuilder digits = new StringBuilder(written.length());
        written.chars().filter(c -> c >= '0' && c <= '9').forEach(c -> digits.append((char) c));
        return digits.isEmpty() ? null : Long.valueOf(AskedNumbers.phoneEnd(digits.toString()));
    }

    static @Nullable Long email(String written) {
        String plain = plain(written);
        if (plain.isEmpty()) {
            return null;
        }
        long hash = BASIS;
        for (int i = 0; i < plain.length(); i++) {
            hash = (hash ^ plain.charAt(i)) * PRIME;
        }
        return hash;
    }

    /** As addresses compare. */
    static String plain(String email) {
        return email.toLowerCase(Locale.ROOT);
    }
}
