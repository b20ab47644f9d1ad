package org.guichet.workflow.cardpickup;

import static org.guichet.inmemory.DeskFixture.AMADOU;
import static org.guichet.inmemory.DeskFixture.AMADOUS_CARD;
import static org.guichet.inmemory.DeskFixture.LEILA;
import static org.guichet.inmemory.DeskFixture.LEILAS_CARD;
import static org.guichet.inmemory.DeskFixture.NOA;
import static org.guichet.inmemory.DeskFixture.done;
import static org.guichet.inmemory.DeskFixture.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.guichet.domain.cardpickup.CardPickup;
import org.guichet.domain.cardpickup.PickupRefusal;
import org.guichet.domain.cardpickup.PickupStep;
import org.guichet.domain.cardpickup.ReturnedDocuments.Return;
import org.guichet.domain.cardpickup.StampNumber;
import org.guichet.domain.change.Ledger;
import org.guichet.inmemory.DeskFixture;
import org.guichet.inmemory.PickupSteps;
import org.guichet.inmemory.Synthetic;
import org.guichet.workflow.Result;
import org.junit.jupiter.api.Test;

/** The other steps of a pickup: card, stamp, papers, signature, and taking a step up again. */
class PickupStepsTest {

    private static final StampNumber STAMP = new StampNumber("1234567890123456");
    private static final StampNumber OTHER_STAMP = new StampNumber("6543210987654321");

    private final DeskFixture desk = new DeskFixture();

    private CardPickup leilas() {
        return desk.site.stock().find(LEILAS_CARD).orElseThrow();
    }

    private ConfirmCard.Scan scan(String lines) {
        return desk.acts.pickup().confirmCard().run(desk.agent, LEILAS_CARD, lines);
    }

    private Result<CardPickup> takeStamp(String serial, StampNumber stamp) {
        return desk.acts.pickup().takeStamp().run(desk.agent, serial, stamp);
    }

    @Test
    void theRightCardIsInHand() {
        assertTrue(PickupSteps.card(desk.acts, desk.agent, LEILA).isSettled(PickupStep.CARD));
    }

    @Test
    void theCardOfSomebodyElseIsRefused() {
        ConfirmCard.Scan.Judged judged =
                assertInstanceOf(ConfirmCard.Scan.Judged.class, scan(Synthetic.cardLines(AMADOU)));
        refused(PickupRefusal.CARD_OF_ANOTHER_PERSON, judged.result());
        assertFalse(leilas().isSettled(PickupStep.CARD));
    }

    @Test
    void aMisreadCardIsNotJudged() {
        String misread = Synthetic.cardLines(LEILA).replace(LEILAS_CARD, "CARD1OOO1");
        assertInstanceOf(ConfirmCard.Scan.WrongDigits.class, scan(misread));
        String oneLetter = Synthetic.cardLines(LEILA).replace(LEILAS_CARD, LEILAS_CARD.replaceFirst("0", "O"));
        ConfirmCard.Scan.WrongDigits slip = assertInstanceOf(ConfirmCard.Scan.WrongDigits.class, scan(oneLetter));
        assertTrue(slip.corrections().stream().anyMatch(each -> each.corrected().documentNumber().equals(LEILAS_CARD)));
        assertInstanceOf(ConfirmCard.Scan.NotACard.class, scan(Synthetic.passport(LEILA)));
        assertInstanceOf(ConfirmCard.Scan.Unreadable.class, scan("IRFRA"));
    }

    @Test
    void aStampPaysForOneCardOnly() {
        desk.site.add(Synthetic.card(NOA));
        done(takeStamp(LEILAS_CARD, STAMP));
        refused(PickupRefusal.STAMP_ALREADY_USED, takeStamp(Synthetic.serial(NOA), STAMP));
        assertFalse(desk.site.stock().find(Synthetic.serial(NOA)).orElseThrow().isSettled(PickupStep.STAMP));
    }

