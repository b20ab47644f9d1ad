package org.guichet.store.central;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.guichet.store.central.GroupCommit.Batch;
import org.guichet.sync.central.TakeBatch;
import org.guichet.sync.protocol.Caller;
import org.guichet.sync.protocol.PushAnswer;
import org.guichet.sync.protocol.PushAnswer.Placed;
import org.guichet.sync.protocol.ReceivedOperation;
import org.guichet.sync.protocol.SentBytes;
import org.guichet.sync.protocol.StoreProblem;
import org.guichet.sync.protocol.StoreProblem.Code;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes batches into the database: a transaction a group of them, and where that ends in a fault of the store, one a gesture. */
final class SiteTaking implements GroupCommit.Taking {

    private static final Logger LOG = LoggerFactory.getLogger(SiteTaking.class);

    /** What is done with a site of the database. */
    private interface Work<T> {
        T with(SiteWork work) throws SQLException, StoreProblem;
    }

    private final CentralDatabase database;

    SiteTaking(CentralDatabase database) {
        this.database = database;
    }

    private <T> T within(String site, Work<T> what) throws StoreProblem {
        return database.write(connection -> {
            SiteWork work = new SiteWork(connection, site, SiteCounter.lock(connection, site));
            try {
                T result = what.with(work);
                work.finish();
                return result;
            } catch (SiteWork.Interrupted fault) {
                throw fault.unwrapped();
            }
        });
    }

    @Override
    public void take(String site, List<Batch> batches) throws StoreProblem {
        within(site, work -> {
            if (batches.size() > 1) {
                expect(work, batches);
            }
            for (Batch batch : batches) {
                take(work, batch);
            }
            return true;
        });
    }

    /** What all of them will ask for, in one go: a group is of many small batches. */
    private static void expect(SiteWork work, List<Batch> batches) throws SQLException {
        work.expectDesks(batches.stream().map(batch -> batch.caller().desk()).distinct().toList());
        work.expect(batches.stream()
                .flatMap(batch -> batch.gestures().stream())
                .flatMap(List::stream)
                .flatMap(sent -> ReceivedOperation.read(sent).stream())
                .toList());
    }

    private static void take(SiteWork work, Batch batch) throws SQLException {
        try {
            work.desk(batch.caller().desk()).valid();
            batch.answered(TakeBatch.take(work, batch.caller(), batch.gestures()));
        } catch (StoreProblem refused) {
            batch.failed(refused);
        }
    }

    /** Also of a desk that has no right to speak any more. */
    PushAnswer whoever(Caller caller, List<List<SentBytes>> gestures) throws StoreProblem {
        return within(caller.site(), work -> TakeBatch.take(work, caller, gestures));
    }

    @Override
    public void takeApart(Batch batch) throws StoreProblem {
        List<Placed> placed = new ArrayList<>();
        PushAnswer last = null;
        for (List<SentBytes> gesture : batch.gestures()) {
            try {
                last = gesture(batch.caller(), gesture);
            } catch (StoreProblem problem) {
                if (last == null) {
                    throw problem;
                }
                break;
            }
            placed.addAll(last.placed());
        }
        if (last != null) {
            batch.answered(new PushAnswer(last.mark(), placed, last.chain()));
        }
    }

    private PushAnswer gesture(Caller caller, List<SentBytes> gesture) throws StoreProblem {
        try {
            return within(caller.site(), work -> {
                work.desk(caller.desk()).valid();
                return TakeBatch.take(work, caller, List.of(gesture));
            });
        } catch (StoreProblem problem) {
            if (problem.code() != Code.STORE_FAULT) {
                throw problem;
            }
        } catch (RuntimeException bug) { // on whatever the operations or the things they are about hold: those after them must go on
            LOG.error("a gesture not taken: {}", bug.getClass().getName());
            LOG.debug("gesture", bug);
        }
        return within(caller.site(), work -> {
            work.desk(caller.desk()).valid();
            return TakeBatch.park(work, caller, gesture);
        });
    }
}
