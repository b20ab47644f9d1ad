package org.guichet.desktop.signin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Four to eight digits that bring somebody back to a desk that they locked a moment ago. Kept in memory only, for this session; good for
 * ten minutes after the lock and for three tries: then the password is asked for.
 */
public final class SessionPin {

    static final Duration GOOD_FOR = Duration.ofMinutes(10);
    private static final int TRIES = 3;

    private final LongSupplier nanos;
    private final byte[] salt = new byte[16];
    private byte[] hash = new byte[0];
    private long lockedAt;
    private int left;

    /** @param nanos a clock that nobody can set, such as {@link System#nanoTime} */
    public SessionPin(LongSupplier nanos) {
        this.nanos = nanos;
        new SecureRandom().nextBytes(salt);
    }

    public static boolean isPin(String text) {
        return text.matches("[0-9]{4,8}") && text.chars().distinct().count() > 1;
    }

    public void choose(String pin) {
        hash = hashed(pin);
    }

    /** The password alone is asked for. */
    public void forget() {
        hash = new byte[0];
    }

    public boolean isChosen() {
        return hash.length > 0;
    }

    public void locked() {
        lockedAt = nanos.getAsLong();
        left = TRIES;
    }

    /** Whether it would still be taken. */
    public boolean isGood() {
        return isChosen() && left > 0 && nanos.getAsLong() - lockedAt <= GOOD_FOR.toNanos();
    }

    /** Uses up a try. */
    public boolean opens(String pin) {
        if (!isGood()) {
            return false;
        }
        left--;
        return MessageDigest.isEqual(hash, hashed(pin));
    }

    private byte[] hashed(String pin) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update(salt);
            return sha.digest(pin.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
