package org.guichet.workflow.cardpickup;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.guichet.domain.cardpickup.CardFault;
import org.guichet.domain.cardpickup.CardPickup;
import org.guichet.domain.cardpickup.CardStay;
import org.guichet.domain.cardpickup.PickupAct.StepReopened;
import org.guichet.domain.cardpickup.PickupRefusal;
import org.guichet.domain.cardpickup.PickupStep;
import org.guichet.domain.cardpickup.StampAct;
import org.guichet.domain.cardpickup.StampNumber;
import org.guichet.domain.cardpickup.StockAct;
import org.guichet.domain.cardpickup.StockAct.CardNotFound;
import org.guichet.domain.cardpickup.StockAct.CardRefused;
import org.guichet.domain.cardpickup.StockAct.CardSentBack;
import org.guichet.domain.cardpickup.StockAct.CardStored;
import org.guichet.domain.cardpickup.StockAct.StockUndone;
import org.guichet.domain.change.Proposal;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.Result;
import org.jspecify.annotations.Nullable;

/** A card that can't be handed over today: it is not in its slot, it is wrong or damaged, or the person would not take it. */
public final class SetCardAside {

    /** A récépissé runs three to six months; the shorter one, since a card is made again in weeks. */
    private static final int PAPER_MONTHS = 3;

    private final PickupGesture gesture;
    private final Clock clock;

    public SetCardAside(PickupGesture gesture, Clock clock) {
        this.gesture = gesture;
        this.clock = clock;
    }

    /** The last day of a provisional paper that is given today. */
    public LocalDate usualPaperEnd() {
        return LocalDate.now(clock).plusMonths(PAPER_MONTHS);
    }

    public Result<CardPickup> notFound(DeskSession session, String serial) {
        return record(session, serial, new CardNotFound());
    }

    /** It lay there after all, or in another slot. */
    public Result<CardPickup> found(DeskSession session, String serial, String slot) {
        return record(session, serial, new CardStored(slot));
    }

    public Result<CardPickup> refused(DeskSession session, String serial, String note) {
        return record(session, serial, new CardRefused(note.strip()));
    }

    /**
     * A stamp that was taken for it pays for the next card.
     *
     * @param paperUntil last day of the provisional paper; null where none is given
     */
    public Result<CardPickup> sendBack(
            DeskSession session, String serial, CardFault fault, String note, @Nullable LocalDate paperUntil) {
        if (paperUntil != null && paperUntil.isBefore(LocalDate.now(clock))) {
            return Result.refused(PickupRefusal.NO_PROVISIONAL_PAPER);
        }
        return gesture.record(session, serial, pickup -> {
            List<Proposal> acts = new ArrayList<>();
            StampNumber stamp = pickup.stamp();
            if (stamp != null) {
                acts.add(new Proposal(stamp.aggregate(), new StampAct.Released(serial)));
                acts.add(new Proposal(pickup.aggregate(), new StepReopened(PickupStep.STAMP)));
            }
            acts.add(new Proposal(pickup.aggregate(), new CardSentBack(fault, note.strip(), paperUntil)));
            return acts;
        });
    }

    /** Takes back what was done last with the card, as long as no provisional paper has been issued. */
    public Result<CardPickup> undo(DeskSession session, CardPickup pickup) {
        CardStay last = pickup.lastStay();
        return last == null
                ? Result.refused(PickupRefusal.STOCK_MOVED_SINCE)
                : record(session, pickup.card().serial(), new StockUndone(last.by()));
    }

    private Result<CardPickup> record(DeskSession session, String serial, StockAct act) {
        return gesture.record(session, serial, _ -> List.of(new Proposal(CardPickup.aggregateOf(serial), act)));
    }
}
