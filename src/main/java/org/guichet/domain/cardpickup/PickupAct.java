package org.guichet.domain.cardpickup;

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

    /** Opens a step again, so that it can be done anew. */
    record StepReopened(PickupStep step) implements PickupAct {}
}
