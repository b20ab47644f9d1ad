package org.guichet.domain.convocation;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The public keys that convocations may be sealed with, by id. An old key stays while papers sealed with it are about. */
public final class KeyRing {

    public static final KeyRing EMPTY = new KeyRing(Map.of());

    private static final int MOST_KEYS = 64;

    private final Map<Integer, PublicKey> keys;

    public KeyRing(Map<Integer, PublicKey> keys) {
        this.keys = Map.copyOf(keys);
    }

    Optional<PublicKey> find(int keyId) {
        return Optional.ofNullable(keys.get(keyId));
    }

    /** As kept in a setting: {@code 1:BASE64;2:BASE64}, each a key in its X.509 form. */
    public String written() {
        StringBuilder text = new StringBuilder();
        new TreeMap<>(keys).forEach((id, key) -> text.append(text.isEmpty() ? "" : ";")
                .append(id)
                .append(':')
                .append(Base64.getEncoder().encodeToString(key.getEncoded())));
        return text.toString();
    }

    /** Empty for a text that names no keys, or something else. */
    public static Optional<KeyRing> read(String text) {
        Map<Integer, PublicKey> keys = new HashMap<>();
        try {
            for (String each : text.split(";", MOST_KEYS)) {
                int colon = each.indexOf(':');
                byte[] encoded = Base64.getDecoder().decode(each.substring(colon + 1));
                PublicKey key = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
                keys.put(Integer.valueOf(each.substring(0, Math.max(0, colon))), key);
            }
            return Optional.of(new KeyRing(keys));
        } catch (GeneralSecurityException | IllegalArgumentException damaged) {
            return Optional.empty();
        }
    }
}
