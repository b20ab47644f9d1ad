package org.guichet.store.local;

import static org.guichet.store.generated.Tables.SECOND_PERSON;

import java.util.Collection;
import java.util.UUID;
import org.guichet.domain.change.Operation;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;

/** Operations that took two people, by the second one. They are few: the table is small. */
final class SecondRows {

    private SecondRows() {}

    /** An operation may come again after the feed went back. */
    static void insert(DSLContext context, Collection<Operation> operations) {
        for (Operation operation : operations) {
            if (!operation.second().isEmpty()) {
                context.insertInto(SECOND_PERSON)
                        .set(SECOND_PERSON.OP_ID, operation.id().value())
                        .set(SECOND_PERSON.SECOND_LOGIN, operation.second())
                        .onDuplicateKeyIgnore()
                        .execute();
            }
        }
    }

    static Select<Record1<UUID>> of(String login) {
        return DSL.select(SECOND_PERSON.OP_ID).from(SECOND_PERSON).where(SECOND_PERSON.SECOND_LOGIN.eq(login));
    }
}
