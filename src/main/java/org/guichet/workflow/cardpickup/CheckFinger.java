package org.guichet.workflow.cardpickup;

import java.util.Optional;
import org.guichet.domain.cardpickup.CardPickup;
import org.guichet.domain.cardpickup.FingerCheck.Outcome;
import org.guichet.domain.cardpickup.PickupAct.FingerCompared;
import org.guichet.domain.staff.Permission;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.Result;

/** The finger compared with the one on record, or why not. Whatever comes out, the hand-over stays the agent's decision. */
public final class CheckFinger {

    private final PickupGesture gesture;
    private final PickupSettings settings;
    private final Optional<FingerComparison> comparison;

    public CheckFinger(PickupGesture gesture, PickupSettings settings, Optional<FingerComparison> comparison) {
        this.gesture = gesture;
        this.settings = settings;
        this.comparison = comparison;
    }

    /** Whether the step is there at all: the site wants it, and this desk can do it. */
    public boolean isOffered(CardPickup pickup) {
        return comparison.filter(each -> settings.fingerCheckWanted() && each.isAvailable(pickup.card().applicantId())).isPresent();
    }

    /** Waits for the person's finger. */
    public Result<CardPickup> run(DeskSession session, CardPickup pickup) {
        return session.<CardPickup>lacks(Permission.HAND_OVER_CARD).orElseGet(() -> {
            Outcome outcome = comparison.map(each -> each.compare(pickup.card().applicantId())).orElse(Outcome.NOT_DONE);
            return gesture.record(session, pickup.card().serial(), new FingerCompared(outcome, ""));
        });
    }

    /** @param note why it can't be done */
    public Result<CardPickup> skip(DeskSession session, String serial, String note) {
        return gesture.record(session, serial, new FingerCompared(Outcome.NOT_DONE, note));
    }
}
