package org.guichet.server;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.guichet.sync.protocol.StoreProblem;
import org.guichet.sync.protocol.StoreProblem.Code;

/**
 * How much is under way: bounded in all, and a site may take half of it at most, so that one site's thousand desks that come back at
 * once don't keep the others out. Who finds no room is asked to come again, each at another moment.
 */
final class Load {

    private static final int MOST = 256;
    private static final int MOST_OF_A_SITE = MOST / 2;
    private static final int LATEST_AGAIN = 8;

    private final AtomicInteger underWay = new AtomicInteger();
    private final ConcurrentHashMap<String, AtomicInteger> sites = new ConcurrentHashMap<>();
    private volatile boolean stopping;

    void enter() throws StoreProblem {
        boolean room = underWay.incrementAndGet() <= MOST;
        if (!room || stopping) {
            underWay.decrementAndGet();
            throw again(Code.STORE_UNAVAILABLE);
        }
    }

    void leave() {
        underWay.decrementAndGet();
    }

    void enter(String site) throws StoreProblem {
        if (ofSite(site).incrementAndGet() > MOST_OF_A_SITE) {
            leave(site);
            throw again(Code.TOO_MANY_REQUESTS);
        }
    }

    void leave(String site) {
        ofSite(site).decrementAndGet();
    }

    private AtomicInteger ofSite(String site) {
        return sites.computeIfAbsent(site, _ -> new AtomicInteger());
    }

    private static StoreProblem again(Code code) {
        int seconds = 1 + ThreadLocalRandom.current().nextInt(LATEST_AGAIN);
        return new StoreProblem(code, "under load", Optional.of(Duration.ofSeconds(seconds)));
    }

    int underWay() {
        return underWay.get();
    }

    /** Lets nobody in any more, and waits until all are out or the time is over. */
    void drain(Duration longest) throws InterruptedException {
        stopping = true;
        long end = System.nanoTime() + longest.toNanos();
        while (underWay.get() > 0 && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(10);
        }
    }

    boolean isStopping() {
        return stopping;
    }
}
