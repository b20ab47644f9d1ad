package org.guichet.sync.client;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.random.RandomGenerator;
import org.guichet.domain.change.Operation;
import org.guichet.domain.exchange.LinkStatus;
import org.guichet.domain.exchange.LinkStatus.State;
import org.guichet.sync.protocol.DeskCopy;
import org.guichet.sync.protocol.StoreProblem;
import org.guichet.sync.protocol.StoreProblem.Code;
import org.guichet.workflow.exchange.StoreLink;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Exchanges with the store on a thread of its own, so that nobody waits for a network: at once when something was saved here or a hint
 * came, else every half minute, and after a failure when its turn comes. It is never interrupted: that would close an H2 file.
 */
public final class ExchangeLoop implements StoreLink, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ExchangeLoop.class);
    private static final Duration IDLE = Duration.ofSeconds(30);
    private static final Duration CLOSING = Duration.ofSeconds(3);

    /** People have to do something before a further try can succeed. */
    private static final Set<Code> STOPPING = Set.of(
            Code.DESK_REVOKED, Code.CHAIN_BRANCHED, Code.NOT_AUTHENTICATED, Code.VERSION_NOT_SPOKEN, Code.FEED_DIVERGED,
            Code.LOG_REWRITTEN);

    private final Exchange exchange;
    private final DeskCopy copy;
    private final Clock clock;
    private final BackOff backOff;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final List<Runnable> revoked = new CopyOnWriteArrayList<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Thread thread;
    private volatile LinkStatus status;
    private volatile boolean cut;
    private boolean wanted = true;
    private boolean closed;

    public ExchangeLoop(Exchange exchange, DeskCopy copy, Clock clock, RandomGenerator dice) {
        this.exchange = exchange;
        this.copy = copy;
        this.clock = clock;
        this.backOff = new BackOff(dice, copy.failures());
        this.status = copy.revoked()
                ? new LinkStatus(State.STOPPED, clock.instant(), Code.DESK_REVOKED.name(), Optional.empty())
                : new LinkStatus(State.CONNECTING, clock.instant(), "", Optional.empty());
        this.thread = new Thread(this::run, "exchange");
        this.thread.setDaemon(true);
    }

    public void start() {
        thread.start();
    }

    private void run() {
        while (awaitTurn()) {
            if (cut) {
                failed(new StoreProblem(Code.UNREACHABLE, "the plug is pulled"));
                continue;
            }
            try {
                exchange.run();
                succeeded();
            } catch (StoreProblem problem) {
                if (isClosed()) {
                    return; // as below
                }
                failed(problem);
                if (problem.code() == Code.DESK_REVOKED) {
                    revoked.forEach(Runnable::run);
                }
            } catch (RuntimeException fault) { // whatever it was, the desk goes on and the next turn tries again
                if (isClosed()) {
                    return; // the store was closed under it: what was under way is done over at the next start
                }
                LOG.error("an exchange ended in a fault", fault);
                failed(new StoreProblem(Code.STORE_FAULT, fault.getClass().getSimpleName()));
            }
        }
    }

    private boolean awaitTurn() {
        lock.lock();
        try {
            Instant next = status.nextTry().orElseGet(() -> clock.instant().plus(IDLE));
            long left = Duration.between(clock.instant(), next).toNanos();
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

    private boolean isClosed() {
        lock.lock();
        try {
            return closed;
        } finally {
            lock.unlock();
        }
    }

    private void succeeded() {
        if (backOff.failures() > 0) {
            backOff.succeeded();
            copy.rememberFailures(0);
        }
        Instant since = status.state() == State.ONLINE ? status.since() : clock.instant();
        copy.rememberRevoked(false);
        become(new LinkStatus(State.ONLINE, since, "", Optional.empty()));
    }

    private void failed(StoreProblem problem) {
        if (problem.code() == Code.DESK_REVOKED) {
            copy.rememberRevoked(true);
        }
        if (status.isRevoked() && !STOPPING.contains(problem.code())) {
            become(new LinkStatus(
                    State.STOPPED, status.since(), status.trouble(),
                    Optional.of(clock.instant().plus(backOff.failed(problem.retryAfter())))));
            return; // it stays so until the store says otherwise, whatever the network does
        }
        State state = STOPPING.contains(problem.code()) ? State.STOPPED : State.OFFLINE;
        Duration wait = backOff.failed(problem.retryAfter());
        copy.rememberFailures(backOff.failures());
        Instant now = clock.instant();
        Instant since = status.state() == state ? status.since() : now;
        if (status.state() != state) {
            LOG.warn("no exchange with the store: {}", problem.getMessage());
        }
        become(new LinkStatus(state, since, problem.code().name(), Optional.of(now.plus(wait))));
    }

    private void become(LinkStatus now) {
        boolean different = !now.equals(status);
        status = now;
        lock.lock();
        try {
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        if (different) {
            listeners.forEach(Runnable::run);
        }
    }

    @Override
    public LinkStatus status() {
        return status;
    }

    @Override
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    /** Told on the exchange's thread each time that the store refuses the desk, after what it had not sent was handed in. */
    public void onRevoked(Runnable listener) {
        revoked.add(listener);
    }

    /** Something was saved here: it goes out at once, unless the store has just been found to be out of reach. */
    public void saved() {
        if (!status.isCutOff()) {
            tryNow();
        }
    }

    /** The store has something new, or just became reachable. */
    public void hinted() {
        if (!cut) {
            tryNow();
        }
    }

    @Override
    public void tryNow() {
        lock.lock();
        try {
            wanted = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public boolean isSettled(List<Operation> operations, Duration atMost) {
        long left = atMost.toNanos();
        lock.lock();
        try {
            while (!copy.areBack(operations)) {
                if (left <= 0 || closed || status.isCutOff()) {
                    return false;
                }
                left = changed.awaitNanos(left);
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void cut(boolean now) {
        cut = now;
        tryNow();
    }

    @Override
    public boolean isCut() {
        return cut;
    }

    /** Waits for an exchange that is under way, a little. */
    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        try {
            thread.join(CLOSING.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
