package org.guichet.domain.cardpickup;

import static org.guichet.domain.change.Decision.accept;
import static org.guichet.domain.change.Decision.refuse;

import org.guichet.domain.cardpickup.PickupAct.CardChecked;
import org.guichet.domain.cardpickup.PickupAct.HandOverSettled;
import org.guichet.domain.cardpickup.PickupAct.HandedOver;
import org.guichet.domain.cardpickup.PickupAct.IdentityChecked;
import org.guichet.domain.cardpickup.PickupAct.OldDocumentsReturned;
import org.guichet.domain.cardpickup.PickupAct.Signed;
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
        if (act instanceof HandOverSettled settled) {
            return accept(pickup.with(new CardPickup.HandOver(settled.at(), settled.agent(), settled.receipt())));
        }
        if (pickup.isHandedOver()) {
            return refuse(
                    act instanceof StepReopened ? PickupRefusal.HAND_OVER_IS_FINAL : PickupRefusal.CARD_ALREADY_HANDED_OVER);
        }
        return switch (act) {
            case IdentityChecked(IdentityCheck identity) -> identity(pickup, identity);
            case CardChecked checked -> card(pickup, operation, checked);
            case StampTaken(StampNumber stamp) ->
                pickup.card().stampDueCents() == 0 ? refuse(PickupRefusal.STAMP_NOT_DUE) : accept(pickup.with(stamp));
            case OldDocumentsReturned returned -> papers(pickup, returned);
            case Signed(Signature signature) ->
                signature.isBlank() ? refuse(PickupRefusal.SIGNATURE_EMPTY) : accept(pickup.with(signature));
            case HandedOver(String receipt) -> handOver(pickup, operation, receipt);
            case StepReopened(PickupStep step) -> reopen(pickup, step);
            case HandOverSettled _ -> throw new IllegalStateException("decided above");
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

    private static Decision<CardPickup> papers(CardPickup pickup, OldDocumentsReturned returned) {
        ResidenceCard card = pickup.card();
        if (card.oldCard().isPresent() && returned.oldCard() == Return.NOT_DUE) {
            return refuse(PickupRefusal.OLD_CARD_NOT_SETTLED);
        }
        if (card.provisionalPaper() && returned.provisionalPaper() == Return.NOT_DUE) {
            return refuse(PickupRefusal.PROVISIONAL_PAPER_NOT_SETTLED);
        }
        return accept(pickup.with(new ReturnedDocuments(returned.oldCard(), returned.provisionalPaper())));
    }

    private static Decision<CardPickup> handOver(CardPickup pickup, Operation operation, String receipt) {
        PickupStep missing = pickup.nextStep().orElseThrow();
        return missing == PickupStep.HAND_OVER
                ? accept(pickup.with(new CardPickup.HandOver(operation.deskTime(), operation.agent(), receipt)))
                : refuse(PickupRefusal.STEP_MISSING, missing.name());
    }

    private static Decision<CardPickup> reopen(CardPickup pickup, PickupStep step) {
        return step == PickupStep.HAND_OVER || !pickup.isSettled(step)
                ? refuse(PickupRefusal.STEP_NOT_DONE)
                : accept(pickup.reopened(step));
    }
}
