package org.guichet.store.central;

import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.guichet.domain.change.AggregateId;
import org.guichet.domain.change.Hash;
import org.guichet.domain.exchange.StoreMark;
import org.guichet.sync.central.TakeBatch;
import org.guichet.sync.protocol.Caller;
import org.guichet.sync.protocol.CentralStore;
import org.guichet.sync.protocol.ChainEnd;
import org.guichet.sync.protocol.DeskDirectory;
import org.guichet.sync.protocol.Enrolled;
import org.guichet.sync.protocol.EnrolledDesk;
import org.guichet.sync.protocol.FeedPage;
import org.guichet.sync.protocol.FeedPoint;
import org.guichet.sync.protocol.PersonFound;
import org.guichet.sync.protocol.PushAnswer;
import org.guichet.sync.protocol.ReceivedOperation;
import org.guichet.sync.protocol.SentBytes;
import org.guichet.sync.protocol.SnapshotItem;
import org.guichet.sync.protocol.SnapshotPage;
import org.guichet.sync.protocol.StoreGreeting;
import org.guichet.sync.protocol.StoreLog;
import org.guichet.sync.protocol.StoreProblem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The central store over PostgreSQL. It keeps nothing in memory between two requests, so that several may serve one database. */
public final class PostgresStore implements CentralStore, StoreLog, DeskDirectory {

    private static final Logger LOG = LoggerFactory.getLogger(PostgresStore.class);

    private final CentralDatabase database;
    private final Clock clock;
    private final SiteTaking taking;
    private final GroupCommit commits;

    public PostgresStore(CentralDatabase database, Clock clock) {
        this.database = database;
        this.taking = new SiteTaking(database);
        this.commits = new GroupCommit(taking);
        this.clock = clock;
    }

    @Override
    public StoreGreeting greeting() throws StoreProblem {
        return database.read(connection -> StoreRows.greeting(connection, clock.instant()));
    }

    @Override
    public Optional<EnrolledDesk> desk(String desk) throws StoreProblem {
        return database.read(connection -> StoreRows.desk(connection, desk));
    }

    @Override
    public Enrolled enrol(String code, byte[] publicKey) throws StoreProblem {
        return database.write(connection -> new Enrolment(connection, clock.instant()).enrol(code, publicKey));
    }

    @Override
    public PushAnswer push(Caller caller, List<List<SentBytes>> gestures) throws StoreProblem {
        PushAnswer answer;
        try {
            answer = commits.push(caller, gestures);
        } catch (StoreProblem problem) {
            if (problem.code() == StoreProblem.Code.DESK_REVOKED) {
                withhold(caller, gestures);
            }
            throw problem;
        }
        tell(caller.site(), answer.mark().newest());
        return answer;
    }

    /**
     * Keeps what a revoked desk did apart, for people to look at.
     *
     * @return operations that were not kept before
     */
    int withhold(Caller caller, List<List<SentBytes>> gestures) throws StoreProblem {
        return database.write(connection -> new Withheld(connection).keep(caller, gestures));
    }

    /** Takes what was kept apart, though the desk has no right to speak any more. */
    PushAnswer pushWithheld(Caller caller, List<List<SentBytes>> gestures) throws StoreProblem {
        PushAnswer answer = taking.whoever(caller, gestures);
        tell(caller.site(), answer.mark().newest());
        return answer;
    }

    /** A hint, outside the transaction: in it, commits of all sites would wait for each other. One that is lost costs a moment only. */
    private void tell(String site, long newest) {
        try {
            database.<Boolean>write(connection -> {
                HintListener.tell(connection, site, newest);
                return true;
            });
        } catch (StoreProblem away) {
            LOG.info("no hint: {}", away.code());
        }
    }

    @Override
    public ChainEnd chain(Caller caller) throws StoreProblem {
        return database.read(connection -> DeskChain.read(connection, caller.site(), caller.desk()).valid().end());
    }

    @Override
    public FeedPage feed(Caller caller, FeedPoint after, int limit) throws StoreProblem {
        return database.read(connection -> {
            SiteCounter counter = SiteCounter.read(connection, caller.site());
            FeedRows rows = new FeedRows(connection, caller.site());
            rows.check(after, counter.end());
            StoreMark mark = new StoreMark(counter.incarnation(), counter.end().feedSeq());
            return new FeedPage(mark, rows.after(after.feedSeq(), Math.clamp(limit, 1, MOST_ENTRIES)));
        });
    }

    @Override
    public FeedPoint feedPoint(Caller caller, long feedSeq) throws StoreProblem {
        return database.read(connection -> {
            SiteCounter counter = SiteCounter.read(connection, caller.site());
            return new FeedRows(connection, caller.site()).point(feedSeq, counter.end());
        });
    }

    @Override
    public SnapshotPage snapshot(Caller caller, String afterKey, int limit) throws StoreProblem {
        return database.read(connection -> {
            SiteCounter counter = SiteCounter.read(connection, caller.site());
            return new SnapshotRows(connection, caller.site()).page(counter.end(), afterKey, Math.clamp(limit, 1, MOST_ENTRIES));
        });
    }

    @Override
    public Optional<SnapshotItem> thing(Caller caller, AggregateId id) throws StoreProblem {
        return database.read(connection -> new SnapshotRows(connection, caller.site()).thing(id));
    }

    @Override
    public List<PersonFound> people(Caller caller, String text, int limit) throws StoreProblem {
        return database.read(connection -> PeopleRows.of(connection, caller.site(), text, limit));
    }

    @Override
    public Said log(Caller caller, long known) throws StoreProblem {
        return database.write(connection -> new Checkpoints(connection, caller.site()).say(known, clock.instant()));
    }

    @Override
    public List<Hash> inclusion(Caller caller, long feedSeq, long size) throws StoreProblem {
        return database.read(connection -> new Checkpoints(connection, caller.site()).inclusion(feedSeq, size));
    }
}
