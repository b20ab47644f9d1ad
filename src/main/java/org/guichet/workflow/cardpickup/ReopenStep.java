package org.guichet.workflow.cardpickup;

import java.util.ArrayList;
import java.util.List;
import org.guichet.domain.cardpickup.CardPickup;
import org.guichet.domain.cardpickup.PickupAct.StepReopened;
import org.guichet.domain.cardpickup.PickupStep;
import org.guichet.domain.cardpickup.StampAct;
import org.guichet.domain.cardpickup.StampNumber;
import org.guichet.domain.change.Proposal;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.Result;

/** Opens a finished step again; a stamp taken in it can then pay for another card. */
public final class ReopenStep {

    private final PickupGesture gesture;

    public ReopenStep(PickupGesture gesture) {
        this.gesture = gesture;
    }

    public Result<CardPickup> run(DeskSession session, String serial, PickupStep step) {
        return gesture.record(session, serial, pickup -> proposals(pickup, step));
    }

    private static List<Proposal> proposals(CardPickup pickup, PickupStep step) {
        String serial = pickup.card().serial();
        List<Proposal> proposals = new ArrayList<>();
        StampNumber stamp = pickup.stamp();
        if (step == PickupStep.STAMP && stamp != null) {
            proposals.add(new Proposal(stamp.aggregate(), new StampAct.Released(serial)));
        }
        proposals.add(new Proposal(CardPickup.aggregateOf(serial), new StepReopened(step)));
        return proposals;
    }
}
