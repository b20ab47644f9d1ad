package org.guichet.sync.simulation;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.guichet.domain.change.AggregateId;
import org.guichet.sync.protocol.Caller;
import org.guichet.sync.protocol.CentralStore;
import org.guichet.sync.protocol.ChainEnd;
import org.guichet.sync.protocol.Enrolled;
import org.guichet.sync.protocol.FeedPage;
import org.guichet.sync.protocol.FeedPoint;
import org.guichet.sync.protocol.PersonFound;
import org.guichet.sync.protocol.PushAnswer;
import org.guichet.sync.protocol.SentBytes;
import org.guichet.sync.protocol.SnapshotItem;
import org.guichet.sync.protocol.SnapshotPage;
import org.guichet.sync.protocol.StoreGreeting;
import org.guichet.sync.protocol.StoreProblem;
import org.guichet.sync.protocol.StoreProblem.Code;

/** Between a desk and the store: requests and answers get lost, come twice, come late. */
final class BadNetwork implements CentralStore {

    private final CentralStore store;
    private final SplittableRandom dice;
    private final Consumer<Reached> reached;
    private final Deque<Late> late = new ArrayDeque<>();
    private boolean cut;
    private boolean faulty = true;

    private record Late(Caller caller, List<List<SentBytes>> gestures) {}

    BadNetwork(CentralStore store, SplittableRandom dice, Consumer<Reached> reached) {
        this.store = store;
        this.dice = dice;
        this.reached = reached;
    }

    void cut(boolean now) {
        cut = now;
    }

    boolean isCut() {
        return cut;
    }

    void heal() {
        cut = false;
        faulty = false;
        late.clear();
    }

    /** What was thought lost arrives after all. */
    void deliverLate() {
        Late sent = late.poll();
        if (sent != null) {
            try {
                store.push(sent.caller(), sent.gestures());
                reached.accept(Reached.ARRIVED_LATE);
            } catch (StoreProblem refused) {
                reached.accept(Reached.ARRIVED_TOO_LATE);
            }
        }
    }

    private interface Request<T> {
        T send() throws StoreProblem;
    }

    private <T> T through(Request<T> request) throws StoreProblem {
        if (cut) {
            throw new StoreProblem(Code.UNREACHABLE, "cut");
        }
        int fault = faulty ? dice.nextInt(40) : 40;
        if (fault == 0) {
            reached.accept(Reached.REQUEST_LOST);
            throw new StoreProblem(Code.UNREACHABLE, "request lost");
        }
        if (fault == 1) {
            request.send();
            reached.accept(Reached.SENT_TWICE);
        }
        T answer = request.send();
        if (fault == 2) {
            reached.accept(Reached.ANSWER_LOST);
            throw new StoreProblem(Code.UNREACHABLE, "answer lost");
        }
        return answer;
    }

    @Override
    public PushAnswer push(Caller caller, List<List<SentBytes>> gestures) throws StoreProblem {
        if (!cut && faulty && dice.nextInt(20) == 0) {
            late.add(new Late(caller, gestures));
            throw new StoreProblem(Code.UNREACHABLE, "on its way");
        }
        return through(() -> store.push(caller, gestures));
    }

    @Override
    public StoreGreeting greeting() throws StoreProblem {
        return through(store::greeting);
    }

    @Override
    public Enrolled enrol(String code, byte[] publicKey) throws StoreProblem {
        return through(() -> store.enrol(code, publicKey));
    }

    @Override
    public ChainEnd chain(Caller caller) throws StoreProblem {
        return through(() -> store.chain(caller));
    }

    @Override
    public FeedPage feed(Caller caller, FeedPoint after, int limit) throws StoreProblem {
        return through(() -> store.feed(caller, after, Math.min(limit, 7)));
    }

    @Override
    public FeedPoint feedPoint(Caller caller, long feedSeq) throws StoreProblem {
        return through(() -> store.feedPoint(caller, feedSeq));
    }

    @Override
    public SnapshotPage snapshot(Caller caller, String afterKey, int limit) throws StoreProblem {
        return through(() -> store.snapshot(caller, afterKey, limit));
    }

    @Override
    public Optional<SnapshotItem> thing(Caller caller, AggregateId id) throws StoreProblem {
        return through(() -> store.thing(caller, id));
    }

    @Override
    public List<PersonFound> people(Caller caller, String text, int limit) throws StoreProblem {
        return through(() -> store.people(caller, text, limit));
    }
}