    @Test
    void anotherStampSetsTheFirstFree() {
        desk.site.add(Synthetic.card(NOA));
        done(takeStamp(LEILAS_CARD, STAMP));
        assertEquals(OTHER_STAMP, done(takeStamp(LEILAS_CARD, OTHER_STAMP)).stamp());
        done(takeStamp(Synthetic.serial(NOA), STAMP));
    }

    @Test
    void theSameStampOnceMoreChangesNothing() {
        done(takeStamp(LEILAS_CARD, STAMP));
        assertEquals(STAMP, done(takeStamp(LEILAS_CARD, STAMP)).stamp());
    }

    /** One gesture is saved as a whole or not at all: a stamp is not used up by a card that refuses it. */
    @Test
    void aStampThatIsNotDueStaysFree() {
        refused(PickupRefusal.STAMP_NOT_DUE, takeStamp(AMADOUS_CARD, STAMP));
        done(takeStamp(LEILAS_CARD, STAMP));
    }

    @Test
    void aStampStepTakenUpAgainSetsItsStampFree() {
        desk.site.add(Synthetic.card(NOA));
        done(takeStamp(LEILAS_CARD, STAMP));
        CardPickup reopened = done(desk.acts.pickup().reopen().run(desk.agent, LEILAS_CARD, PickupStep.STAMP));
        assertFalse(reopened.isSettled(PickupStep.STAMP));
        done(takeStamp(Synthetic.serial(NOA), STAMP));
    }

    @Test
    void aStepThatIsNotDoneIsNotTakenUpAgain() {
        refused(
                PickupRefusal.STEP_NOT_DONE,
                desk.acts.pickup().reopen().run(desk.agent, LEILAS_CARD, PickupStep.SIGNATURE));
    }

    @Test
    void papersAreTakenBackOrDeclaredLost() {
        Result<CardPickup> forgotten =
                desk.acts.pickup().takeBackOldDocuments().run(desk.agent, LEILAS_CARD, Return.NOT_DUE, Return.TAKEN_BACK);
        refused(PickupRefusal.OLD_CARD_NOT_SETTLED, forgotten);
        assertTrue(PickupSteps.papers(desk.acts, desk.agent, LEILA).isSettled(PickupStep.OLD_DOCUMENTS));
    }

    @Test
    void whatIsDoneStaysWhenTheDeskIsLeftAndAColleagueGoesOn() {
        PickupSteps.identity(desk.acts, desk.agent, LEILA);
        done(desk.acts.signOut().run(desk.agent));
        assertEquals(PickupStep.CARD, leilas().nextStep().orElseThrow());
        assertTrue(PickupSteps.card(desk.acts, desk.colleague, LEILA).isSettled(PickupStep.IDENTITY));
    }

    @Test
    void aStepThatCouldNotBeSavedIsNotDone() {
        desk.site.ledger().breakWith(Ledger.Trouble.JOURNAL_UNWRITABLE);
        assertEquals(
                new Result.NotSaved<CardPickup>(Ledger.Trouble.JOURNAL_UNWRITABLE),
                desk.acts.pickup().recordSignature().run(desk.agent, LEILAS_CARD, Synthetic.signature()));
        assertFalse(leilas().isSettled(PickupStep.SIGNATURE));
    }

    @Test
    void nothingIsDoneWithACardThatIsNotInStock() {
        refused(PickupRefusal.CARD_UNKNOWN, takeStamp("NOCARD1", STAMP));
        refused(PickupRefusal.CARD_UNKNOWN, desk.acts.pickup().reopen().run(desk.agent, "NOCARD1", PickupStep.STAMP));
        refused(PickupRefusal.CARD_UNKNOWN, desk.acts.pickup().handOver().run(desk.agent, "NOCARD1"));
        refused(PickupRefusal.CARD_UNKNOWN, desk.acts.pickup().recordSignature().run(desk.agent, "NOCARD1", Synthetic.signature()));
    }
}
