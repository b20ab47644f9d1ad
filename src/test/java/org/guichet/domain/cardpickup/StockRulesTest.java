package org.guichet.domain.cardpickup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.guichet.domain.applicant.Applicant;
import org.guichet.domain.cardpickup.StockAct.CardNotFound;
import org.guichet.domain.cardpickup.StockAct.CardRefused;
import org.guichet.domain.cardpickup.StockAct.CardReturned;
import org.guichet.domain.cardpickup.StockAct.CardSentBack;
import org.guichet.domain.cardpickup.StockAct.CardStored;
import org.guichet.domain.cardpickup.StockAct.PaperIssued;
import org.guichet.domain.cardpickup.StockAct.StockUndone;
import org.guichet.domain.change.Decision;
import org.guichet.inmemory.Operations;
import org.guichet.inmemory.Synthetic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a card may go from where it is. */
class StockRulesTest {

    private static final Applicant LEILA = Synthetic.person(1, "Quillfeather", "Leïla");
    private static final Instant NOW = Synthetic.DAY.atTime(9, 0).toInstant(ZoneOffset.UTC);
    private static final CardSentBack BENT = new CardSentBack(CardFault.DAMAGED, "Bent", Synthetic.DAY.plusMonths(3));

    private int acts;

    private Decision<CardPickup> decide(CardPickup card, StockAct act) {
        return StockRules.decide(card, Operations.of(++acts, card.aggregate(), act, NOW), act);
    }

    private CardPickup after(CardPickup card, StockAct act) {
        return switch (decide(card, act)) {
            case Decision.Accepted<CardPickup>(CardPickup state) -> state;
            case Decision.Refused<CardPickup> refused -> throw new AssertionError(refused);
        };
    }

    private PickupRefusal refusal(CardPickup card, StockAct act) {
        return (PickupRefusal) ((Decision.Refused<?>) assertInstanceOf(Decision.Refused.class, decide(card, act))).reason();
    }

    private static CardPickup expected() {
        return CardPickup.untouched(Synthetic.firstCard(LEILA).expected());
    }

    private CardPickup inStock() {
        return after(expected(), new CardStored("C-001"));
    }

    private CardPickup at(Whereabouts where) {
        return switch (where) {
            case EXPECTED -> expected();
            case IN_STOCK -> inStock();
            case MISSING -> after(inStock(), new CardNotFound());
            case REFUSED -> after(inStock(), new CardRefused("Wants another"));
            case BACK_TO_MANUFACTURE -> after(inStock(), BENT);
            case RETURNED -> after(inStock(), new CardReturned());
        };
    }

    /** One line a state: where storing, missing, sending back, refusing and giving back lead; - where they are refused. */
    @ParameterizedTest
    @CsvSource({
        "EXPECTED,            IN_STOCK, -,       -,                   -,       -",
        "IN_STOCK,            IN_STOCK, MISSING, BACK_TO_MANUFACTURE, REFUSED, RETURNED",
        "MISSING,             IN_STOCK, -,       -,                   -,       -",
        "REFUSED,             IN_STOCK, MISSING, BACK_TO_MANUFACTURE, -,       RETURNED",
        "BACK_TO_MANUFACTURE, -,        -,       -,                   -,       -",
        "RETURNED,            -,        -,       -,                   -,       -"
    })
    void aCardGoesOnlyWhereItCan(
            Whereabouts from, String stored, String missed, String sentBack, String refused, String returned) {
        List<StockAct> acts = List.of(
                new CardStored("C-002"), new CardNotFound(), BENT, new CardRefused("Not mine"), new CardReturned());
        List<String> to = List.of(stored, missed, sentBack, refused, returned);
        for (int i = 0; i < acts.size(); i++) {
            Decision<CardPickup> decision = decide(at(from), acts.get(i));
            String led = decision instanceof Decision.Accepted<CardPickup>(CardPickup card) ? card.where().name() : "-";
            assertEquals(to.get(i), led, from + " and " + acts.get(i));
        }
    }

    @Test
    void aCardThatIsNotInStockCanNotBeHandedOver() {
        for (Whereabouts where : Set.of(
                Whereabouts.EXPECTED, Whereabouts.MISSING, Whereabouts.REFUSED, Whereabouts.BACK_TO_MANUFACTURE,
                Whereabouts.RETURNED)) {
            CardPickup card = at(where);
            PickupAct act = new PickupAct.Signed(Synthetic.signature());
            Decision<CardPickup> decision = PickupRules.decide(card, Operations.of(9, card.aggregate(), act, NOW), act);
            assertEquals(new Decision.Refused<CardPickup>(StockRules.elsewhere(where), ""), decision);
        }
    }

    @Test
    void theLastMoveIsUndoneAndNoOther() {
        CardPickup moved = after(inStock(), new CardStored("D-004"));
        CardStay first = moved.stays().getFirst();
        assertEquals(PickupRefusal.STOCK_MOVED_SINCE, refusal(moved, new StockUndone(first.by())));
        CardPickup back = after(moved, new StockUndone(moved.stays().getLast().by()));
        assertEquals("C-001", back.slot());
        assertEquals(Whereabouts.EXPECTED, after(back, new StockUndone(first.by())).where());
    }

    @Test
    void aPaperThatWasIssuedKeepsTheCardAway() {
        CardPickup gone = at(Whereabouts.BACK_TO_MANUFACTURE);
        CardPickup issued = after(gone, new PaperIssued());
        assertEquals(PickupRefusal.PROVISIONAL_PAPER_ISSUED, refusal(issued, new StockUndone(issued.stays().getLast().by())));
        assertTrue(after(gone, new StockUndone(gone.stays().getLast().by())).where() == Whereabouts.IN_STOCK);
        CardPickup without = after(inStock(), new CardSentBack(CardFault.CHIP_DEAD, "Silent", null));
        assertEquals(PickupRefusal.NO_PROVISIONAL_PAPER, refusal(without, new PaperIssued()));
    }

    @Test
    void whatIsNotSaidOrNoSlotIsRefused() {
        assertEquals(PickupRefusal.SLOT_NOT_POSSIBLE, refusal(expected(), new CardStored("shelf C")));
        assertEquals(PickupRefusal.CARD_IN_SLOT_ALREADY, refusal(inStock(), new CardStored("C-001")));
        assertEquals(PickupRefusal.NOTE_MISSING, refusal(inStock(), new CardRefused(" ")));
        assertEquals(PickupRefusal.NOTE_MISSING, refusal(inStock(), new CardSentBack(CardFault.DAMAGED, "x".repeat(501), null)));
    }

    @Test
    void aCardThatWanderedForYearsKeepsItsLastMovesOnly() {
        CardPickup card = inStock();
        for (int i = 0; i < 200; i++) {
            card = after(card, new CardStored(i % 2 == 0 ? "D-001" : "C-001"));
        }
        assertEquals(CardPickup.MOST_STAYS, card.stays().size());
        assertEquals("C-001", card.slot());
    }
}
