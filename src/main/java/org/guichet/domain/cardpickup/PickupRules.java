package org.guichet.domain.cardpickup;

import static org.guichet.domain.change.Decision.accept;
import static org.guichet.domain.change.Decision.refuse;

import org.guichet.domain.cardpickup.PickupAct.CardChecked;
import org.guichet.domain.cardpickup.PickupAct.DestructionConfirmed;
import org.guichet.domain.cardpickup.PickupAct.DestructionWithdrawn;
import org.guichet.domain.cardpickup.PickupAct.FingerCompared;
import org.guichet.domain.cardpickup.PickupAct.HandOverSettled;
import org.guichet.domain.cardpickup.PickupAct.HandedOver;
import org.guichet.domain.cardpickup.PickupAct.IdentityChecked;
import org.guichet.domain.cardpickup.PickupAct.OldDocumentsReturned;
import org.guichet.domain.cardpickup.PickupAct.RecipientNamed;
import org.guichet.domain.cardpickup.PickupAct.Signed;
import org.guichet.domain.cardpickup.PickupAct.StampReduced;
import org.guichet.domain.cardpickup.PickupAct.StampTaken;
import org.guichet.domain.cardpickup.PickupAct.StepReopened;
import org.guichet.domain.cardpickup.ReturnedDocuments.Return;
import org.guichet.domain.change.Decision;
import org.guichet.domain.change.Operation;
import org.jspecify.annotations.Nullable;

/** What a step does to a card pickup, or why it can't be done. Steps may be done in any order; the hand-over needs them all. */
public final class PickupRules {

    private PickupRules() {}

    public static Decision<CardPickup> decide(@Nullable CardPickup pickup, Operation operation, PickupAct act) {
        if (pickup == null) {
            return refuse(PickupRefusal.CARD_UNKNOWN);
        }
        switch (act) {
            case HandOverSettled settled -> {
                return accept(pickup.with(new CardPickup.HandOver(settled.at(), settled.agent(), settled.receipt())));
            }
            case DestructionConfirmed _ -> {
                return DestructionRules.confirm(pickup, operation);
            }
            case DestructionWithdrawn _ -> {
                return DestructionRules.withdraw(pickup, operation);
            }
            default -> {}
        }
        if (pickup.isHandedOver()) {
            return refuse(
                    act instanceof StepReopened ? PickupRefusal.HAND_OVER_IS_FINAL : PickupRefusal.CARD_ALREADY_HANDED_OVER);
        }
        return pickup.where() == Whereabouts.IN_STOCK
                ? step(pickup, operation, act)
                : refuse(StockRules.elsewhere(pickup.where()));
    }

    private static Decision<CardPickup> step(CardPickup pickup, Operation operation, PickupAct act) {
        return switch (act) {
            case IdentityChecked(IdentityCheck identity) -> identity(pickup, identity);
            case RecipientNamed(Recipient recipient) ->
                recipient.isComplete()
                        ? accept(pickup.with(pickup.particulars().with(recipient)))
                        : refuse(PickupRefusal.RECIPIENT_INCOMPLETE);
            case CardChecked checked -> card(pickup, operation, checked);
            case StampTaken(StampNumber stamp) ->
                pickup.stampDueCents() == 0 ? refuse(PickupRefusal.STAMP_NOT_DUE) : accept(pickup.with(stamp));
            case StampReduced reduced -> reduce(pickup, reduced);
            case OldDocumentsReturned returned -> papers(pickup, operation, returned);
            case FingerCompared(FingerCheck.Outcome outcome, String note) ->
                accept(pickup.with(pickup.particulars().with(new FingerCheck(outcome, note, operation.deskTime()))));
            case Signed(Signature signature) ->
                signature.isBlank() ? refuse(PickupRefusal.SIGNATURE_EMPTY) : accept(pickup.with(signature));
            case HandedOver(String receipt) -> handOver(pickup, operation, receipt);
            case StepReopened(PickupStep step) -> reopen(pickup, step);
            case HandOverSettled _, DestructionConfirmed _, DestructionWithdrawn _ ->
                throw new IllegalStateException("decided above");
        };
    }

    /** A passport is valid up to and including its last day. */
    private static Decision<CardPickup> identity(CardPickup pickup, IdentityCheck identity) {
        return identity.expiry().isBefore(identity.checkedOn())
                ? refuse(PickupRefusal.PASSPORT_EXPIRED, identity.expiry().toString())
                : accept(pickup.with(identity));
    }

    private static Decision<CardPickup> card(CardPickup pickup, Operation operation, CardChecked checked) {
        ResidenceCard card = pickup.card();
        boolean same = card.serial().equals(checked.serial())
                && (card.foreignerNumber().isEmpty()
                        || checked.foreignerNumber().isEmpty()
                        || card.foreignerNumber().equals(checked.foreignerNumber()));
        return same ? accept(pickup.withCardChecked(operation.deskTime())) : refuse(PickupRefusal.CARD_OF_ANOTHER_PERSON);
    }

    private static Decision<CardPickup> reduce(CardPickup pickup, StampReduced reduced) {
        if (pickup.stamp() != null) {
            return refuse(PickupRefusal.STAMP_TAKEN_ALREADY);
        }
        if (reduced.reason().isBlank() || reduced.reason().length() > StockRules.LONGEST_NOTE) {
            return refuse(PickupRefusal.NOTE_MISSING);
        }
        boolean possible = reduced.dueCents() >= 0 && reduced.dueCents() < pickup.card().stampDueCents();
        return possible
                ? accept(pickup.with(pickup.particulars()
                        .with(new StampReduction(reduced.dueCents(), reduced.ground(), reduced.reason()))))
                : refuse(PickupRefusal.STAMP_AMOUNT_NOT_POSSIBLE);
    }

    private static Decision<CardPickup> papers(CardPickup pickup, Operation operation, OldDocumentsReturned returned) {
        ResidenceCard card = pickup.card();
        if (pickup.particulars().destruction() != null) {
            return refuse(PickupRefusal.PAPERS_BEING_DESTROYED);
        }
        if (card.oldCard().isPresent() && returned.oldCard() == Return.NOT_DUE) {
            return refuse(PickupRefusal.OLD_CARD_NOT_SETTLED);
        }
        if (card.provisionalPaper() && returned.provisionalPaper() == Return.NOT_DUE) {
            return refuse(PickupRefusal.PROVISIONAL_PAPER_NOT_SETTLED);
        }
        return accept(pickup.with(new ReturnedDocuments(
                returned.oldCard(), returned.provisionalPaper(), operation.deskTime(), operation.agent())));
    }

    private static Decision<CardPickup> handOver(CardPickup pickup, Operation operation, String receipt) {
        PickupStep missing = pickup.nextStep().orElseThrow();
        return missing == PickupStep.HAND_OVER
                ? accept(pickup.with(new CardPickup.HandOver(operation.deskTime(), operation.agent(), receipt)))
                : refuse(PickupRefusal.STEP_MISSING, missing.name());
    }

    private static Decision<CardPickup> reopen(CardPickup pickup, PickupStep step) {
        if (step == PickupStep.OLD_DOCUMENTS && pickup.particulars().destruction() != null) {
            return refuse(PickupRefusal.PAPERS_BEING_DESTROYED);
        }
        boolean done = step == PickupStep.FINGER ? pickup.particulars().finger() != null : pickup.isSettled(step);
        return step == PickupStep.HAND_OVER || !done
                ? refuse(PickupRefusal.STEP_NOT_DONE)
                : accept(pickup.reopened(step));
    }
}
