package org.guichet.workflow.cardpickup;

import org.guichet.domain.cardpickup.CardPickup;
import org.guichet.domain.cardpickup.PickupAct.StampReduced;
import org.guichet.domain.cardpickup.StampReduction.Ground;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.Result;

/** Less stamp than the convocation states, or none, with the reason. Taken back by opening the step again. */
public final class ReduceStamp {

    private final PickupGesture gesture;

    public ReduceStamp(PickupGesture gesture) {
        this.gesture = gesture;
    }

    /** @param dueCents what is still due, in euro cents */
    public Result<CardPickup> run(DeskSession session, String serial, Ground ground, int dueCents, String reason) {
        return gesture.record(session, serial, new StampReduced(ground, dueCents, reason.strip()));
    }
}
