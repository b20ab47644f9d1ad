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

    /** Setting that a snapshot leaves: the end of the desk's chain that is part of it. */
    static final String CONFIRMED = "exchange_confirmed_seq";

    private Projection() {}

    /**
     * A frame of the journal, decided anew. One that can't be applied, because the base data it was made on are not there
     * any more, is kept as parked rows.
     */
    static void replay(DSLContext context, Position frame, List<WrittenOperation> operations, boolean enrolled) {
        if (operations.getLast().operation().deskSeq() <= confirmed(context)) {
            confirm(context, frame, operations);
            return;
        }
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
        if (enrolled && outcome == FrameOutcome.APPLIED) {
            decision.keepBases();
        }
        save(context, decision, frame.index(), operations, outcome);
        Marker.after(frame, operations).write(context);
    }

    /** The desk's operations up to here are part of the snapshot that the database was filled with. */
    private static long confirmed(DSLContext context) {
        return SettingRows.get(context, CONFIRMED).map(Long::parseLong).orElse(0L);
    }

    private static void confirm(DSLContext context, Position frame, List<WrittenOperation> operations) {
        GestureDecision nothing = new GestureDecision(context);
        OperationRows.insert(
                context,
                operations.stream()
                        .map(each -> Entry.confirmed(frame.index(), each, nothing.applicantOf(each.operation())))
                        .toList());
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
                        .map(each -> Entry.waiting(frame, each, decision.applicantOf(each.operation()), outcome))
                        .toList());
        if (outcome == FrameOutcome.APPLIED) {
            decision.save();
        }
    }
}
