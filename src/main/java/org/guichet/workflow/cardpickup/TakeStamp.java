package org.guichet.workflow.cardpickup;

import java.util.ArrayList;
import java.util.List;
import org.guichet.domain.cardpickup.CardPickup;
import org.guichet.domain.cardpickup.PickupAct;
import org.guichet.domain.cardpickup.StampAct;
import org.guichet.domain.cardpickup.StampNumber;
import org.guichet.domain.change.Proposal;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.Result;

/** Takes the fiscal stamp for a card; a stamp used before is refused, and another one taken earlier is set free. */
public final class TakeStamp {

    private final PickupGesture gesture;

    public TakeStamp(PickupGesture gesture) {
        this.gesture = gesture;
    }

    public Result<CardPickup> run(DeskSession session, String serial, StampNumber stamp) {
        return gesture.record(session, serial, pickup -> proposals(pickup, stamp));
    }

    private static List<Proposal> proposals(CardPickup pickup, StampNumber stamp) {
        String serial = pickup.card().serial();
        List<Proposal> proposals = new ArrayList<>();
        StampNumber before = pickup.stamp();
        if (before != null && !before.equals(stamp)) {
            proposals.add(new Proposal(before.aggregate(), new StampAct.Released(serial)));
        }
        proposals.add(new Proposal(stamp.aggregate(), new StampAct.Used(serial)));
        proposals.add(new Proposal(CardPickup.aggregateOf(serial), new PickupAct.StampTaken(stamp)));
        return proposals;
    }
}
