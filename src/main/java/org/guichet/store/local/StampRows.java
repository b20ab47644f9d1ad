package org.guichet.store.local;

import static org.guichet.store.generated.Tables.STAMP_USE;

import org.guichet.domain.cardpickup.StampNumber;
import org.guichet.domain.cardpickup.StampUse;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Uses of fiscal stamps as rows. */
final class StampRows {

    private StampRows() {}

    static @Nullable StampUse find(DSLContext context, String stamp) {
        return context.selectFrom(STAMP_USE)
                .where(STAMP_USE.STAMP_NUMBER.eq(stamp))
                .fetchOptional(row -> new StampUse(new StampNumber(row.getStampNumber()), row.getVersion(), row.getUsedFor()))
                .orElse(null);
    }

    static void save(DSLContext context, StampUse use) {
        String number = use.stamp().digits();
        context.deleteFrom(STAMP_USE).where(STAMP_USE.STAMP_NUMBER.eq(number)).execute();
        context.insertInto(STAMP_USE, STAMP_USE.STAMP_NUMBER, STAMP_USE.VERSION, STAMP_USE.USED_FOR)
                .values(number, use.version(), use.usedFor())
                .execute();
    }
}
