package org.guichet.domain.cardpickup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.guichet.domain.applicant.Applicant;
import org.guichet.domain.cardpickup.PickupAct.CardChecked;
import org.guichet.domain.cardpickup.PickupAct.HandedOver;
import org.guichet.domain.cardpickup.PickupAct.IdentityChecked;
import org.guichet.domain.cardpickup.PickupAct.OldDocumentsReturned;
import org.guichet.domain.cardpickup.PickupAct.Signed;
import org.guichet.domain.cardpickup.PickupAct.StampTaken;
import org.guichet.domain.cardpickup.PickupAct.StepReopened;
import org.guichet.domain.cardpickup.ReturnedDocuments.Return;
import org.guichet.domain.change.Decision;
import org.guichet.inmemory.Operations;
import org.guichet.inmemory.Synthetic;
import org.guichet.seeded.SeededRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The steps of a card pickup: what each keeps, in any order, and each reason why one can't be done. */
class PickupRulesTest {

    private static final Applicant LEILA = Synthetic.person(1, "Quillfeather", "Leïla");
    private static final ResidenceCard CARD = Synthetic.card(LEILA);
    private static final ResidenceCard FIRST_CARD = Synthetic.firstCard(LEILA);
    private static final LocalDate TODAY = Synthetic.DAY;
    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");

    private static final Map<PickupStep, PickupAct> ACTS = Map.of(
            PickupStep.IDENTITY, identity(TODAY.plusYears(1)),
            PickupStep.CARD, new CardChecked(CARD.serial(), CARD.foreignerNumber()),
            PickupStep.STAMP, new StampTaken(new StampNumber("1234567890123456")),
            PickupStep.OLD_DOCUMENTS, new OldDocumentsReturned(Return.TAKEN_BACK, Return.DECLARED_LOST),
            PickupStep.SIGNATURE, new Signed(Synthetic.signature()),
            PickupStep.HAND_OVER, new HandedOver("R-1"));

    private static PickupAct identity(LocalDate expiry) {
        return new IdentityChecked(new IdentityCheck("P1", "UTO", expiry, TODAY, List.of()));
    }

    private static Decision<CardPickup> decide(@Nullable CardPickup pickup, PickupAct act) {
        return PickupRules.decide(pickup, Operations.of(1, CardPickup.aggregateOf(CARD.serial()), act, NOW), act);
    }

    private static CardPickup after(CardPickup pickup, PickupAct act) {
        return switch (decide(pickup, act)) {
            case Decision.Accepted<CardPickup>(CardPickup next) -> next;
            case Decision.Refused<CardPickup> refused -> throw new AssertionError(act + " " + refused);
        };
    }

    private static CardPickup after(CardPickup pickup, PickupStep step) {
        return after(pickup, Objects.requireNonNull(ACTS.get(step)));
    }

    private static void refused(PickupRefusal reason, String detail, @Nullable CardPickup pickup, PickupAct act) {
        assertEquals(new Decision.Refused<CardPickup>(reason, detail), decide(pickup, act));
    }

    private static CardPickup untouched() {
        return CardPickup.untouched(CARD);
    }

    private static List<PickupStep> stepsBeforeHandOver() {
        return Stream.of(PickupStep.values()).filter(step -> step != PickupStep.HAND_OVER && step != PickupStep.FINGER).toList();
    }

    private static CardPickup ready() {
        CardPickup pickup = untouched();
        for (PickupStep step : stepsBeforeHandOver()) {
            pickup = after(pickup, step);
        }
        return pickup;
    }

    @Test
    void stepsAreDoneInAnyOrderAndTheHandOverComesLast() {
        SeededRandom.repeat(300, random -> {
            List<PickupStep> steps = new ArrayList<>(stepsBeforeHandOver());
            Collections.shuffle(steps, new Random(random.nextLong()));
            CardPickup pickup = untouched();
            for (PickupStep step : steps) {
                String missing = pickup.nextStep().orElseThrow().name();
                refused(PickupRefusal.STEP_MISSING, missing, pickup, new HandedOver("R-1"));
                pickup = after(pickup, step);
                assertTrue(pickup.isSettled(step));
            }
            assertEquals(Optional.of(PickupStep.HAND_OVER), pickup.nextStep());
            pickup = after(pickup, PickupStep.HAND_OVER);
            assertEquals(new CardPickup.HandOver(NOW, "a.martin", "R-1"), pickup.handOver());
            assertEquals(Optional.empty(), pickup.nextStep());
            assertEquals(6, pickup.version());
        });
    }

    @Test
    void aFirstCardNeedsNoStampAndNoPapers() {
        CardPickup pickup = CardPickup.untouched(FIRST_CARD);
        for (PickupStep step : List.of(PickupStep.IDENTITY, PickupStep.CARD, PickupStep.SIGNATURE, PickupStep.HAND_OVER)) {
            pickup = after(pickup, step);
        }
        assertTrue(pickup.isHandedOver());
    }

