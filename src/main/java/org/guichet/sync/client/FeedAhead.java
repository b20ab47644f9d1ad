package org.guichet.sync.client;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import org.guichet.sync.client.StoreConnection.Begun;
import org.guichet.sync.protocol.Caller;
import org.guichet.sync.protocol.FeedPoint;
import org.jspecify.annotations.Nullable;

/**
 * The feed's next page, asked for while the desk still reads and saves the one before it, so that store and desk work at the
 * same time. A page that nobody came for soon is forgotten: the store may have been restored since.
 */
final class FeedAhead {

    private static final long FRESH_NANOS = Duration.ofSeconds(10).toNanos();

    private record Coming(Caller caller, FeedPoint after, long since, Begun request) {}

    private final LongSupplier nanos;
    private final AtomicReference<@Nullable Coming> coming = new AtomicReference<>();

    /** @param nanos a clock that only goes forwards */
    FeedAhead(LongSupplier nanos) {
        this.nanos = nanos;
    }

    void ask(Caller caller, FeedPoint after, Begun request) {
        giveUp(coming.getAndSet(new Coming(caller, after, nanos.getAsLong(), request)));
    }

    /** The request for what follows that point, where it is on its way. It is given out once. */
    Optional<Begun> at(Caller caller, FeedPoint after) {
        Coming found = coming.getAndSet(null);
        if (found == null) {
            return Optional.empty();
        }
        boolean fits = found.caller().equals(caller) && found.after().equals(after);
        if (fits && nanos.getAsLong() - found.since() < FRESH_NANOS) {
            return Optional.of(found.request());
        }
        giveUp(found);
        return Optional.empty();
    }

    void forget() {
        giveUp(coming.getAndSet(null));
    }

    private static void giveUp(@Nullable Coming coming) {
        if (coming != null) {
            coming.request().giveUp();
        }
    }
}
