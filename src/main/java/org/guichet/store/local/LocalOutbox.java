package org.guichet.store.local;

import static org.guichet.store.generated.Tables.OPERATION;

import java.time.OffsetDateTime;
import java.util.Optional;
import org.guichet.domain.change.Outbox;
import org.guichet.store.local.OperationRows.OutboxState;
import org.jooq.impl.DSL;

final class LocalOutbox implements Outbox {

    private final Database database;

    LocalOutbox(Database database) {
        this.database = database;
    }

    @Override
    public Waiting waiting() {
        return database.read(context -> {
            var row = context.select(DSL.count(), DSL.min(OPERATION.DESK_SEQ))
                    .from(OPERATION)
                    .where(OPERATION.OUTBOX_STATE.eq(OutboxState.WAITING.name()))
                    .fetchSingle();
            Optional<OffsetDateTime> since = context.select(OPERATION.DESK_TIME)
                    .from(OPERATION)
                    .where(OPERATION.DESK_SEQ.eq(row.value2()))
                    .fetchOptional(OPERATION.DESK_TIME);
            return new Waiting(row.value1(), since.map(OffsetDateTime::toInstant), LocalSentBook.toSee(context));
        });
    }
}
