package org.guichet.store.local;

import static org.guichet.store.generated.Tables.OPERATION;

import java.util.List;
import org.guichet.sync.protocol.WrittenOperation;

/** Looks behind the ports: the operations of a store, in order. */
final class StoredOperations {

    private StoredOperations() {}

    static List<WrittenOperation> of(LocalStore store) {
        return store.database().read(context -> context.selectFrom(OPERATION)
                .orderBy(OPERATION.DESK_SEQ)
                .fetch(row -> WrittenOperation.read(row.getOperationBytes()).orElseThrow()));
    }

    static List<String> outcomes(LocalStore store) {
        return store.database()
                .read(context -> context.selectFrom(OPERATION)
                        .orderBy(OPERATION.DESK_SEQ)
                        .fetch(OPERATION.FRAME_OUTCOME));
    }
}
