package org.guichet.store.local;

import static org.guichet.store.generated.Tables.FEED_ENTRY;
import static org.guichet.store.generated.Tables.OPERATION;
import static org.guichet.store.generated.Tables.THING_MARK;
import static org.guichet.store.generated.Tables.THING_TO_FETCH;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.guichet.domain.change.AggregateId;
import org.guichet.domain.change.Hash;
import org.guichet.domain.change.Operation;
import org.guichet.domain.kernel.Effects;
import org.guichet.domain.sitedata.SiteDataAct;
import org.guichet.sync.protocol.FeedEntry;
import org.guichet.sync.protocol.FeedPoint;
import org.guichet.sync.protocol.ReceivedOperation;
import org.guichet.sync.protocol.WrittenOperation;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** The site's feed as rows, and how far the desk has taken it. */
final class FeedRows {

    private static final String CURSOR = "exchange_feed_seq";
    private static final String CURSOR_HASH = "exchange_feed_hash";
    private static final String START = "exchange_feed_start";
    private static final String START_HASH = "exchange_feed_start_hash";

    private FeedRows() {}

    static FeedPoint cursor(DSLContext context) {
        return point(context, CURSOR, CURSOR_HASH);
    }

    static FeedPoint start(DSLContext context) {
        return point(context, START, START_HASH);
    }

    private static FeedPoint point(DSLContext context, String key, String hashKey) {
        return SettingRows.get(context, key)
                .map(seq -> new FeedPoint(Long.parseLong(seq), new Hash(SettingRows.get(context, hashKey).orElseThrow())))
                .orElse(FeedPoint.START);
    }

    /** Marks that the cursor has passed are of no use any more. */
    static void moveCursor(DSLContext context, FeedPoint to) {
        SettingRows.put(context, CURSOR, Long.toString(to.feedSeq()));
        SettingRows.put(context, CURSOR_HASH, to.hash().hex());
        context.deleteFrom(THING_MARK).where(THING_MARK.FEED_SEQ.le(to.feedSeq())).execute();
    }

    /** After a snapshot: the feed is followed from here. */
    static void begin(DSLContext context, FeedPoint from) {
        SettingRows.put(context, START, Long.toString(from.feedSeq()));
        SettingRows.put(context, START_HASH, from.hash().hex());
        moveCursor(context, from);
    }

    /** @param applicantId the person it concerns; null where the operation stands in this desk's own table, which says all of it */
    record Entered(FeedEntry entry, ReceivedOperation operation, @Nullable Long applicantId) {}

    private static final BatchInsert<Entered> ENTRIES = new BatchInsert<>(FEED_ENTRY, (each, row) -> {
        FeedEntry entry = each.entry();
        ReceivedOperation operation = each.operation();
        boolean own = each.applicantId() == null;
        row.add(entry.feedSeq())
                .add(entry.feedHash().hex())
                .add(operation.id().value())
                .add(operation.desk())
                .add(operation.kind())
                .add(operation.key())
                .add(entry.verdict().kind().name())
                .add(entry.verdict().reason())
                .add(entry.verdict().detail())
                .add(own ? null : entry.sent().bytes())
                .add(each.applicantId())
                .add(own || operation.operation() == null ? null : operation.operation().agent());
    });

    static void insert(DSLContext context, List<Entered> entries) {
        context.connection(connection -> ENTRIES.insert(connection, entries));
        for (Entered each : entries) {
            Operation operation = each.operation().operation();
            if (each.applicantId() != null && operation != null) {
                SecondRows.insert(context, operation, each.entry().feedSeq());
            }
        }
    }

    static Optional<Hash> hashAt(DSLContext context, long feedSeq) {
        FeedPoint start = start(context);
        return start.feedSeq() == feedSeq
                ? Optional.of(start.hash())
                : context.select(FEED_ENTRY.FEED_HASH)
                        .from(FEED_ENTRY)
                        .where(FEED_ENTRY.FEED_SEQ.eq(feedSeq))
                        .fetchOptional(row -> new Hash(row.value1()));
    }

