package org.guichet.sync.client;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscribers;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import org.guichet.sync.client.StoreConnection.Call;
import org.guichet.sync.client.StoreConnection.Identity;
import org.guichet.sync.protocol.Caller;
import org.guichet.sync.protocol.SignedRequest;
import org.jspecify.annotations.Nullable;

/**
 * Listens for hints that the site's feed went on. One thread of its own, for as long as it is open; where the line is lost or silent,
 * it is made anew with full-jitter back-off. A hint that is lost costs a moment only: the feed is asked from time to time anyway.
 */
public final class Hints implements AutoCloseable {

    /** The store says something at least every fifteen seconds. */
    private static final Duration SILENCE = Duration.ofSeconds(40);

    private static final int SHORTEST_PAUSE = 500;
    private static final int LONGEST_PAUSE = 60_000;
    private static final int WAITING = 1_000;
    private static final String DATA = "data:";

    private final StoreConnection connection;
    private final Caller caller;
    private final Identity identity;
    private final LongConsumer newest;
    private final Thread thread;
    private volatile boolean closed;

    private Hints(StoreConnection connection, Caller caller, Identity identity, LongConsumer newest) {
        this.connection = connection;
        this.caller = caller;
        this.identity = identity;
        this.newest = newest;
        this.thread = Thread.ofPlatform().name("store-hints").daemon().unstarted(this::run);
    }

    /** @param newest told on the listening thread how far the site's feed is: at once, then each time it goes on; it must not block */
    public static Hints listen(StoreConnection connection, Caller caller, Identity identity, LongConsumer newest) {
        Hints hints = new Hints(connection, caller, identity, newest);
        hints.thread.start();
        return hints;
    }

    private void run() {
        int pause = SHORTEST_PAUSE;
        while (!closed) {
            try {
                boolean heard = hear();
                pause = heard ? SHORTEST_PAUSE : Math.min(LONGEST_PAUSE, pause * 2);
                Thread.sleep(ThreadLocalRandom.current().nextInt(SHORTEST_PAUSE / 2, pause + 1));
            } catch (InterruptedException e) {
                return; // closed
            }
        }
    }

    /** Until the line ends; whether anything was heard. */
    private boolean hear() throws InterruptedException {
        Call call = Call.get("/v1/sites/" + caller.site() + "/hints", SignedRequest.EVENTS);
        HttpRequest request = connection.signed(connection.request(call), call, caller, identity).build();
        Lines lines = new Lines();
        CompletableFuture<HttpResponse<Void>> answer = connection.client().sendAsync(request, lines.handler());
        answer.exceptionally(_ -> {
            lines.onComplete();
            return null;
        });
        boolean heard = false;
        try {
            Optional<String> line = lines.next();
            while (line.isPresent()) {
                heard = tell(line.get()) || heard;
                line = lines.next();
            }
        } finally {
            lines.stop();
            answer.cancel(true);
        }
        return heard;
    }

    private boolean tell(String line) {
        String number = line.startsWith(DATA) ? line.substring(DATA.length()).strip() : "";
        boolean isHint = number.matches("[0-9]{1,18}");
        if (isHint) {
            newest.accept(Long.parseLong(number));
        }
        return isHint;
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
    }

    /** Lines as they come, for the thread that waits. */
    private static final class Lines implements Flow.Subscriber<String> {

        private final BlockingQueue<Optional<String>> come = new ArrayBlockingQueue<>(WAITING);
        private volatile Flow.@Nullable Subscription subscription;

        BodyHandler<Void> handler() {
            return info -> {
                boolean events = info.statusCode() == 200
                        && info.headers().firstValue("Content-Type").orElse("").startsWith(SignedRequest.EVENTS);
                if (events) {
                    return BodySubscribers.fromLineSubscriber(this);
                }
                onComplete();
                return BodySubscribers.discarding();
            };
        }

        /** Empty where the line ended, or nothing came for long. */
        Optional<String> next() throws InterruptedException {
            Optional<String> line = come.poll(SILENCE.toMillis(), TimeUnit.MILLISECONDS);
            return line == null ? Optional.empty() : line;
        }

        void stop() {
            Flow.Subscription lasting = subscription;
            if (lasting != null) {
                lasting.cancel();
            }
        }

        @Override
        public void onSubscribe(Flow.Subscription lasting) {
            subscription = lasting;
            lasting.request(Long.MAX_VALUE);
        }

        /** One that finds no room is left out: a newer one says more. */
        @Override
        public void onNext(String line) {
            come.offer(Optional.of(line));
        }

        @Override
        public void onError(Throwable failure) {
            onComplete();
        }

        @Override
        public void onComplete() {
            come.offer(Optional.empty());
        }
    }
}
