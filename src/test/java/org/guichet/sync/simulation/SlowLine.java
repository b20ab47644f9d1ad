package org.guichet.sync.simulation;

import java.util.List;
import java.util.Optional;
import org.guichet.domain.change.AggregateId;
import org.guichet.sync.protocol.Caller;
import org.guichet.sync.protocol.CentralStore;
import org.guichet.sync.protocol.ChainEnd;
import org.guichet.sync.protocol.Enrolled;
import org.guichet.sync.protocol.FeedMessage;
import org.guichet.sync.protocol.FeedPage;
import org.guichet.sync.protocol.FeedPoint;
import org.guichet.sync.protocol.Gzip;
import org.guichet.sync.protocol.PersonFound;
import org.guichet.sync.protocol.PushAnswer;
import org.guichet.sync.protocol.PushMessage;
import org.guichet.sync.protocol.SentBytes;
import org.guichet.sync.protocol.SnapshotItem;
import org.guichet.sync.protocol.SnapshotMessage;
import org.guichet.sync.protocol.SnapshotPage;
import org.guichet.sync.protocol.StoreGreeting;
import org.guichet.sync.protocol.StoreProblem;
import org.guichet.sync.protocol.StoreProblem.Code;

/**
 * A line of 50 kbit/s and a second's delay in virtual time: a message takes as long as its compressed bytes need, and one that has no
 * answer within 45 s, as desks wait for one, breaks off.
 */
final class SlowLine implements CentralStore {

    static final long SECOND = 1_000_000_000L;
    private static final long BYTES_A_SECOND = 50_000 / 8;
    private static final long DELAY = SECOND;
    private static final long PATIENCE = 45 * SECOND;
    /** Headers of a request and its answer. */
    private static final int AROUND = 900;

    private final CentralStore store;
    private long now;
    private int requests;
    private int brokenOff;

    SlowLine(CentralStore store) {
        this.store = store;
    }

    long now() {
        return now;
    }

    int requests() {
        return requests;
    }

    int brokenOff() {
        return brokenOff;
    }

    /** Whether it comes through in time. */
    private void carry(int bytes) throws StoreProblem {
        requests++;
        long takes = DELAY + (bytes + AROUND) * SECOND / BYTES_A_SECOND;
        if (takes > PATIENCE) {
            now += PATIENCE;
            brokenOff++;
            throw new StoreProblem(Code.UNREACHABLE, "no answer in time");
        }
        now += takes;
    }

    private static int compressed(byte[] message) {
        return Gzip.compress(message).length;
    }

    @Override
    public StoreGreeting greeting() throws StoreProblem {
        carry(0);
        return store.greeting();
    }

    @Override
    public Enrolled enrol(String code, byte[] publicKey) throws StoreProblem {
        carry(0);
        return store.enrol(code, publicKey);
    }

    @Override
    public PushAnswer push(Caller caller, List<List<SentBytes>> gestures) throws StoreProblem {
        carry(compressed(PushMessage.write(gestures)));
        return store.push(caller, gestures);
    }

    @Override
    public ChainEnd chain(Caller caller) throws StoreProblem {
        carry(0);
        return store.chain(caller);
    }

    @Override
    public FeedPage feed(Caller caller, FeedPoint after, int limit) throws StoreProblem {
        FeedPage page = store.feed(caller, after, limit);
        carry(compressed(FeedMessage.write(page, after.feedSeq())));
        return page;
    }

    @Override
    public FeedPoint feedPoint(Caller caller, long feedSeq) throws StoreProblem {
        carry(0);
        return store.feedPoint(caller, feedSeq);
    }

    @Override
    public SnapshotPage snapshot(Caller caller, String afterKey, int limit) throws StoreProblem {
        SnapshotPage page = store.snapshot(caller, afterKey, limit);
        carry(compressed(SnapshotMessage.write(page)));
        return page;
    }

    @Override
    public Optional<SnapshotItem> thing(Caller caller, AggregateId id) throws StoreProblem {
        carry(0);
        return store.thing(caller, id);
    }

    @Override
    public List<PersonFound> people(Caller caller, String text, int limit) throws StoreProblem {
        carry(0);
        return store.people(caller, text, limit);
    }
}
