package org.guichet.server;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.guichet.sync.protocol.FeedNews;

/** Passes on to the desks that listen how far their site's feed is. Each waits on a thread of its own: a slow one holds up nobody. */
public final class HintHub implements FeedNews {

    private static final class Site {
        private final ReentrantLock lock = new ReentrantLock();
        private final Condition moved = lock.newCondition();
        private long newest;
    }

    private final ConcurrentHashMap<String, Site> sites = new ConcurrentHashMap<>();
    private final AtomicInteger listening = new AtomicInteger();
    private volatile boolean closed;

    @Override
    public void newest(String site, long newest) {
        Site known = site(site);
        known.lock.lock();
        try {
            if (newest != known.newest) { // smaller after a restore
                known.newest = newest;
                known.moved.signalAll();
            }
        } finally {
            known.lock.unlock();
        }
    }

    /** The newest number as soon as it is another than the one known, or the known one when the time is over or the hub closes. */
    long await(String site, long known, Duration longest) throws InterruptedException {
        Site at = site(site);
        long nanos = longest.toNanos();
        at.lock.lock();
        try {
            while (!closed && nanos > 0 && (at.newest == known || at.newest == 0)) {
                nanos = at.moved.awaitNanos(nanos);
            }
            return at.newest == 0 ? known : at.newest;
        } finally {
            at.lock.unlock();
        }
    }

    private Site site(String name) {
        return sites.computeIfAbsent(name, _ -> new Site());
    }

    boolean isClosed() {
        return closed;
    }

    void begin() {
        listening.incrementAndGet();
    }

    void end() {
        listening.decrementAndGet();
    }

    int listening() {
        return listening.get();
    }

    /** Lets all who listen go. */
    void close() {
        closed = true;
        for (Site each : sites.values()) {
            each.lock.lock();
            try {
                each.moved.signalAll();
            } finally {
                each.lock.unlock();
            }
        }
    }
}
