package org.guichet.domain.convocation;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.guichet.domain.appointment.Procedure;
import org.guichet.seeded.SeededRandom;

/** Convocations of people who never were, and keys that seal nothing real. */
public final class Convocations {

    public static final int KEY_ID = 7;
    public static final KeyPair CENTRAL = newKey();
    public static final KeyPair SOMEBODY_ELSES = newKey();
    public static final KeyRing RING = new KeyRing(Map.of(KEY_ID, CENTRAL.getPublic()));

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    private Convocations() {}

    private static KeyPair newKey() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public static Convocation any(SplittableRandom random) {
        String number = SeededRandom.text(random, LETTERS + "-/._#", 1, Convocation.NUMBER_LENGTH);
        String digits = random.nextInt(4) == 0 ? "" : SeededRandom.text(random, "0123456789", 9, 10);
        return new Convocation(
                SeededRandom.text(random, LETTERS + ".-", 1, Convocation.SITE_LENGTH),
                number,
                digits,
                SeededRandom.any(random, List.of(Procedure.values())),
                LocalDateTime.of(2020, 1, 1, 0, 0).plusMinutes(random.nextLong(60L * 24 * 365 * 100)));
    }

    public static String sealed(Convocation convocation) {
        return ConvocationSeal.seal(convocation, KEY_ID, CENTRAL.getPrivate());
    }
}
