package org.guichet.workflow.cardpickup;

import static org.guichet.inmemory.DeskFixture.AMADOU;
import static org.guichet.inmemory.DeskFixture.AMADOUS_CARD;
import static org.guichet.inmemory.DeskFixture.LEILA;
import static org.guichet.inmemory.DeskFixture.LEILAS_CARD;
import static org.guichet.inmemory.DeskFixture.done;
import static org.guichet.inmemory.DeskFixture.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.guichet.domain.audit.AuditedAct.Medium;
import org.guichet.domain.audit.AuditedAct.ReceiptIssued;
import org.guichet.domain.cardpickup.CardPickup;
import org.guichet.domain.cardpickup.PickupRefusal;
import org.guichet.domain.cardpickup.PickupStep;
import org.guichet.domain.change.Ledger;
import org.guichet.domain.queue.Ticket;
import org.guichet.domain.queue.TicketStatus;
import org.guichet.inmemory.DeskFixture;
import org.guichet.inmemory.PickupSteps;
import org.guichet.workflow.Result;
import org.junit.jupiter.api.Test;

/** The hand-over, which nothing brings back, and its receipt. */
class HandOverCardTest {

    private static final IssueReceipt.Wording WORDING =
            new IssueReceipt.Wording(Locale.FRANCE, "Guichet 3", "étudiant", List.of());

    private final DeskFixture desk = new DeskFixture();

    private Ticket called() {
        done(desk.acts.queue().admit().run(desk.agent, AMADOU.id(), false));
        return done(desk.acts.queue().call().run(desk.agent));
    }

    private TicketStatus statusOf(Ticket ticket) {
        return desk.site.queue().find(ticket.id()).orElseThrow().status();
    }

    @Test
    void theCardIsHandedOverAndTheTicketFinishedInOneGesture() {
        Ticket ticket = called();
        CardPickup pickup = PickupSteps.handOverFirstCard(desk.acts, desk.agent, AMADOU);
        assertEquals("R-20261124-" + AMADOUS_CARD, Objects.requireNonNull(pickup.handOver()).receipt());
        assertEquals(TicketStatus.SERVED, statusOf(ticket));
    }

    @Test
    void aMissingStepIsNamedAndNothingHappens() {
        Ticket ticket = called();
        refused(
                PickupRefusal.STEP_MISSING,
                PickupStep.IDENTITY.name(),
                desk.acts.pickup().handOver().run(desk.agent, AMADOUS_CARD));
        assertEquals(TicketStatus.CALLED, statusOf(ticket));
        assertFalse(desk.site.stock().find(AMADOUS_CARD).orElseThrow().isHandedOver());
    }

    @Test
    void aCardIsNotHandedOverTwice() {
        PickupSteps.handOverFirstCard(desk.acts, desk.agent, AMADOU);
        refused(PickupRefusal.CARD_ALREADY_HANDED_OVER, desk.acts.pickup().handOver().run(desk.colleague, AMADOUS_CARD));
        refused(
                PickupRefusal.HAND_OVER_IS_FINAL,
                desk.acts.pickup().reopen().run(desk.agent, AMADOUS_CARD, PickupStep.SIGNATURE));
    }

    @Test
    void theTicketAtAnotherDeskStaysThere() {
        done(desk.acts.queue().admit().run(desk.agent, AMADOU.id(), false));
        Ticket ticket = done(desk.acts.queue().call().run(desk.colleague));
        PickupSteps.handOverFirstCard(desk.acts, desk.agent, AMADOU);
        assertEquals(TicketStatus.CALLED, statusOf(ticket));
    }

    @Test
    void whatIsNotSavedIsNotHandedOver() {
        Ticket ticket = called();
        PickupSteps.identity(desk.acts, desk.agent, AMADOU);
        PickupSteps.card(desk.acts, desk.agent, AMADOU);
        PickupSteps.signature(desk.acts, desk.agent, AMADOU);
        desk.site.ledger().breakWith(Ledger.Trouble.DISK_FULL);
        assertEquals(
                new Result.NotSaved<CardPickup>(Ledger.Trouble.DISK_FULL),
                desk.acts.pickup().handOver().run(desk.agent, AMADOUS_CARD));
        assertEquals(TicketStatus.CALLED, statusOf(ticket));
        desk.site.ledger().repair();
        assertTrue(PickupSteps.handOver(desk.acts, desk.agent, AMADOU).isHandedOver());
    }

    @Test
    void theReceiptNamesThePersonMasksTheirNumberAndIsOnRecord() {
        CardPickup pickup = PickupSteps.handOverFirstCard(desk.acts, desk.agent, AMADOU);
        byte[] pdf = done(desk.acts.issueReceipt().run(desk.agent, AMADOU, pickup, WORDING, Medium.FILE));
        Receipt receipt = desk.site.press().receipts().getFirst();
        assertEquals("R-20261124-" + AMADOUS_CARD, new String(pdf, StandardCharsets.UTF_8));
        assertEquals("BRACKWATER Amadou", receipt.applicantName());
        assertEquals("…002", receipt.maskedForeignerNumber());
        assertTrue(receipt.demonstration());
        assertEquals(
                new ReceiptIssued("R-20261124-" + AMADOUS_CARD, Medium.FILE),
                desk.site.trail().latest(1).getFirst().act());
    }

    @Test
    void withoutAHandOverThereIsNoReceipt() {
        CardPickup pickup = desk.site.stock().find(LEILAS_CARD).orElseThrow();
        refused(
                PickupRefusal.STEP_NOT_DONE,
                desk.acts.issueReceipt().run(desk.agent, LEILA, pickup, WORDING, Medium.PAPER));
        assertTrue(desk.site.press().receipts().isEmpty());
    }
}
