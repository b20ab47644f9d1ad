package org.guichet.store.local;

import java.util.List;
import org.guichet.domain.change.Ledger.Outcome.Refused;
import org.guichet.store.journal.Position;
import org.guichet.store.local.OperationRows.Entry;
import org.guichet.store.local.OperationRows.FrameOutcome;
import org.guichet.sync.protocol.WrittenOperation;
import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts a frame into the database: states, operations and marker, in the caller's transaction. */
final class Projection {

    private static final Logger LOG = LoggerFactory.getLogger(Projection.class);

    private Projection() {}

    /**
     * A frame of the journal, decided anew. One that can't be applied, because the base data it was made on are not there
     * any more, is kept as parked rows.
     */
    static void replay(DSLContext context, Position frame, List<WrittenOperation> operations) {
        GestureDecision decision = new GestureDecision(context);
        FrameOutcome outcome = FrameOutcome.APPLIED;
        for (WrittenOperation each : operations) {
            Refused refused = decision.decide(each.operation()).orElse(null);
            if (refused != null) {
                long seq = each.operation().deskSeq();
                LOG.warn("frame {} is parked: operation {} was refused ({})", frame.index(), seq, refused.reason());
                outcome = FrameOutcome.PARKED;
            }
        }
        save(context, decision, frame.index(), operations, outcome);
        Marker.after(frame, operations).write(context);
    }

    static void save(
            DSLContext context,
            GestureDecision decision,
            long frame,
            List<WrittenOperation> operations,
            FrameOutcome outcome) {
        OperationRows.insert(
                context,
                operations.stream()
                        .map(each -> new Entry(frame, each, decision.applicantOf(each.operation()), outcome))
                        .toList());
        if (outcome == FrameOutcome.APPLIED) {
            decision.save();
        }
    }
}