    /** Forgets the feed after a point; gives what it was about there. */
    static Set<AggregateId> rewind(DSLContext context, FeedPoint to) {
        Set<AggregateId> things = new LinkedHashSet<>();
        context.selectDistinct(FEED_ENTRY.AGGREGATE_KIND, FEED_ENTRY.AGGREGATE_KEY)
                .from(FEED_ENTRY)
                .where(FEED_ENTRY.FEED_SEQ.gt(to.feedSeq()))
                .forEach(row -> kind(row.value1()).ifPresent(kind -> things.add(new AggregateId(kind, row.value2()))));
        broughtAfter(context, to.feedSeq()).forEach(operation -> things.addAll(Effects.things(operation)));
        context.deleteFrom(FEED_ENTRY).where(FEED_ENTRY.FEED_SEQ.gt(to.feedSeq())).execute();
        SecondRows.rewind(context, to.feedSeq());
        moveCursor(context, to);
        return things;
    }

    /** Data that were brought there, by this desk or another. */
    private static List<Operation> broughtAfter(DSLContext context, long feedSeq) {
        return context.select(FEED_ENTRY.OPERATION_BYTES, OPERATION.OPERATION_BYTES)
                .from(FEED_ENTRY)
                .leftJoin(OPERATION)
                .on(OPERATION.OP_ID.eq(FEED_ENTRY.OP_ID))
                .where(FEED_ENTRY.FEED_SEQ.gt(feedSeq))
                .and(FEED_ENTRY.AGGREGATE_KIND.eq(AggregateId.Kind.SITE_DATA.name()))
                .and(FEED_ENTRY.AGGREGATE_KEY.lt(SiteDataAct.PEOPLE_ONLY))
                .fetch(row -> WrittenOperation.read(row.value1() == null ? row.value2() : row.value1()))
                .stream()
                .flatMap(Optional::stream)
                .map(WrittenOperation::operation)
                .toList();
    }

    /** Empty for a kind of thing of a newer program. */
    private static Optional<AggregateId.Kind> kind(String name) {
        return Stream.of(AggregateId.Kind.values()).filter(kind -> kind.name().equals(name)).findFirst();
    }

    static void addToFetch(DSLContext context, Set<AggregateId> things) {
        things.forEach(id -> {
            fetched(context, id);
            context.insertInto(THING_TO_FETCH)
                    .set(THING_TO_FETCH.AGGREGATE_KIND, id.kind().name())
                    .set(THING_TO_FETCH.AGGREGATE_KEY, id.key())
                    .execute();
        });
    }

    static void distrustMarks(DSLContext context) {
        addToFetch(context, new LinkedHashSet<>(context.selectFrom(THING_MARK)
                .fetch(row -> new AggregateId(AggregateId.Kind.valueOf(row.getAggregateKind()), row.getAggregateKey()))));
        context.deleteFrom(THING_MARK).execute();
    }

    static Set<AggregateId> toFetch(DSLContext context) {
        return new LinkedHashSet<>(context.selectFrom(THING_TO_FETCH)
                .fetch(row -> new AggregateId(AggregateId.Kind.valueOf(row.getAggregateKind()), row.getAggregateKey())));
    }

    static void fetched(DSLContext context, AggregateId id) {
        context.deleteFrom(THING_TO_FETCH)
                .where(THING_TO_FETCH.AGGREGATE_KIND.eq(id.kind().name()))
                .and(THING_TO_FETCH.AGGREGATE_KEY.eq(id.key()))
                .execute();
    }

    static long wholeUpTo(DSLContext context, AggregateId id) {
        return context.select(THING_MARK.FEED_SEQ)
                .from(THING_MARK)
                .where(markOf(id))
                .fetchOptional(row -> row.value1())
                .orElse(0L);
    }

    static void mark(DSLContext context, AggregateId id, long feedSeq) {
        context.deleteFrom(THING_MARK).where(markOf(id)).execute();
        context.insertInto(THING_MARK)
                .set(THING_MARK.AGGREGATE_KIND, id.kind().name())
                .set(THING_MARK.AGGREGATE_KEY, id.key())
                .set(THING_MARK.FEED_SEQ, feedSeq)
                .execute();
    }

    private static Condition markOf(AggregateId id) {
        return THING_MARK.AGGREGATE_KIND.eq(id.kind().name()).and(THING_MARK.AGGREGATE_KEY.eq(id.key()));
    }
}
