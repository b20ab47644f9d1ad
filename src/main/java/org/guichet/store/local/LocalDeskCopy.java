package org.guichet.store.local;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guichet.domain.change.AggregateId;
import org.guichet.domain.change.AggregateState;
import org.guichet.domain.change.Hash;
import org.guichet.domain.change.Operation;
import org.guichet.sync.desk.TakePage;
import org.guichet.sync.desk.TakePage.Taken;
import org.guichet.sync.protocol.ChainEnd;
import org.guichet.sync.protocol.DeskCopy;
import org.guichet.sync.protocol.FeedPage;
import org.guichet.sync.protocol.FeedPoint;
import org.guichet.sync.protocol.KnownStore;
import org.guichet.sync.protocol.PushAnswer.Placed;
import org.guichet.sync.protocol.SentBytes;
import org.guichet.sync.protocol.SnapshotItem;
import org.guichet.sync.protocol.StateJson;
import org.guichet.sync.protocol.StoreProblem;
import org.guichet.sync.protocol.StoreProblem.Code;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** The exchange's side of the desk's database. */
final class LocalDeskCopy implements DeskCopy {

    private static final String STORE = "exchange_store";
    private static final String INCARNATION = "exchange_incarnation";
    private static final String REVOKED = "exchange_revoked";
    private static final String FAILURES = "exchange_failures";

    private final Database database;
    private final LocalLedger ledger;
    private final String desk;

    LocalDeskCopy(Database database, LocalLedger ledger, String desk) {
        this.database = database;
        this.ledger = ledger;
        this.desk = desk;
    }

    @Override
    public Optional<KnownStore> store() {
        return database.read(context -> SettingRows.get(context, STORE)
                .map(store -> new KnownStore(
                        UUID.fromString(store), UUID.fromString(SettingRows.get(context, INCARNATION).orElseThrow()))));
    }

    @Override
    public void remember(KnownStore store) {
        if (!store().equals(Optional.of(store))) {
            database.change(context -> {
                FeedRows.distrustMarks(context);
                SettingRows.put(context, STORE, store.store().toString());
                SettingRows.put(context, INCARNATION, store.incarnation().toString());
            });
        }
    }

    @Override
    public ChainEnd chainEnd() {
        Marker marker = database.read(Marker::read);
        return new ChainEnd(marker.deskSeq(), marker.operationHash());
    }

    @Override
    public long confirmedUpTo() {
        return database.read(context -> OutboxRows.firstWaiting(context).map(seq -> seq - 1).orElse(Marker.read(context).deskSeq()));
    }

    @Override
    public Optional<Hash> hashAt(long deskSeq) {
        return database.read(context -> OutboxRows.hashAt(context, deskSeq));
    }

    @Override
    public List<List<SentBytes>> gesturesAfter(long deskSeq, int mostOperations, int mostBytes) {
        return database.read(context -> OutboxRows.gesturesAfter(context, deskSeq, mostOperations, mostBytes));
    }

    @Override
    public void answered(long afterDeskSeq, List<Placed> placed) {
        database.change(context -> OutboxRows.answered(context, afterDeskSeq, placed));
    }

    @Override
    public void offerAgainAfter(long deskSeq) {
        database.change(context -> {
            long cursor = FeedRows.cursor(context).feedSeq();
            OutboxRows.firstPlaceAfter(context, deskSeq).filter(place -> place <= cursor).ifPresent(place -> {
                Hash before = FeedRows.hashAt(context, place - 1).orElse(Hash.NONE);
                rewind(context, new FeedPoint(place - 1, before));
            });
            OutboxRows.offerAgainAfter(context, deskSeq);
        });
    }

    @Override
    public FeedPoint cursor() {
        return database.read(FeedRows::cursor);
    }

    @Override
    public FeedPoint feedStart() {
        return database.read(FeedRows::start);
    }

    @Override
    public Optional<Hash> feedHashAt(long feedSeq) {
        return database.read(context -> FeedRows.hashAt(context, feedSeq));
    }

    /** What a transaction came to. */
    private record Attempt(@Nullable Taken taken, @Nullable StoreProblem problem) {}

    @Override
    public void take(FeedPage page) throws StoreProblem {
        Attempt attempt = database.writeIf(
                context -> {
                    try {
                        LocalDeskTransaction transaction = new LocalDeskTransaction(context, desk);
                        Taken taken = TakePage.take(transaction, page);
                        transaction.writeEntries();
                        FeedRows.addToFetch(context, taken.adrift());
                        return new Attempt(taken, null);
                    } catch (StoreProblem problem) {
                        return new Attempt(null, problem);
                    }
                },
                result -> result.problem() == null);
        if (attempt.problem() != null) {
            throw attempt.problem();
        }
        Taken taken = attempt.taken();
        if (taken != null && !taken.touched().isEmpty()) {
            ledger.changedElsewhere(taken.ofOthers());
        }
    }

    @Override
    public void rewind(FeedPoint to) {
        database.change(context -> rewind(context, to));
    }

    private static void rewind(DSLContext context, FeedPoint to) {
        OutboxRows.forgetPlacesAfter(context, to.feedSeq());
        FeedRows.addToFetch(context, FeedRows.rewind(context, to));
    }

    @Override
    public Set<AggregateId> toFetch() {
        return database.read(FeedRows::toFetch);
    }

    @Override
    public void replace(AggregateId id, Optional<SnapshotItem> item) throws StoreProblem {
        AggregateState base = null;
        if (item.isPresent()) {
            base = StateJson.read(id, item.get().json())
                    .orElseThrow(() -> new StoreProblem(Code.UNREACHABLE, "the state of a thing that this program can't read"));
        }
        long feedSeq = item.map(SnapshotItem::feedSeq).orElse(0L);
        AggregateState state = base;
        database.change(context -> {
            if (feedSeq > FeedRows.cursor(context).feedSeq()) {
                FeedRows.mark(context, id, feedSeq);
            }
            long end = Math.max(feedSeq, FeedRows.cursor(context).feedSeq());
            TakePage.replaceBase(new LocalDeskTransaction(context, desk), id, state, end);
            FeedRows.fetched(context, id);
        });
        ledger.changedElsewhere(List.of());
    }

    @Override
    public boolean areBack(List<Operation> operations) {
        return database.read(context -> {
            long cursor = FeedRows.cursor(context).feedSeq();
            return operations.stream()
                    .allMatch(each -> OutboxRows.placeOf(context, each.deskSeq()).filter(place -> place <= cursor).isPresent());
        });
    }

    @Override
    public int failures() {
        return database.read(context -> SettingRows.get(context, FAILURES).map(Integer::parseInt).orElse(0));
    }

    @Override
    public boolean revoked() {
        return database.read(context -> SettingRows.get(context, REVOKED)).filter("YES"::equals).isPresent();
    }

    @Override
    public void rememberRevoked(boolean revoked) {
        if (revoked != revoked()) {
            database.change(context -> SettingRows.put(context, REVOKED, revoked ? "YES" : "NO"));
            database.force();
        }
    }

    @Override
    public void rememberFailures(int failures) {
        database.change(context -> SettingRows.put(context, FAILURES, Integer.toString(failures)));
    }
}
