package org.guichet.scenario;

import static org.guichet.inmemory.DeskFixture.done;
import static org.guichet.inmemory.DeskFixture.refused;
import static org.guichet.scenario.Cast.AMADOU;
import static org.guichet.scenario.Cast.LEILA;
import static org.guichet.scenario.Cast.NOA;
import static org.guichet.scenario.Cast.STAMP;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.guichet.domain.applicant.Applicant;
import org.guichet.domain.audit.AuditEntry;
import org.guichet.domain.audit.AuditedAct.FileOpened;
import org.guichet.domain.audit.AuditedAct.Medium;
import org.guichet.domain.audit.AuditedAct.Purpose;
import org.guichet.domain.audit.AuditedAct.ReceiptIssued;
import org.guichet.domain.cardpickup.CardPickup;
import org.guichet.domain.cardpickup.PickupRefusal;
import org.guichet.domain.cardpickup.PickupStep;
import org.guichet.domain.change.Act;
import org.guichet.domain.queue.HoldReason;
import org.guichet.domain.queue.Ticket;
import org.guichet.domain.queue.TicketRefusal;
import org.guichet.domain.queue.TicketStatus;
import org.guichet.inmemory.PickupSteps;
import org.guichet.inmemory.SiteData;
import org.guichet.inmemory.Synthetic;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.cardpickup.ConfirmCard;
import org.guichet.workflow.cardpickup.IssueReceipt;
import org.guichet.workflow.desk.DeskActs;
import org.guichet.workflow.file.PersonFile;
import org.junit.jupiter.api.Test;

/**
 * A day at the desk, as a story. Leïla comes for her card without a stamp, Amadou is in the corridor when he is called, Noa
 * comes to renew; in the middle of it all the program ends and is started again.
 */
abstract class PickupDay {

    abstract Site open();

    @Test
    void aCardIsHandedOverAndNothingIsLost() {
        try (Site site = open()) {
            threePeopleAreAdmittedAtTheDoor(site);
            DeskSession agent = signedIn(site, "agent", Cast.PICKUP_DESK);
            leilaIsCalledBeforeThoseWhoCameEarlier(site, agent);
            herFileIsOpenedAndHerIdentityChecked(site, agent);
            theWrongCardIsInHandThenTheRightOne(site, agent);
            sheGoesToBuyTheStampAndAmadouIsCalledButMissed(site, agent);
            site.restart();
            sheComesBackToTheStepWhereSheLeft(site, agent);
            theStampIsTakenAndAnotherOneSetFree(site, agent);
            theCardIsHandedOverForGood(site, agent);
            amadouTurnsUpAndGetsHisCardToo(site, agent);
            noaIsServedAtTheOtherDesk(site);
            theAuditorFindsItAllOnRecord(site);
        }
    }

    private static DeskSession signedIn(Site site, String login, int desk) {
        site.clock().passMinutes(1);
        return done(site.acts().signIn().run(login, SiteData.PASSWORD.toCharArray(), desk));
    }

    private static void threePeopleAreAdmittedAtTheDoor(Site site) {
        DeskSession reception = signedIn(site, "reception", Cast.RENEWAL_DESK);
        for (Applicant person : List.of(NOA, AMADOU, LEILA)) {
            site.clock().passMinutes(2);
            done(site.acts().queue().admit().run(reception, person.id(), false));
        }
        refused(TicketRefusal.ALREADY_ADMITTED, site.acts().queue().admit().run(reception, LEILA.id(), false));
    }

    /** Her slot is 20 minutes after Noa's, but a card pickup and a paper that ends on Friday go first: 30 + 45 minutes. */
    private static void leilaIsCalledBeforeThoseWhoCameEarlier(Site site, DeskSession agent) {
        List<Long> order = done(site.acts().queue().read().run(agent)).waiting().rows().stream()
                .map(row -> row.ticket().admission().applicantId())
                .toList();
        assertEquals(List.of(LEILA.id(), NOA.id(), AMADOU.id()), order);
        site.clock().passMinutes(1);
        assertEquals(LEILA.id(), done(site.acts().queue().call().run(agent)).admission().applicantId());
    }

    private static void herFileIsOpenedAndHerIdentityChecked(Site site, DeskSession agent) {
        DeskActs acts = site.acts();
        PersonFile file = done(acts.openFile().run(agent, LEILA.id(), Purpose.PERSON_AT_THE_DESK));
        assertEquals(Synthetic.serial(LEILA), file.cardInStock().orElseThrow().card().serial());
        assertTrue(PickupSteps.examined(acts, LEILA, Synthetic.passport(AMADOU)).isOfAnotherPerson());
        PickupSteps.identity(acts, agent, LEILA);
    }

    private static void theWrongCardIsInHandThenTheRightOne(Site site, DeskSession agent) {
        ConfirmCard.Scan wrong = site.acts()
                .pickup()
                .confirmCard()
                .run(agent, Synthetic.serial(LEILA), Synthetic.cardLines(AMADOU));
        refused(PickupRefusal.CARD_OF_ANOTHER_PERSON, assertInstanceOf(ConfirmCard.Scan.Judged.class, wrong).result());
        PickupSteps.card(site.acts(), agent, LEILA);
    }

