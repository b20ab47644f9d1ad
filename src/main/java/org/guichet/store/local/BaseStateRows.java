package org.guichet.store.local;

import static org.guichet.store.generated.Tables.BASE_STATE;

import org.guichet.domain.change.AggregateId;
import org.guichet.domain.change.AggregateState;
import org.guichet.store.generated.tables.records.BaseStateRecord;
import org.guichet.sync.protocol.StateJson;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Things as the central store has them, while this desk's own acts about them have not come back in the feed. */
final class BaseStateRows {

    private BaseStateRows() {}

    private static Condition of(AggregateId id) {
        return BASE_STATE.AGGREGATE_KIND.eq(id.kind().name()).and(BASE_STATE.AGGREGATE_KEY.eq(id.key()));
    }

    static boolean has(DSLContext context, AggregateId id) {
        return context.fetchExists(BASE_STATE, of(id));
    }

    static @Nullable AggregateState find(DSLContext context, AggregateId id) {
        return context.selectFrom(BASE_STATE)
                .where(of(id))
                .fetchOptional(BaseStateRecord::getStateJson)
                .flatMap(json -> StateJson.read(id, json))
                .orElse(null);
    }

    /** Before this desk's first act about a thing since the store's last word on it. */
    static void keepFirst(DSLContext context, AggregateId id, @Nullable AggregateState state) {
        if (!has(context, id)) {
            insert(context, id, state);
        }
    }

    static void put(DSLContext context, AggregateId id, @Nullable AggregateState state) {
        delete(context, id);
        insert(context, id, state);
    }

    private static void insert(DSLContext context, AggregateId id, @Nullable AggregateState state) {
        context.insertInto(BASE_STATE)
                .set(BASE_STATE.AGGREGATE_KIND, id.kind().name())
                .set(BASE_STATE.AGGREGATE_KEY, id.key())
                .set(BASE_STATE.STATE_JSON, state == null ? null : StateJson.write(state))
                .execute();
    }

    static void delete(DSLContext context, AggregateId id) {
        context.deleteFrom(BASE_STATE).where(of(id)).execute();
    }
}
