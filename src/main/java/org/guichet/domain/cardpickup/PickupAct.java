package org.guichet.domain.cardpickup;

import java.time.Instant;
import org.guichet.domain.change.Act;
import org.guichet.domain.cardpickup.ReturnedDocuments.Return;

/** What is done in a card pickup; the aggregate is the card. */
public sealed interface PickupAct extends Act {

    record IdentityChecked(IdentityCheck identity) implements PickupAct {}

    /** The card in hand, as its MRZ says. */
    record CardChecked(String serial, String foreignerNumber) implements PickupAct {}

    record StampTaken(StampNumber stamp) implements PickupAct {}

    record OldDocumentsReturned(Return oldCard, Return provisionalPaper) implements PickupAct {}

    record Signed(Signature signature) implements PickupAct {}

    /** @param receipt number printed on the receipt */
    record HandedOver(String receipt) implements PickupAct {}

    /**
     * People settled which hand-over took place, after two desks had each recorded one, or one that the store could not take.
     *
     * @param at when the card was handed over, by the clock of the desk that did it
     * @param receipt number printed on that receipt
     */
    record HandOverSettled(Instant at, String agent, String receipt) implements PickupAct {}

    /** Somebody takes the card in the holder's place. */
    record RecipientNamed(Recipient recipient) implements PickupAct {}

    /** Less stamp is due than the convocation says. */
    record StampReduced(StampReduction.Ground ground, int dueCents, String reason) implements PickupAct {}

    /** @param note why it could not be done; may be empty */
    record FingerCompared(FingerCheck.Outcome outcome, String note) implements PickupAct {}

    /** The agent saw the papers taken back being destroyed; it takes two of them. */
    record DestructionConfirmed() implements PickupAct {}

    /** The first of the two takes it back. */
    record DestructionWithdrawn() implements PickupAct {}

    /** Opens a step again, so that it can be done anew. */
    record StepReopened(PickupStep step) implements PickupAct {}
}
