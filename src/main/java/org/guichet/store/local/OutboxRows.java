package org.guichet.store.local;

import static org.guichet.store.generated.Tables.OPERATION;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.guichet.domain.change.AggregateId;
import org.guichet.domain.change.Hash;
import org.guichet.domain.change.Operation;
import org.guichet.domain.exchange.Verdict;
import org.guichet.domain.sitedata.SiteDataAct;
import org.guichet.store.generated.tables.records.OperationRecord;
import org.guichet.store.local.OperationRows.OutboxState;
import org.guichet.sync.protocol.PushAnswer.Placed;
import org.guichet.sync.protocol.SentBytes;
import org.guichet.sync.protocol.WrittenOperation;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** This desk's operations on their way to the store and back. */
final class OutboxRows {

    private static final int LONGEST_DETAIL = 300;

    private OutboxRows() {}

    static Optional<Hash> hashAt(DSLContext context, long deskSeq) {
        return context.select(OPERATION.OPERATION_HASH)
                .from(OPERATION)
                .where(OPERATION.DESK_SEQ.eq(deskSeq))
                .fetchOptional(row -> new Hash(row.value1()));
    }

    /** Empty where the store has not said it. */
    static Optional<Long> placeOf(DSLContext context, long deskSeq) {
        return context.select(OPERATION.FEED_SEQ)
                .from(OPERATION)
                .where(OPERATION.DESK_SEQ.eq(deskSeq))
                .fetchOptional(OPERATION.FEED_SEQ);
    }

    static List<List<SentBytes>> gesturesAfter(DSLContext context, long deskSeq, int mostOperations, int mostBytes) {
        List<List<SentBytes>> gestures = new ArrayList<>();
        List<SentBytes> gesture = new ArrayList<>();
        long frame = 0;
        int operations = 0;
        long bytes = 0;
        // one more, so that a gesture that just fits is seen to be whole
        for (OperationRecord row : context.selectFrom(OPERATION)
                .where(OPERATION.DESK_SEQ.gt(deskSeq))
                .orderBy(OPERATION.DESK_SEQ)
                .limit(mostOperations + 1)
                .fetch()) {
            if (row.getFrameIndex() != frame && !gesture.isEmpty()) {
                gestures.add(gesture);
                gesture = new ArrayList<>();
            }
            frame = row.getFrameIndex();
            SentBytes sent = SentBytes.of(row.getOperationBytes());
            operations++;
            bytes += sent.length();
            if (!gestures.isEmpty() && (operations > mostOperations || bytes > mostBytes)) {
                return gestures;
            }
            gesture.add(sent);
        }
        if (!gesture.isEmpty()) {
            gestures.add(gesture);
        }
        return gestures;
    }

    static void answered(DSLContext context, long afterDeskSeq, List<Placed> placed) {
        long seq = afterDeskSeq;
        for (Placed each : placed) {
            settle(context, ++seq, each.verdict(), each.feedSeq());
        }
    }

    static void settle(DSLContext context, long deskSeq, Verdict verdict, long feedSeq) {
        context.update(OPERATION)
                .set(OPERATION.OUTBOX_STATE, OutboxState.of(verdict).name())
                .set(OPERATION.FEED_SEQ, feedSeq)
                .set(OPERATION.VERDICT_REASON, verdict.reason())
                .set(OPERATION.VERDICT_DETAIL, shortened(verdict.detail()))
                .where(OPERATION.DESK_SEQ.eq(deskSeq))
                .execute();
    }

    /** The lowest place in the feed of operations after a place in the chain; 0 is one in a snapshot, and none. */
    static Optional<Long> firstPlaceAfter(DSLContext context, long deskSeq) {
        return Optional.ofNullable(context.select(DSL.min(OPERATION.FEED_SEQ))
                .from(OPERATION)
                .where(OPERATION.DESK_SEQ.gt(deskSeq))
                .and(OPERATION.FEED_SEQ.gt(0L))
                .fetchSingle(row -> row.value1()));
    }

    static Optional<Long> firstWaiting(DSLContext context) {
        return Optional.ofNullable(context.select(DSL.min(OPERATION.DESK_SEQ))
                .from(OPERATION)
                .where(OPERATION.OUTBOX_STATE.eq(OutboxState.WAITING.name()))
                .fetchSingle(row -> row.value1()));
    }

    static void offerAgainAfter(DSLContext context, long deskSeq) {
        context.update(OPERATION)
                .set(OPERATION.OUTBOX_STATE, OutboxState.WAITING.name())
                .setNull(OPERATION.FEED_SEQ)
                .setNull(OPERATION.VERDICT_REASON)
                .setNull(OPERATION.VERDICT_DETAIL)
                .where(OPERATION.DESK_SEQ.gt(deskSeq))
                .and(OPERATION.OUTBOX_STATE.ne(OutboxState.WAITING.name()))
                .execute();
    }

    /** The feed after that point is not known any more: what it brought back has to come again. */
    static void forgetPlacesAfter(DSLContext context, long feedSeq) {
        context.update(OPERATION).setNull(OPERATION.FEED_SEQ).where(OPERATION.FEED_SEQ.gt(feedSeq)).execute();
    }

    static List<Operation> ownAfter(DSLContext context, AggregateId id, long feedSeq) {
        return context.select(OPERATION.OPERATION_BYTES)
                .from(OPERATION)
                .where(OPERATION.AGGREGATE_KIND.eq(id.kind().name()))
                .and(OPERATION.AGGREGATE_KEY.eq(id.key()))
                .and(OPERATION.FEED_SEQ.isNull().or(OPERATION.FEED_SEQ.gt(feedSeq)))
                .orderBy(OPERATION.DESK_SEQ)
                .fetch(row -> WrittenOperation.read(row.value1()).orElseThrow().operation());
    }

    /** Own operations that bring data about things, as {@link #ownAfter}. */
    static List<Operation> broughtAfter(DSLContext context, long feedSeq) {
        return context.select(OPERATION.OPERATION_BYTES)
                .from(OPERATION)
                .where(OPERATION.AGGREGATE_KIND.eq(AggregateId.Kind.SITE_DATA.name()))
                .and(OPERATION.AGGREGATE_KEY.lt(SiteDataAct.PEOPLE_ONLY))
                .and(OPERATION.FEED_SEQ.isNull().or(OPERATION.FEED_SEQ.gt(feedSeq)))
                .orderBy(OPERATION.DESK_SEQ)
                .fetch(row -> WrittenOperation.read(row.value1()).orElseThrow().operation());
    }

    private static String shortened(String detail) {
        return detail.length() <= LONGEST_DETAIL ? detail : detail.substring(0, LONGEST_DETAIL);
    }
}
