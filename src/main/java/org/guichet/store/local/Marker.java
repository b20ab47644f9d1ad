package org.guichet.store.local;

import static org.guichet.store.generated.Tables.APPLIED_FRAME;

import java.util.List;
import org.guichet.domain.change.Hash;
import org.guichet.store.journal.Position;
import org.guichet.sync.protocol.WrittenOperation;
import org.jooq.DSLContext;

/**
 * The last frame of the journal that the database has taken, and the end of the desk's chain of operations at that frame.
 * Written in the transaction that applies the frame.
 */
record Marker(Position frame, long deskSeq, Hash operationHash) {

    private static final int ONLY_ROW = 1;

    static Marker after(Position frame, List<WrittenOperation> operations) {
        WrittenOperation last = operations.getLast();
        return new Marker(frame, last.operation().deskSeq(), last.hash());
    }

    static Marker read(DSLContext context) {
        return context.selectFrom(APPLIED_FRAME)
                .where(APPLIED_FRAME.MARKER_ID.eq(ONLY_ROW))
                .fetchSingle(row -> new Marker(
                        new Position(row.getFrameIndex(), new Hash(row.getFrameHash())),
                        row.getDeskSeq(),
                        new Hash(row.getOperationHash())));
    }

    void write(DSLContext context) {
        context.update(APPLIED_FRAME)
                .set(APPLIED_FRAME.FRAME_INDEX, frame.index())
                .set(APPLIED_FRAME.FRAME_HASH, frame.hash().hex())
                .set(APPLIED_FRAME.DESK_SEQ, deskSeq)
                .set(APPLIED_FRAME.OPERATION_HASH, operationHash.hex())
                .where(APPLIED_FRAME.MARKER_ID.eq(ONLY_ROW))
                .execute();
    }
}
