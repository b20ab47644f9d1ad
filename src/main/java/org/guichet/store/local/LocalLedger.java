package org.guichet.store.local;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.guichet.domain.change.Ledger;
import org.guichet.domain.change.Operation;
import org.guichet.domain.change.OperationId;
import org.guichet.domain.change.Proposal;
import org.guichet.store.home.FreeSpace;
import org.guichet.store.home.HomeTroubleException;
import org.guichet.store.journal.Journal;
import org.guichet.sync.protocol.OperationSignature;
import org.jooq.exception.DataAccessException;
import org.jooq.exception.SQLStateClass;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Journal first, then the database, then "saved". One gesture at a time. */
final class LocalLedger implements Ledger {

    private static final Logger LOG = LoggerFactory.getLogger(LocalLedger.class);

    private static final int FRAMES_BETWEEN_CHECKPOINTS = 64;

    /**
     * Who the desk is, and where its numbers and times come from.
     *
     * @param enrolled whether its acts go to a central store
     * @param signer signs the last operation of each gesture
     */
    record Identity(
            String desk, String site, boolean enrolled, Clock clock, Supplier<OperationId> ids, OperationSignature.Signer signer) {}

    private final Database database;
    private final Journal journal;
    private final Identity identity;
    private final ReentrantLock lock = new ReentrantLock();
    private final List<Consumer<List<Operation>>> listeners = new CopyOnWriteArrayList<>();
    private boolean stopped;

    LocalLedger(Database database, Journal journal, Identity identity) {
        this.database = database;
        this.journal = journal;
        this.identity = identity;
    }

    String desk() {
        return identity.desk();
    }

    /** Whether its acts go to a central store. */
    boolean enrolled() {
        return identity.enrolled();
    }

    @Override
    public void onSaved(Consumer<List<Operation>> listener) {
        listeners.add(listener);
    }

    @Override
    public Outcome record(String agent, List<Proposal> gesture) {
        if (gesture.isEmpty()) {
            throw new IllegalArgumentException("a gesture has at least one act");
        }
        lock.lock();
        try {
            Outcome outcome = save(agent, gesture);
            if (outcome instanceof Outcome.Saved(List<Operation> operations)) {
                tell(operations);
            }
            return outcome;
        } finally {
            lock.unlock();
        }
    }

    /** What came from other desks is on the screens' tables. */
    void changedElsewhere(List<Operation> operations) {
        tell(operations);
    }

    /** Waits for the gesture in hand; takes no more. */
    void stop() {
        lock.lock();
        try {
            stopped = true;
        } finally {
            lock.unlock();
        }
    }

    private Outcome save(String agent, List<Proposal> gesture) {
        if (stopped) {
            return new Outcome.NotSaved(Trouble.JOURNAL_UNWRITABLE);
        }
        Optional<Outcome> outcome = attempt(agent, gesture);
        if (outcome.isEmpty() && caughtUp()) {
            outcome = attempt(agent, gesture);
        }
        return outcome.orElse(new Outcome.NotSaved(Trouble.DATABASE_BEHIND));
    }

    /** Empty where the database is behind the journal. */
    private Optional<Outcome> attempt(String agent, List<Proposal> gesture) {
        Recording recording = new Recording(identity, journal);
        try {
            Optional<Outcome> outcome = database.writeIf(
                    context -> recording.run(context, agent, gesture),
                    result -> result.filter(Outcome.Saved.class::isInstance).isPresent());
            if (recording.isForced()) {
                checkpoint();
            }
            return outcome;
        } catch (DataAccessException e) {
            return Optional.of(afterFailure(recording, e));
        }
    }

    /** The database failed, before or after the gesture was forced to the journal. */
    private Outcome afterFailure(Recording recording, DataAccessException failure) {
        if (recording.isForced()) {
            LOG.error("a gesture is in the journal, but the database did not take it ({})", Database.described(failure));
            return caughtUp() ? recording.saved() : new Outcome.NotSaved(Trouble.DATABASE_BEHIND);
        }
        SQLStateClass kind = failure.sqlStateClass();
        if (kind == SQLStateClass.C22_DATA_EXCEPTION || kind == SQLStateClass.C23_INTEGRITY_CONSTRAINT_VIOLATION) {
            throw failure; // a proposal that no table can hold is a bug of whoever made it
        }
        LOG.error("the database could not be used ({})", Database.described(failure));
        return new Outcome.NotSaved(FreeSpace.ranOut(failure) ? Trouble.DISK_FULL : Trouble.DATABASE_BEHIND);
    }

    /** Keeps a replay after a power cut short; the gesture is safe without it. */
    private void checkpoint() {
        if (journal.last().index() % FRAMES_BETWEEN_CHECKPOINTS == 0) {
            try {
                database.force();
            } catch (DataAccessException e) {
                LOG.warn("the database could not be forced ({})", Database.described(e));
            }
        }
    }

    /** Tries once to bring the database to the journal's end. */
    private boolean caughtUp() {
        try {
            Replay.run(database, journal, identity.enrolled());
            return true;
        } catch (DataAccessException | IOException | HomeTroubleException e) {
            LOG.error("the database is still behind the journal ({})", Database.described(e));
            return false;
        }
    }

    /** A listener that fails must not turn an act that is saved into one that looks lost: hence every RuntimeException. */
    private void tell(List<Operation> operations) {
        for (Consumer<List<Operation>> listener : listeners) {
            try {
                listener.accept(operations);
            } catch (RuntimeException e) {
                LOG.error("a listener failed after a gesture was saved", e);
            }
        }
    }
}