    @Test
    void aCardThatIsNotInStockIsRefused() {
        refused(PickupRefusal.CARD_UNKNOWN, "", null, new HandedOver("R-1"));
    }

    @Test
    void aCardIsHandedOverOnce() {
        CardPickup done = after(ready(), PickupStep.HAND_OVER);
        for (PickupAct act : ACTS.values()) {
            refused(PickupRefusal.CARD_ALREADY_HANDED_OVER, "", done, act);
        }
    }

    @Test
    void aHandOverIsFinal() {
        CardPickup done = after(ready(), PickupStep.HAND_OVER);
        for (PickupStep step : PickupStep.values()) {
            refused(PickupRefusal.HAND_OVER_IS_FINAL, "", done, new StepReopened(step));
        }
    }

    @Test
    void aPassportIsGoodOnItsLastDayAndNotAfter() {
        assertTrue(after(untouched(), identity(TODAY)).isSettled(PickupStep.IDENTITY));
        refused(PickupRefusal.PASSPORT_EXPIRED, "2026-11-23", untouched(), identity(TODAY.minusDays(1)));
    }

    @Test
    void theCardOfAnotherPersonIsRefused() {
        refused(PickupRefusal.CARD_OF_ANOTHER_PERSON, "", untouched(), new CardChecked("CARD99999", CARD.foreignerNumber()));
        refused(PickupRefusal.CARD_OF_ANOTHER_PERSON, "", untouched(), new CardChecked(CARD.serial(), "9999999999"));
    }

    /** Cards of another model carry no foreigner number: the serial alone must do. */
    @Test
    void aCardWithoutAForeignerNumberIsKnownByItsSerial() {
        assertTrue(after(untouched(), new CardChecked(CARD.serial(), "")).isSettled(PickupStep.CARD));
    }

    @Test
    void noStampIsTakenWhereNoneIsDue() {
        refused(
                PickupRefusal.STAMP_NOT_DUE,
                "",
                CardPickup.untouched(FIRST_CARD),
                new StampTaken(new StampNumber("1234567890123456")));
    }

    @Test
    void theOldCardAndTheProvisionalPaperAreEachAccountedFor() {
        refused(
                PickupRefusal.OLD_CARD_NOT_SETTLED,
                "",
                untouched(),
                new OldDocumentsReturned(Return.NOT_DUE, Return.TAKEN_BACK));
        refused(
                PickupRefusal.PROVISIONAL_PAPER_NOT_SETTLED,
                "",
                untouched(),
                new OldDocumentsReturned(Return.TAKEN_BACK, Return.NOT_DUE));
    }

    @Test
    void onePaperToGiveBackIsEnoughForTheStep() {
        CardPickup oldCardOnly = CardPickup.untouched(withPapers("OLD100001", false));
        CardPickup paperOnly = CardPickup.untouched(withPapers(null, true));
        assertFalse(oldCardOnly.isSettled(PickupStep.OLD_DOCUMENTS));
        assertFalse(paperOnly.isSettled(PickupStep.OLD_DOCUMENTS));
        assertTrue(after(oldCardOnly, new OldDocumentsReturned(Return.TAKEN_BACK, Return.NOT_DUE)).isSettled(PickupStep.OLD_DOCUMENTS));
        assertTrue(after(paperOnly, new OldDocumentsReturned(Return.NOT_DUE, Return.TAKEN_BACK)).isSettled(PickupStep.OLD_DOCUMENTS));
    }

    private static ResidenceCard withPapers(@Nullable String oldCard, boolean provisionalPaper) {
        return new ResidenceCard(
                CARD.serial(), CARD.applicantId(), CARD.foreignerNumber(), CARD.applicationNumber(), CARD.permitType(),
                CARD.storageSlot(), CARD.stampDueCents(), CARD.validUntil(), oldCard, provisionalPaper);
    }

    @Test
    void aDotIsNoSignature() {
        Signature dot = new Signature(2, List.of(new Signature.Stroke(List.of(new Signature.Point(0.5, 0.5, 0, 1)))));
        refused(PickupRefusal.SIGNATURE_EMPTY, "", untouched(), new Signed(dot));
    }

    @Test
    void aStepReopenedIsToBeDoneAgainAndTheOthersStay() {
        for (PickupStep step : stepsBeforeHandOver()) {
            CardPickup pickup = after(ready(), new StepReopened(step));
            assertFalse(pickup.isSettled(step));
            assertEquals(Optional.of(step), pickup.nextStep());
            assertEquals(Optional.of(PickupStep.HAND_OVER), after(pickup, step).nextStep());
        }
    }

    @Test
    void aStepThatIsNotDoneCannotBeReopened() {
        for (PickupStep step : PickupStep.values()) {
            refused(PickupRefusal.STEP_NOT_DONE, "", untouched(), new StepReopened(step));
        }
    }
}
