package org.guichet.store.local;

import static org.guichet.store.generated.Tables.STOCK_DAY;

import org.guichet.domain.cardpickup.StockDay;
import org.guichet.domain.change.AggregateId;
import org.guichet.store.generated.tables.records.StockDayRecord;
import org.guichet.sync.protocol.StateJson;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Days in the store room. */
final class StockDayRows {

    private StockDayRows() {}

    static @Nullable StockDay find(DSLContext context, AggregateId id) {
        return context.selectFrom(STOCK_DAY)
                .where(STOCK_DAY.DAY_KEY.eq(id.key()))
                .fetchOptional(StockDayRecord::getDayJson)
                .flatMap(json -> StateJson.read(id, json))
                .map(StockDay.class::cast)
                .orElse(null);
    }

    static void save(DSLContext context, StockDay day) {
        String key = day.aggregate().key();
        context.deleteFrom(STOCK_DAY).where(STOCK_DAY.DAY_KEY.eq(key)).execute();
        context.insertInto(STOCK_DAY)
                .set(STOCK_DAY.DAY_KEY, key)
                .set(STOCK_DAY.VERSION, day.version())
                .set(STOCK_DAY.DAY_JSON, StateJson.write(day))
                .execute();
    }
}
