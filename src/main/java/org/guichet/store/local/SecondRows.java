package org.guichet.store.local;

import static org.guichet.store.generated.Tables.SECOND_PERSON;

import java.util.UUID;
import org.guichet.domain.change.Operation;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Operations that took two people, by the second one. They are few: the table is small. */
final class SecondRows {

    private SecondRows() {}

    /**
     * Nothing for what took one person. An operation may come again after the feed went back.
     *
     * @param feedSeq its place in the feed; null for this desk's own
     */
    static void insert(DSLContext context, Operation operation, @Nullable Long feedSeq) {
        if (!operation.second().isEmpty()) {
            context.deleteFrom(SECOND_PERSON).where(SECOND_PERSON.OP_ID.eq(operation.id().value())).execute();
            context.insertInto(SECOND_PERSON)
                    .set(SECOND_PERSON.OP_ID, operation.id().value())
                    .set(SECOND_PERSON.SECOND_LOGIN, operation.second())
                    .set(SECOND_PERSON.FEED_SEQ, feedSeq)
                    .execute();
        }
    }

    /** Forgets the feed after a point. */
    static void rewind(DSLContext context, long feedSeq) {
        context.deleteFrom(SECOND_PERSON).where(SECOND_PERSON.FEED_SEQ.gt(feedSeq)).execute();
    }

    static Select<Record1<UUID>> hereOf(String login) {
        return DSL.select(SECOND_PERSON.OP_ID)
                .from(SECOND_PERSON)
                .where(SECOND_PERSON.SECOND_LOGIN.eq(login))
                .and(SECOND_PERSON.FEED_SEQ.isNull());
    }

    static Select<Record1<Long>> elsewhereOf(String login) {
        return DSL.select(SECOND_PERSON.FEED_SEQ)
                .from(SECOND_PERSON)
                .where(SECOND_PERSON.SECOND_LOGIN.eq(login))
                .and(SECOND_PERSON.FEED_SEQ.isNotNull());
    }
}
