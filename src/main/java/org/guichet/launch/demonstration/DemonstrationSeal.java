package org.guichet.launch.demonstration;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.guichet.domain.convocation.Convocation;
import org.guichet.domain.convocation.ConvocationSeal;
import org.guichet.domain.convocation.KeyRing;
import org.guichet.store.local.HomeSettings;
import org.guichet.store.local.SiteStart;

/** The demonstration's stand-in for the central service: it alone has a private key, made with its home, that seals nothing real. */
public final class DemonstrationSeal {

    static final String SITE = "demo-01";
    private static final int KEY_ID = 1;
    private static final String PRIVATE_KEY = "demonstration_convocation_key";

    /** Enough for the demonstration's morning; the warning comes when it has filled up a little more. */
    private static final int ROOM_CAPACITY = 90;
    private static final int ROOM_WARNING = 75;

    private final PrivateKey key;

    private DemonstrationSeal(PrivateKey key) {
        this.key = key;
    }

    static void enrol(SiteStart base) {
        KeyPair pair = newKeys();
        base.setting(HomeSettings.SITE_CODE, SITE);
        base.setting(HomeSettings.CONVOCATION_KEYS, new KeyRing(Map.of(KEY_ID, pair.getPublic())).written());
        base.setting(PRIVATE_KEY, Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded()));
        base.setting(HomeSettings.ROOM_CAPACITY, Integer.toString(ROOM_CAPACITY));
        base.setting(HomeSettings.ROOM_WARNING, Integer.toString(ROOM_WARNING));
    }

    /** Empty for a home that was made before there were any, or that belongs to a real site. */
    public static Optional<DemonstrationSeal> of(HomeSettings settings) {
        return settings.get(PRIVATE_KEY).map(DemonstrationSeal::privateKey).map(DemonstrationSeal::new);
    }

    String seal(Convocation convocation) {
        return ConvocationSeal.seal(convocation, KEY_ID, key);
    }

    /** Under the same number, by a key that no desk has. */
    static String forge(Convocation convocation) {
        return ConvocationSeal.seal(convocation, KEY_ID, newKeys().getPrivate());
    }

    private static KeyPair newKeys() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java from 15 on has Ed25519", e);
        }
    }

    private static PrivateKey privateKey(String written) {
        try {
            byte[] encoded = Base64.getDecoder().decode(written);
            return KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalStateException("the demonstration's key is damaged", e);
        }
    }
}
