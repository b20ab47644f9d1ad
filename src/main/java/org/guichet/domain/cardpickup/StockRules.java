package org.guichet.domain.cardpickup;

import static org.guichet.domain.change.Decision.accept;
import static org.guichet.domain.change.Decision.refuse;

import java.time.LocalDate;
import org.guichet.domain.cardpickup.StockAct.CardNotFound;
import org.guichet.domain.cardpickup.StockAct.CardRefused;
import org.guichet.domain.cardpickup.StockAct.CardReturned;
import org.guichet.domain.cardpickup.StockAct.CardSentBack;
import org.guichet.domain.cardpickup.StockAct.CardStored;
import org.guichet.domain.cardpickup.StockAct.PaperIssued;
import org.guichet.domain.cardpickup.StockAct.StockUndone;
import org.guichet.domain.change.Decision;
import org.guichet.domain.change.Operation;
import org.guichet.domain.change.OperationId;
import org.jspecify.annotations.Nullable;

/** Where a card may go from where it is. A card that was handed over is out of the stock for good. */
public final class StockRules {

    /** Of a note, in characters. */
    public static final int LONGEST_NOTE = 500;

    private StockRules() {}

    public static Decision<CardPickup> decide(@Nullable CardPickup card, Operation operation, StockAct act) {
        if (card == null) {
            return refuse(PickupRefusal.CARD_UNKNOWN);
        }
        if (card.isHandedOver()) {
            return refuse(PickupRefusal.CARD_ALREADY_HANDED_OVER);
        }
        Whereabouts now = card.where();
        return switch (act) {
            case CardStored(String slot) -> store(card, now, operation, slot);
            case CardNotFound _ when now.isInASlot() -> move(card, operation, Whereabouts.MISSING, card.slot(), null, "", null);
            case CardSentBack back when now.isInASlot() -> sendBack(card, operation, back);
            case CardRefused(String note) when now == Whereabouts.IN_STOCK && isNote(note) ->
                move(card, operation, Whereabouts.REFUSED, card.slot(), null, note, null);
            case CardReturned _ when now.isInASlot() -> move(card, operation, Whereabouts.RETURNED, "", null, "", null);
            case CardRefused(String note) when !isNote(note) -> refuse(PickupRefusal.NOTE_MISSING);
            case CardNotFound _, CardSentBack _, CardRefused _, CardReturned _ -> refuse(elsewhere(now));
            case PaperIssued _ -> paper(card);
            case StockUndone(OperationId undone) -> undo(card, undone);
        };
    }

    /** Why nothing can be done with a card that is not at hand. */
    static PickupRefusal elsewhere(Whereabouts where) {
        return switch (where) {
            case EXPECTED -> PickupRefusal.CARD_NOT_ARRIVED;
            case MISSING -> PickupRefusal.CARD_SEARCHED_FOR;
            case REFUSED, IN_STOCK -> PickupRefusal.CARD_WAS_REFUSED;
            case BACK_TO_MANUFACTURE -> PickupRefusal.CARD_SENT_BACK;
            case RETURNED -> PickupRefusal.CARD_RETURNED;
        };
    }

    private static boolean isNote(String note) {
        return !note.isBlank() && note.length() <= LONGEST_NOTE;
    }

    private static Decision<CardPickup> store(CardPickup card, Whereabouts now, Operation operation, String slot) {
        if (!StorageSlot.isOne(slot)) {
            return refuse(PickupRefusal.SLOT_NOT_POSSIBLE);
        }
        if (now == Whereabouts.IN_STOCK && card.slot().equals(slot)) {
            return refuse(PickupRefusal.CARD_IN_SLOT_ALREADY, slot);
        }
        return switch (now) {
            case EXPECTED, IN_STOCK, MISSING, REFUSED -> move(card, operation, Whereabouts.IN_STOCK, slot, null, "", null);
            case BACK_TO_MANUFACTURE, RETURNED -> refuse(elsewhere(now));
        };
    }

    private static Decision<CardPickup> sendBack(CardPickup card, Operation operation, CardSentBack back) {
        if (!isNote(back.note())) {
            return refuse(PickupRefusal.NOTE_MISSING);
        }
        return card.stamp() == null
                ? move(card, operation, Whereabouts.BACK_TO_MANUFACTURE, "", back.fault(), back.note(), back.paperUntil())
                : refuse(PickupRefusal.STAMP_TO_BE_FREED);
    }

    private static Decision<CardPickup> move(
            CardPickup card,
            Operation operation,
            Whereabouts where,
            String slot,
            @Nullable CardFault fault,
            String note,
            @Nullable LocalDate paperUntil) {
        return accept(card.with(new CardStay(
                operation.id(), where, slot, operation.agent(), operation.deskTime(), fault, note, paperUntil, false)));
    }

    private static Decision<CardPickup> paper(CardPickup card) {
        CardStay stay = card.lastStay();
        return stay == null || stay.paperUntil() == null
                ? refuse(PickupRefusal.NO_PROVISIONAL_PAPER)
                : accept(card.withLastStay(stay.withPaperIssued()));
    }

    /** The person who has the paper in hand would keep it: what was issued can't be taken back here. */
    private static Decision<CardPickup> undo(CardPickup card, OperationId undone) {
        CardStay stay = card.lastStay();
        if (stay == null || !stay.by().equals(undone)) {
            return refuse(PickupRefusal.STOCK_MOVED_SINCE);
        }
        return stay.paperIssued() ? refuse(PickupRefusal.PROVISIONAL_PAPER_ISSUED) : accept(card.withoutLastStay());
    }
}
