package org.guichet.sync.simulation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guichet.domain.change.AggregateId;
import org.guichet.domain.change.AggregateState;
import org.guichet.domain.exchange.StoreMark;
import org.guichet.sync.central.TakeBatch;
import org.guichet.sync.protocol.Caller;
import org.guichet.sync.protocol.CentralStore;
import org.guichet.sync.protocol.ChainEnd;
import org.guichet.sync.protocol.Enrolled;
import org.guichet.sync.protocol.FeedEntry;
import org.guichet.sync.protocol.FeedPage;
import org.guichet.sync.protocol.FeedPoint;
import org.guichet.sync.protocol.PersonFound;
import org.guichet.sync.protocol.PushAnswer;
import org.guichet.sync.protocol.SentBytes;
import org.guichet.sync.protocol.SnapshotItem;
import org.guichet.sync.protocol.SnapshotPage;
import org.guichet.sync.protocol.StateJson;
import org.guichet.sync.protocol.StoreGreeting;
import org.guichet.sync.protocol.StoreProblem;
import org.guichet.sync.protocol.StoreProblem.Code;

/** A store in memory, with backups. */
final class ModelStore implements CentralStore {

    private static final UUID NAME = new UUID(7, 7);

    private final Bug bug;
    private ModelSite site;
    private ModelSite backup;
    private long incarnations = 1;
    private int pushes;

    ModelStore(Map<AggregateId, AggregateState> base, Bug bug) {
        this.bug = bug;
        this.site = new ModelSite(new UUID(0, incarnations), base);
        this.backup = site.copy();
    }

    ModelSite site() {
        return site;
    }

    void backUp() {
        backup = site.copy();
    }

    void restore() {
        site = backup.restoredAs(new UUID(0, ++incarnations));
    }

    @Override
    public StoreGreeting greeting() {
        return new StoreGreeting(NAME, site.incarnation(), OLDEST_PROTOCOL, NEWEST_PROTOCOL, Instant.EPOCH, "");
    }

    @Override
    public Enrolled enrol(String code, byte[] publicKey) throws StoreProblem {
        throw new StoreProblem(Code.CODE_NOT_VALID, "desks of the simulation are known");
    }

    @Override
    public PushAnswer push(Caller caller, List<List<SentBytes>> gestures) throws StoreProblem {
        ModelSite changed = site.copy();
        if (bug == Bug.OUTCOME_NOT_STORED) {
            changed.forgetOutcomes();
        }
        PushAnswer answer = TakeBatch.take(changed, caller, gestures);
        if (bug != Bug.ANSWER_BEFORE_COMMIT || ++pushes % 5 != 0) {
            site = changed;
        }
        return answer;
    }

    @Override
    public ChainEnd chain(Caller caller) {
        return site.chain(caller.desk());
    }

    @Override
    public FeedPage feed(Caller caller, FeedPoint after, int limit) throws StoreProblem {
        List<FeedEntry> feed = site.feed();
        if (after.feedSeq() > feed.size() || !site.pointAt(after.feedSeq()).equals(after)) {
            throw new StoreProblem(Code.FEED_DIVERGED, "at " + after.feedSeq());
        }
        int from = (int) after.feedSeq();
        int to = Math.min(feed.size(), from + limit);
        List<FeedEntry> entries = List.copyOf(feed.subList(from, to));
        boolean early = bug == Bug.SEQUENCE_AS_CURSOR && entries.size() > 3 && entries.size() % 3 == 0;
        return new FeedPage(
                new StoreMark(site.incarnation(), feed.size()), early ? entries.subList(1, entries.size()) : entries);
    }

    @Override
    public FeedPoint feedPoint(Caller caller, long feedSeq) {
        return site.pointAt(Math.min(feedSeq, site.feed().size()));
    }

    @Override
    public SnapshotPage snapshot(Caller caller, String afterKey, int limit) {
        return new SnapshotPage(site.feedEnd(), 0, "", List.of());
    }

    @Override
    public Optional<SnapshotItem> thing(Caller caller, AggregateId id) {
        return Optional.ofNullable(site.state(id))
                .map(state -> SnapshotItem.state(id, site.madeAt(id), StateJson.write(state)));
    }

    @Override
    public List<PersonFound> people(Caller caller, String text, int limit) {
        return List.of();
    }
}
