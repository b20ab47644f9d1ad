package org.guichet.workflow.cardpickup;

import java.util.List;
import java.util.Optional;
import org.guichet.domain.biometric.Finger;
import org.guichet.domain.cardpickup.CardPickup;
import org.guichet.domain.cardpickup.FingerCheck.Outcome;
import org.guichet.domain.cardpickup.PickupAct.FingerCompared;
import org.guichet.domain.staff.Permission;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.Result;
import org.guichet.workflow.biometric.CompareFinger;
import org.guichet.workflow.biometric.CompareFinger.Compared;

/**
 * The finger compared with the one on record, or why not. Whatever comes out, the hand-over stays the agent's decision; that they
 * differ stands on the supervisor's board until the card is given or put aside, or another comparison agrees.
 */
public final class CheckFinger {

    private final PickupGesture gesture;
    private final PickupSettings settings;
    private final CompareFinger comparison;

    public CheckFinger(PickupGesture gesture, PickupSettings settings, CompareFinger comparison) {
        this.gesture = gesture;
        this.settings = settings;
        this.comparison = comparison;
    }

    /** Whether the step is there at all. Quick. */
    public boolean isOffered() {
        return settings.fingerCheckWanted();
    }

    /** Now and then, away from the screen: gets what today's comparisons need, and forgets what those of the days before needed. */
    public void prepare() {
        comparison.prepare(settings.fingerCheckWanted());
    }

    /** The fingers that can be compared, the best to ask for first; empty where nothing of the person is on record here. May be slow. */
    public List<Finger> fingers(CardPickup pickup) {
        return comparison.fingers(pickup.card().applicantId());
    }

    /** Waits for the person's finger: slow. Records nothing. */
    public Result<Compared> compare(DeskSession session, CardPickup pickup, Finger finger) {
        return session.<Compared>lacks(Permission.HAND_OVER_CARD).orElseGet(() ->
                Result.done(comparison.compare(pickup.card().applicantId(), finger, settings.fingerScore())));
    }

    /** @param compared not one that failed: what failed is tried again, or skipped */
    public Result<CardPickup> record(DeskSession session, String serial, Compared compared) {
        Optional<Outcome> outcome = switch (compared) {
            case Compared.Same _ -> Optional.of(Outcome.SAME_PERSON);
            case Compared.Different _ -> Optional.of(Outcome.NOT_THE_SAME);
            case Compared.Failed _ -> Optional.empty();
        };
        return gesture.record(session, serial, new FingerCompared(outcome.orElse(Outcome.NOT_DONE), ""));
    }

    /** @param note why it can't be done */
    public Result<CardPickup> skip(DeskSession session, String serial, String note) {
        return gesture.record(session, serial, new FingerCompared(Outcome.NOT_DONE, note));
    }
}
