package org.guichet.sync.client;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.random.RandomGenerator;
import org.guichet.domain.exchange.LinkStatus.State;
import org.guichet.sync.protocol.StoreProblem;
import org.guichet.sync.protocol.WaitingCaptures;
import org.guichet.workflow.exchange.StoreLink;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends captures on a thread of its own, apart from the exchange: megabytes on a slow line hold up no call of the next person. It runs
 * when one was kept here or the store came back, and then now and then.
 */
public final class CaptureLoop implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(CaptureLoop.class);
    private static final Duration IDLE = Duration.ofMinutes(1);
    private static final Duration CLOSING = Duration.ofSeconds(3);

    private final CaptureUpload upload;
    private final StoreLink link;
    private final BackOff backOff;
    private final Thread thread;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private boolean wanted = true;
    private volatile boolean closed;

    public CaptureLoop(CaptureUpload upload, WaitingCaptures waiting, StoreLink link, RandomGenerator dice) {
        this.upload = upload;
        this.link = link;
        this.backOff = new BackOff(dice, 0);
        this.thread = new Thread(this::run, "capture-upload");
        this.thread.setDaemon(true);
        waiting.onKept(this::wake);
        link.onChange(this::wake);
    }

    public void start() {
        thread.start();
    }

    private void run() {
        Duration pause = IDLE;
        while (awaitTurn(pause)) {
            pause = link.status().state() == State.ONLINE ? send() : IDLE;
        }
    }

    /** How long to wait until the next turn. */
    private Duration send() {
        try {
            upload.run(() -> closed || link.isCut());
            backOff.succeeded();
            return IDLE;
        } catch (StoreProblem problem) {
            LOG.info("captures wait: {}", problem.code());
            return backOff.failed(problem.retryAfter());
        }
    }

    private boolean awaitTurn(Duration pause) {
        lock.lock();
        try {
            long left = pause.toNanos();
            while (!closed && !wanted && left > 0) {
                left = changed.awaitNanos(left);
            }
            wanted = false;
            return !closed;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }

    private void wake() {
        lock.lock();
        try {
            wanted = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Waits for a part that is under way, a little. */
    @Override
    public void close() {
        closed = true;
        wake();
        try {
            thread.join(CLOSING.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
