package org.guichet.domain.exchange;

import org.guichet.domain.change.Decision;
import org.guichet.domain.change.Operation;
import org.guichet.domain.change.OperationId;
import org.guichet.domain.exchange.DisputeAct.Settled;
import org.jspecify.annotations.Nullable;

/** A dispute is settled once, with a reason; the first settlement stands. */
public final class DisputeRules {

    private static final String OPERATION_ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private DisputeRules() {}

    public static Decision<Dispute> decide(@Nullable Dispute known, Operation operation, DisputeAct act) {
        String key = operation.aggregate().key();
        if (!key.matches(OPERATION_ID)) {
            return Decision.refuse(DisputeRefusal.DISPUTE_UNREADABLE);
        }
        Settled settled = (Settled) act;
        if (known != null && known.isSettled()) {
            return Decision.refuse(DisputeRefusal.DISPUTE_ALREADY_SETTLED);
        }
        if (settled.reason().isBlank()) {
            return Decision.refuse(DisputeRefusal.DISPUTE_REASON_MISSING);
        }
        if (settled.reason().length() > DisputeAct.REASON_LENGTH) {
            return Decision.refuse(DisputeRefusal.DISPUTE_REASON_TOO_LONG, String.valueOf(DisputeAct.REASON_LENGTH));
        }
        long version = known == null ? 1 : known.version() + 1;
        return Decision.accept(new Dispute(
                OperationId.of(key), version, new Dispute.Settlement(settled.choice(), settled.reason(), operation.agent())));
    }
}
