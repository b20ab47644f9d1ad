package org.guichet.store.central;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.guichet.sync.protocol.Caller;
import org.guichet.sync.protocol.PushAnswer;
import org.guichet.sync.protocol.SentBytes;
import org.guichet.sync.protocol.StoreProblem;
import org.guichet.sync.protocol.StoreProblem.Code;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Batches of one site that arrive while another is being taken are taken together, in one transaction: many desks with a single
 * operation each then don't wait for as many disks' turns. Needs no thread of its own: whoever comes first works for those who wait.
 */
final class GroupCommit {

    /** A batch and what becomes of it. */
    static final class Batch {
        private final Caller caller;
        private final List<List<SentBytes>> gestures;
        private @Nullable PushAnswer answer;
        private @Nullable StoreProblem problem;

        Batch(Caller caller, List<List<SentBytes>> gestures) {
            this.caller = caller;
            this.gestures = gestures;
        }

        Caller caller() {
            return caller;
        }

        List<List<SentBytes>> gestures() {
            return gestures;
        }

        void answered(PushAnswer is) {
            answer = is;
            problem = null;
        }

        void failed(StoreProblem why) {
            problem = why;
            answer = null;
        }

        private boolean isDone() {
            return answer != null || problem != null;
        }

        private PushAnswer outcome() throws StoreProblem {
            if (answer != null) {
                return answer;
            }
            if (problem != null) {
                throw problem;
            }
            throw new IllegalStateException("a batch was left without an answer");
        }
    }

    /** Takes batches of one site in one transaction, each with its own outcome; the fault of the whole is thrown. */
    interface Taking {
        void take(String site, List<Batch> batches) throws StoreProblem;

        /** Gesture by gesture: one that can't be taken for a fault of the store is kept undecided, so that the others go on. */
        void takeApart(Batch batch) throws StoreProblem;
    }

    private static final class Site {
        private final ReentrantLock turn = new ReentrantLock();
        private final Deque<Batch> waiting = new ArrayDeque<>();
    }

    private static final Logger LOG = LoggerFactory.getLogger(GroupCommit.class);

    /** Batches of a transaction, and operations from which on no further one joins. */
    private static final int MOST_BATCHES = 64;

    private static final int ENOUGH_OPERATIONS = 2_000;

    private final ConcurrentHashMap<String, Site> sites = new ConcurrentHashMap<>();
    private final Taking taking;

    GroupCommit(Taking taking) {
        this.taking = taking;
    }

    PushAnswer push(Caller caller, List<List<SentBytes>> gestures) throws StoreProblem {
        Site site = sites.computeIfAbsent(caller.site(), _ -> new Site());
        Batch own = new Batch(caller, gestures);
        synchronized (site.waiting) {
            site.waiting.add(own);
        }
        site.turn.lock();
        try {
            while (!own.isDone()) {
                takeSome(caller.site(), site);
            }
        } finally {
            site.turn.unlock();
        }
        return own.outcome();
    }

    private void takeSome(String name, Site site) {
        List<Batch> together = together(site);
        if (together.size() > 1 && fault(name, together) != null) {
            together.forEach(each -> alone(name, each)); // one of them may be the cause
        } else if (together.size() == 1) {
            alone(name, together.getFirst());
        }
    }

    private void alone(String name, Batch batch) {
        StoreProblem fault = fault(name, List.of(batch));
        if (fault == null) {
            return;
        }
        batch.failed(fault);
        if (fault.code() == Code.STORE_FAULT) {
            try {
                taking.takeApart(batch);
            } catch (StoreProblem again) {
                batch.failed(again);
            }
        }
    }

    /** Null where the batches were taken, each with its own outcome. */
    private @Nullable StoreProblem fault(String name, List<Batch> batches) {
        try {
            taking.take(name, batches);
            return null;
        } catch (StoreProblem fault) {
            return fault;
        } catch (RuntimeException bug) { // those who wait for this thread must hear of it too
            LOG.error("batches not taken: {}", bug.getClass().getName());
            LOG.debug("batches", bug);
            return new StoreProblem(Code.STORE_FAULT, "not taken");
        }
    }

    private static List<Batch> together(Site site) {
        List<Batch> together = new ArrayList<>();
        int operations = 0;
        synchronized (site.waiting) {
            while (!site.waiting.isEmpty() && together.size() < MOST_BATCHES && operations < ENOUGH_OPERATIONS) {
                Batch next = site.waiting.poll();
                operations += next.gestures().stream().mapToInt(List::size).sum();
                together.add(next);
            }
        }
        return together;
    }
}