    private static void sheGoesToBuyTheStampAndAmadouIsCalledButMissed(Site site, DeskSession agent) {
        Ticket leila = inHand(site, agent);
        refused(TicketRefusal.DESK_IS_BUSY, leila.admission().number(), site.acts().queue().call().run(agent));
        site.clock().passMinutes(1);
        done(site.acts().queue().move().hold(agent, leila.id(), HoldReason.BUYS_A_STAMP, null));
        site.clock().passMinutes(1);
        Ticket amadou = done(site.acts().queue().call().run(agent));
        assertEquals(AMADOU.id(), amadou.admission().applicantId(), "this desk does no renewals, so Noa is left to another");
        site.clock().passMinutes(1);
        done(site.acts().queue().move().recall(agent, amadou.id()));
        site.clock().passMinutes(1);
        assertEquals(2, done(site.acts().queue().move().markMissed(agent, amadou.id())).place().calls());
    }

    private static Ticket inHand(Site site, DeskSession session) {
        return done(site.acts().queue().read().run(session)).inHand().orElseThrow();
    }

    private static Ticket aside(Site site, DeskSession session, Applicant person) {
        return done(site.acts().queue().read().run(session)).aside().stream()
                .filter(ticket -> ticket.admission().applicantId() == person.id())
                .findFirst()
                .orElseThrow();
    }

    private static void sheComesBackToTheStepWhereSheLeft(Site site, DeskSession agent) {
        site.clock().passMinutes(10);
        done(site.acts().queue().call().run(agent, aside(site, agent, LEILA).id()));
        CardPickup pickup = done(site.acts().openFile().run(agent, LEILA.id(), Purpose.PERSON_AT_THE_DESK))
                .cardInStock()
                .orElseThrow();
        assertTrue(pickup.isSettled(PickupStep.IDENTITY));
        assertEquals(PickupStep.STAMP, pickup.nextStep().orElseThrow());
    }

    private static void theStampIsTakenAndAnotherOneSetFree(Site site, DeskSession agent) {
        PickupSteps.stamp(site.acts(), agent, LEILA, Cast.MISTYPED_STAMP);
        assertEquals(STAMP, PickupSteps.stamp(site.acts(), agent, LEILA, STAMP).stamp());
        refused(
                PickupRefusal.STAMP_ALREADY_USED,
                site.acts().pickup().takeStamp().run(agent, Synthetic.serial(AMADOU), STAMP));
    }

    private static void theCardIsHandedOverForGood(Site site, DeskSession agent) {
        PickupSteps.papers(site.acts(), agent, LEILA);
        refused(
                PickupRefusal.STEP_MISSING,
                PickupStep.SIGNATURE.name(),
                site.acts().pickup().handOver().run(agent, Synthetic.serial(LEILA)));
        PickupSteps.signature(site.acts(), agent, LEILA);
        Ticket ticket = inHand(site, agent);
        site.clock().passMinutes(1);
        CardPickup pickup = PickupSteps.handOver(site.acts(), agent, LEILA);
        assertEquals("R-20261124-" + Synthetic.serial(LEILA), Objects.requireNonNull(pickup.handOver()).receipt());
        refused(TicketRefusal.UNDO_AFTER_HAND_OVER, ticket.admission().number(), site.acts().queue().undo().run(agent));
        byte[] receipt = done(site.acts().issueReceipt().run(agent, LEILA, pickup, wording(), Medium.PAPER));
        assertTrue(receipt.length > 0);
    }

    private static IssueReceipt.Wording wording() {
        return new IssueReceipt.Wording(Locale.FRANCE, "Guichet 3", "salarié", List.of("ancien titre", "récépissé"));
    }

    private static void amadouTurnsUpAndGetsHisCardToo(Site site, DeskSession agent) {
        site.clock().passMinutes(5);
        done(site.acts().queue().call().run(agent, aside(site, agent, AMADOU).id()));
        site.clock().passMinutes(1);
        assertTrue(PickupSteps.handOverFirstCard(site.acts(), agent, AMADOU).isHandedOver());
        refused(TicketRefusal.NOBODY_WAITING, site.acts().queue().call().run(agent));
        done(site.acts().signOut().run(agent));
    }

    private static void noaIsServedAtTheOtherDesk(Site site) {
        DeskSession supervisor = signedIn(site, "supervisor", Cast.RENEWAL_DESK);
        Ticket noa = done(site.acts().queue().call().run(supervisor));
        assertEquals(NOA.id(), noa.admission().applicantId());
        site.clock().passMinutes(20);
        assertEquals(TicketStatus.SERVED, done(site.acts().queue().move().finish(supervisor, noa.id())).status());
        assertEquals(3, done(site.acts().queue().read().run(supervisor)).served());
    }

    private static void theAuditorFindsItAllOnRecord(Site site) {
        DeskSession auditor = signedIn(site, "auditor", Cast.PICKUP_DESK);
        List<AuditEntry> entries = done(site.acts().trail().read().run(auditor, 100)).entries();
        List<Act> leilas = entries.stream()
                .filter(entry -> entry.applicantId() == LEILA.id())
                .map(AuditEntry::act)
                .toList();
        assertEquals(2, leilas.stream().filter(FileOpened.class::isInstance).count(), "opened before the break and after it");
        assertTrue(leilas.contains(new ReceiptIssued("R-20261124-" + Synthetic.serial(LEILA), Medium.PAPER)));
        for (int i = 0; i < entries.size(); i++) {
            assertEquals(entries.size() - i, entries.get(i).deskSeq(), "without a gap, newest first");
        }
    }
}
