package org.guichet.device.simulator;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.guichet.domain.biometric.Finger;

/** The fingers of people who are not there. A name always has the same ten. */
final class SimulatedPeople {

    /** Drawn once in a program's life, whichever scanner they lie on. */
    static final SimulatedPeople ALL = new SimulatedPeople();

    private static final int REMEMBERED = 60;

    private SimulatedPeople() {}

    private final Map<String, RidgePattern> drawn = new LinkedHashMap<>(16, 0.75f, true) {

        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, RidgePattern> eldest) {
            return size() > REMEMBERED;
        }
    };

    synchronized RidgePattern finger(String person, Finger finger) {
        return drawn.computeIfAbsent(person + "/" + finger, name -> RidgePattern.of(seed(name)));
    }

    private static long seed(String name) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(hash).getLong();
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
