package org.guichet.launch;

import java.util.Base64;
import java.util.Optional;
import org.guichet.store.local.HomeSettings;
import org.guichet.store.local.LocalStore;
import org.guichet.store.seal.StoreKey;

/** The central store's public key as this desk knows it: it comes with joining, and a new one with any exchange. */
final class SealingKey {

    private SealingKey() {}

    /** Empty on a desk that belongs to no store. */
    static Optional<StoreKey> of(LocalStore desk) {
        return desk.settings().get(HomeSettings.STORE_SEALING_KEY).filter(key -> !key.isEmpty()).flatMap(SealingKey::read);
    }

    private static Optional<StoreKey> read(String base64) {
        return StoreKey.read(Base64.getDecoder().decode(base64));
    }

    /** The key that is sealed with from now on; the one before still opens what was sealed with it. */
    static void remember(LocalStore desk, String base64) {
        if (!base64.isEmpty() && !desk.settings().get(HomeSettings.STORE_SEALING_KEY).equals(Optional.of(base64))) {
            desk.settings().put(HomeSettings.STORE_SEALING_KEY, base64);
        }
    }

    /** What came with joining, until an exchange brings another; a database that was built anew does not have it. */
    static void joined(LocalStore desk, String base64) {
        if (of(desk).isEmpty()) {
            remember(desk, base64);
        }
    }
}
