package org.guichet.launch;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Remembers the first fault behind the screen, so that a tour can't look right and be wrong. */
final class TourFaults implements Consumer<Throwable> {

    private final AtomicReference<@Nullable Throwable> first = new AtomicReference<>();

    @Override
    public void accept(Throwable fault) {
        first.compareAndSet(null, fault);
    }

    void rethrow() {
        Throwable fault = first.get();
        if (fault != null) {
            throw new IllegalStateException("a fault behind the screen", fault);
        }
    }
}
