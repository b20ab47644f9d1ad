package org.guichet.domain.staff;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Attempts to sign in with an account at one desk. After five that failed in a row, each further one has to wait: a minute, then twice
 * as long each time, an hour at most. It holds over a restart; setting the clock back makes no wait shorter.
 *
 * @param failures in a row
 * @param until no attempt before that; the past where there is no wait
 * @param seen the latest moment that this was looked at
 * @param online when the account last signed in here with a line to the store; {@link Instant#EPOCH} where it never did
 * @param codeStep half minute of the last second factor that was right here, see {@link Totp#stepOf}; 0 where there was none
 */
public record SignInAttempts(int failures, Instant until, Instant seen, Instant online, long codeStep) {

    public static final SignInAttempts NONE = new SignInAttempts(0, Instant.EPOCH, Instant.EPOCH, Instant.EPOCH, 0);

    public static final int FREE = 5;
    private static final Duration FIRST_WAIT = Duration.ofMinutes(1);
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);
    private static final int MOST_DOUBLINGS = 6;

    /** How long from now; empty where an attempt may be made. */
    public Optional<Duration> toWait(Instant now) {
        Duration left = Duration.between(now, at(now).until);
        return left.isNegative() || left.isZero() ? Optional.empty() : Optional.of(left);
    }

    /** As of that moment, to be kept: a clock that was set back takes the wait with it. */
    public SignInAttempts at(Instant now) {
        if (!now.isBefore(seen)) {
            return new SignInAttempts(failures, until, now, online, codeStep);
        }
        Duration back = Duration.between(now, seen);
        Instant earlier = until.minus(back);
        return new SignInAttempts(failures, earlier.isBefore(Instant.EPOCH) ? Instant.EPOCH : earlier, now, online, codeStep);
    }

    /** To be kept before the password is looked at: whoever kills the program meanwhile has used an attempt up. */
    public SignInAttempts begun(Instant now) {
        SignInAttempts here = at(now);
        int more = Math.min(failures + 1, Integer.MAX_VALUE - 1);
        if (more < FREE) {
            return new SignInAttempts(more, here.until, now, online, codeStep);
        }
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(more - FREE, MOST_DOUBLINGS));
        Instant next = now.plus(wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait);
        return new SignInAttempts(more, next, now, online, codeStep);
    }

    /**
     * It was the right one.
     *
     * @param step of the second factor; what it was before where none was asked for
     */
    public SignInAttempts succeeded(Instant now, boolean hasLine, long step) {
        return new SignInAttempts(0, Instant.EPOCH, now, hasLine ? now : online, step);
    }

    /** Whether it signed in here with a line to the store, not longer ago than that. A clock before that moment is no proof. */
    public boolean wasOnline(Instant now, Duration atMost) {
        return !online.equals(Instant.EPOCH)
                && !now.isBefore(online.minus(Duration.ofDays(1)))
                && Duration.between(online, now).compareTo(atMost) <= 0;
    }
}
