package org.guichet.desktop.thread;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The one door away from the screen's thread. Acts run one after another in the order in which they were asked for;
 * look-ups have a thread of their own, so that typing never waits for an act, and so have forecasts, so that nobody waits for them.
 */
public final class Background implements AutoCloseable {

    private final ExecutorService acts = Executors.newSingleThreadExecutor(daemon("desk-acts"));
    private final ExecutorService lookups = Executors.newSingleThreadExecutor(daemon("look-ups"));
    private final ExecutorService forecasts = Executors.newSingleThreadExecutor(daemon("forecasts"));
    private final ExecutorService captures = Executors.newSingleThreadExecutor(daemon("captures"));
    private final Consumer<Throwable> unexpected;
    private final AtomicInteger underway = new AtomicInteger();

    /** @param unexpected told of what no act should throw, on the thread where it happened */
    public Background(Consumer<Throwable> unexpected) {
        this.unexpected = unexpected;
    }

    /** Runs the work away from the screen and gives its value back on the screen's thread. */
    public <T> void act(Supplier<T> work, Consumer<T> then) {
        submit(acts, work, then);
    }

    public <T> void lookUp(Supplier<T> work, Consumer<T> then) {
        submit(lookups, work, then);
    }

    /** What takes long to work out and changes nothing: no act and no look-up waits for it. */
    public <T> void forecast(Supplier<T> work, Consumer<T> then) {
        submit(forecasts, work, then);
    }

    /** What waits for a scanner of fingers, or compares them: no act waits for it, and neither does {@link #isIdle}. */
    public <T> void capture(Supplier<T> work, Consumer<T> then) {
        try {
            captures.execute(() -> {
                try {
                    T value = work.get();
                    FxThread.run(() -> then.accept(value));
                } catch (RuntimeException | Error e) { // as with acts: whatever it was, it is told
                    unexpected.accept(e);
                }
            });
        } catch (RejectedExecutionException closed) {
            return; // nobody waits for it any more
        }
    }

    /** Whether nothing is being done or waits to be shown. */
    public boolean isIdle() {
        return underway.get() == 0;
    }

    private <T> void submit(ExecutorService executor, Supplier<T> work, Consumer<T> then) {
        underway.incrementAndGet();
        try {
            executor.execute(() -> carryOut(work, then));
        } catch (RejectedExecutionException e) {
            underway.decrementAndGet(); // the window was closed while an act was under way: nobody waits for what follows it
        }
    }

    private <T> void carryOut(Supplier<T> work, Consumer<T> then) {
        try {
            T value = work.get();
            FxThread.run(() -> {
                try {
                    then.accept(value);
                } finally {
                    underway.decrementAndGet();
                }
            });
        } catch (RuntimeException | Error e) { // whatever it was, it is told, and nobody waits for the end of this work for ever
            underway.decrementAndGet();
            unexpected.accept(e);
        }
    }

    /** Waits for what is under way, at most two seconds each. */
    @Override
    public void close() {
        List<ExecutorService> all = List.of(acts, lookups, forecasts, captures);
        all.forEach(ExecutorService::shutdown);
        try {
            for (ExecutorService each : all) {
                if (!each.awaitTermination(2, TimeUnit.SECONDS)) {
                    each.shutdownNow();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static ThreadFactory daemon(String name) {
        return work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        };
    }
}
