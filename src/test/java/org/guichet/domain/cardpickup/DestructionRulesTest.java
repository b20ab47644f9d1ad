package org.guichet.domain.cardpickup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.guichet.domain.cardpickup.PickupAct.DestructionConfirmed;
import org.guichet.domain.cardpickup.PickupAct.DestructionWithdrawn;
import org.guichet.domain.cardpickup.ReturnedDocuments.Return;
import org.guichet.domain.change.Decision;
import org.guichet.domain.change.Hash;
import org.guichet.domain.change.Operation;
import org.guichet.inmemory.Operations;
import org.guichet.inmemory.Synthetic;
import org.junit.jupiter.api.Test;

/** Papers are destroyed before two people. */
class DestructionRulesTest {

    private static final Instant NOW = Synthetic.DAY.atTime(17, 0).toInstant(ZoneOffset.UTC);
    private static final CardPickup CARD = CardPickup.untouched(Synthetic.card(Synthetic.person(1, "Quillfeather", "Leïla")));

    private static Decision<CardPickup> decide(CardPickup card, String agent, PickupAct act) {
        Operation operation = new Operation(
                Operations.id(1), "desk-7", 1, Hash.NONE, "site-54", agent, card.aggregate(), 0, act, NOW, List.of(), "");
        return PickupRules.decide(card, operation, act);
    }

    private static CardPickup after(CardPickup card, String agent, PickupAct act) {
        return switch (decide(card, agent, act)) {
            case Decision.Accepted<CardPickup>(CardPickup state) -> state;
            case Decision.Refused<CardPickup> refused -> throw new AssertionError(refused);
        };
    }

    private static void refused(PickupRefusal reason, String detail, CardPickup card, String agent, PickupAct act) {
        assertEquals(new Decision.Refused<CardPickup>(reason, detail), decide(card, agent, act));
    }

    private static CardPickup taken() {
        return after(CARD, "a.martin", new PickupAct.OldDocumentsReturned(Return.TAKEN_BACK, Return.DECLARED_LOST));
    }

    @Test
    void twoPeopleSeeItAndTheSecondWordIsFinal() {
        CardPickup first = after(taken(), "a.martin", new DestructionConfirmed());
        refused(PickupRefusal.DESTRUCTION_NEEDS_ANOTHER, "a.martin", first, "a.martin", new DestructionConfirmed());
        CardPickup done = after(first, "b.noor", new DestructionConfirmed());
        assertEquals("b.noor", Objects.requireNonNull(done.particulars().destruction()).second());
        refused(PickupRefusal.DESTROYED_ALREADY, "", done, "c.petit", new DestructionConfirmed());
        refused(PickupRefusal.DESTROYED_ALREADY, "", done, "a.martin", new DestructionWithdrawn());
    }

    @Test
    void theFirstTakesItBackAndNobodyElseDoes() {
        CardPickup first = after(taken(), "a.martin", new DestructionConfirmed());
        refused(PickupRefusal.DESTRUCTION_OF_ANOTHER, "", first, "b.noor", new DestructionWithdrawn());
        assertNull(after(first, "a.martin", new DestructionWithdrawn()).particulars().destruction());
        refused(PickupRefusal.NOTHING_TO_DESTROY, "", taken(), "a.martin", new DestructionWithdrawn());
    }

    @Test
    void whereNothingCameBackThereIsNothingToDestroy() {
        refused(PickupRefusal.NOTHING_TO_DESTROY, "", CARD, "a.martin", new DestructionConfirmed());
        CardPickup lost = after(CARD, "a.martin", new PickupAct.OldDocumentsReturned(Return.DECLARED_LOST, Return.DECLARED_LOST));
        refused(PickupRefusal.NOTHING_TO_DESTROY, "", lost, "a.martin", new DestructionConfirmed());
    }

    @Test
    void papersThatAreBeingDestroyedAreNotTakenAgain() {
        CardPickup first = after(taken(), "a.martin", new DestructionConfirmed());
        refused(PickupRefusal.PAPERS_BEING_DESTROYED, "", first, "a.martin", new PickupAct.StepReopened(PickupStep.OLD_DOCUMENTS));
    }
}
