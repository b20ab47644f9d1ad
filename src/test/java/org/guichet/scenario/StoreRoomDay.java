package org.guichet.scenario;

import static org.guichet.inmemory.DeskFixture.done;
import static org.guichet.inmemory.DeskFixture.refused;
import static org.guichet.scenario.StoreRoomCast.AMADOU;
import static org.guichet.scenario.StoreRoomCast.IDRIS;
import static org.guichet.scenario.StoreRoomCast.LEILA;
import static org.guichet.scenario.StoreRoomCast.MEI;
import static org.guichet.scenario.StoreRoomCast.NOA;
import static org.guichet.scenario.StoreRoomCast.STRANGER;
import static org.guichet.scenario.StoreRoomCast.TOMAS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.guichet.domain.applicant.Applicant;
import org.guichet.domain.audit.AuditedAct.Medium;
import org.guichet.domain.audit.AuditedAct.Purpose;
import org.guichet.domain.cardpickup.CardFault;
import org.guichet.domain.cardpickup.CardPickup;
import org.guichet.domain.cardpickup.PickupRefusal;
import org.guichet.domain.cardpickup.Recipient;
import org.guichet.domain.cardpickup.Recipient.Proof;
import org.guichet.domain.cardpickup.Recipient.Quality;
import org.guichet.domain.cardpickup.StampNumber;
import org.guichet.domain.cardpickup.StampReduction.Ground;
import org.guichet.domain.cardpickup.StockRefusal;
import org.guichet.domain.cardpickup.Whereabouts;
import org.guichet.domain.notice.Notice;
import org.guichet.domain.notice.Notice.Matter;
import org.guichet.domain.notice.Notice.Status;
import org.guichet.domain.notice.NoticeRefusal;
import org.guichet.domain.setting.SiteSetting;
import org.guichet.inmemory.PickupSteps;
import org.guichet.inmemory.SiteData;
import org.guichet.inmemory.Synthetic;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.cardpickup.IssueProvisionalPaper;
import org.guichet.workflow.cardpickup.IssueReceipt;
import org.guichet.workflow.cardstock.ReadStock.StoreRoom;
import org.guichet.workflow.cardstock.ScanDelivery.Scanned;
import org.junit.jupiter.api.Test;

/**
 * A day in the store room and at the desk, with all that can go wrong with a card: a delivery, a wrong card, one that is not in its
 * slot, a child, a proxy, a refusal, people who don't come, papers to destroy and a count that does not come out.
 */
abstract class StoreRoomDay {

    private static final StampNumber STAMP = new StampNumber("1234567890123456");

    abstract Site open();

    @Test
    void everyCardIsSomewhereAndEveryExceptionOnRecord() {
        try (Site site = open()) {
            DeskSession supervisor = signedIn(site, "supervisor", 4);
            theSiteSettlesItsRules(site, supervisor);
            DeskSession agent = signedIn(site, "agent", StoreRoomCast.DESK);
            aDeliveryIsScannedIntoItsSlots(site, agent);
            leilasCardIsWrongAndGoesBack(site, agent);
            amadousCardIsNotInItsSlotAndIsFound(site, agent);
            aFriendComesForAmadouWithACertificate(site, agent);
            site.restart();
            noaGetsHerCardThroughHerParent(site, agent);
            idrisWouldNotTakeHis(site, agent);
            thoseWhoDoNotComeAreReminded(site, agent);
            theOldPapersAreDestroyedBeforeTwoPeople(site, agent);
            theCountDoesNotComeOutAndIsExplained(site, agent);
        }
    }

    private static DeskSession signedIn(Site site, String login, int desk) {
        site.clock().passMinutes(1);
        return done(site.acts().signIn().run(login, SiteData.PASSWORD.toCharArray(), desk));
    }

    private static void theSiteSettlesItsRules(Site site, DeskSession supervisor) {
        Map.of(SiteSetting.STORAGE_SHELVES, "C 20", SiteSetting.REMINDER_DAYS, "30", SiteSetting.RETURN_DAYS, "90",
                        SiteSetting.LETTERHEAD, "Service des titres | 1, place imaginaire")
                .forEach((setting, value) -> done(site.acts().settings().change().run(supervisor, setting, value)));
    }

    private static CardPickup card(Site site, DeskSession session, Applicant person) {
        return done(site.acts().openFile().run(session, person.id(), Purpose.PERSON_AT_THE_DESK))
                .cards().getFirst();
    }

    private static StoreRoom room(Site site, DeskSession session) {
        return done(site.acts().stockRoom().read().run(session, Synthetic.DAY));
    }

    private static List<Notice> messages(Site site, DeskSession session) {
        return done(site.acts().notices().read().run(session, 100)).notices();
    }

    private static void aDeliveryIsScannedIntoItsSlots(Site site, DeskSession agent) {
        refused(PickupRefusal.CARD_NOT_ARRIVED, site.acts().pickup().recordSignature().run(
                agent, Synthetic.serial(LEILA), Synthetic.signature()));
        refused(StockRefusal.NOT_A_CARD, site.acts().stockRoom().scan().run(agent, Synthetic.passport(LEILA), "", ""));
        Scanned first = done(site.acts().stockRoom().scan().run(agent, Synthetic.cardLines(LEILA), "", ""));
        assertEquals("C-001", first.slot());
        assertEquals(2, assertInstanceOf(Scanned.Stored.class, first).told(), "an SMS and an e-mail");
        refused(PickupRefusal.CARD_IN_SLOT_ALREADY, "C-001", site.acts().stockRoom().scan().run(agent, Synthetic.cardLines(LEILA), "", ""));
        Scanned other = done(site.acts().stockRoom().scan().run(agent, Synthetic.cardLines(STRANGER), "", first.slot()));
        assertEquals("C-007", other.slot(), "the slots in between are taken");
        assertInstanceOf(Scanned.Unexpected.class, other);
        done(site.acts().stockRoom().count().settle(agent, Synthetic.serial(STRANGER), "Sent on to the site next door"));
        Notice sms = messages(site, agent).getFirst();
        assertTrue(sms.content().french().contains("est arrivé"), sms.content().french());
        assertTrue(sms.content().english().contains("has arrived"), sms.content().english());
        refused(NoticeRefusal.OUTGOING_UNWRITABLE, site.acts().notices().send().hand(agent));
        var bundle = done(site.acts().notices().send().file(agent));
        assertEquals(2, done(site.acts().notices().send().keptAsFile(agent, bundle)));
        assertTrue(messages(site, agent).stream().allMatch(each -> each.status() == Status.SENT));
    }

    /** The stamp that was taken for the wrong card pays for the next one. */
    private static void leilasCardIsWrongAndGoesBack(Site site, DeskSession agent) {
        PickupSteps.identity(site.acts(), agent, LEILA);
        PickupSteps.stamp(site.acts(), agent, LEILA, STAMP);
        String serial = Synthetic.serial(LEILA);
        refused(PickupRefusal.NOTE_MISSING, site.acts().pickup().setAside().sendBack(
                agent, serial, CardFault.WRONG_DATA, " ", Synthetic.DAY.plusMonths(3)));
        CardPickup gone = done(site.acts().pickup().setAside().sendBack(
                agent, serial, CardFault.WRONG_DATA, "Given name without its diaeresis", Synthetic.DAY.plusMonths(3)));
        assertEquals(Whereabouts.BACK_TO_MANUFACTURE, gone.where());
        gone = done(site.acts().pickup().setAside().undo(agent, gone));
        assertEquals("C-001", gone.slot(), "a slip of the finger is undone");
        gone = done(site.acts().pickup().setAside().sendBack(
                agent, serial, CardFault.WRONG_DATA, "Given name without its diaeresis", Synthetic.DAY.plusMonths(3)));
        var wording = new IssueProvisionalPaper.Wording(Locale.FRANCE, "salarié", "données erronées");
        assertTrue(done(site.acts().pickup().provisionalPaper().run(agent, LEILA, gone, wording)).length > 0);
        refused(PickupRefusal.PROVISIONAL_PAPER_ISSUED, site.acts().pickup().setAside().undo(agent, card(site, agent, LEILA)));
        refused(PickupRefusal.CARD_SENT_BACK, site.acts().pickup().handOver().run(agent, serial));
    }

    private static void amadousCardIsNotInItsSlotAndIsFound(Site site, DeskSession agent) {
        String serial = Synthetic.serial(AMADOU);
        done(site.acts().pickup().setAside().notFound(agent, serial));
        assertEquals(List.of(serial), room(site, agent).listed().stream()
                .filter(each -> each.where() == Whereabouts.MISSING)
                .map(each -> each.card().serial())
                .toList());
        refused(PickupRefusal.CARD_SEARCHED_FOR, site.acts().pickup().handOver().run(agent, serial));
        Scanned found = done(site.acts().stockRoom().scan().run(agent, Synthetic.cardLines(AMADOU), "c12", ""));
        assertEquals("C-012", found.slot(), "it lay ten slots further on");
    }

    private static void aFriendComesForAmadouWithACertificate(Site site, DeskSession agent) {
        String serial = Synthetic.serial(AMADOU);
        Recipient friend = new Recipient(
                Quality.PROXY, "FERNSBY Idris", Recipient.Document.PASSPORT, "P1000004", Proof.MEDICAL_CERTIFICATE,
                Synthetic.DAY.minusDays(2));
        var examined = PickupSteps.examined(site.acts(), AMADOU, Synthetic.passport(AMADOU));
        refused(PickupRefusal.PROXY_NOT_ALLOWED,
                site.acts().pickup().confirmIdentity().run(agent, serial, AMADOU, examined, friend));
        DeskSession supervisor = signedIn(site, "supervisor", 4);
        done(site.acts().settings().change().run(supervisor, SiteSetting.PROXY_ALLOWED, "YES"));
        done(site.acts().pickup().confirmIdentity().run(agent, serial, AMADOU, examined, friend));
        PickupSteps.card(site.acts(), agent, AMADOU);
        PickupSteps.signature(site.acts(), agent, AMADOU);
        CardPickup handed = PickupSteps.handOver(site.acts(), agent, AMADOU);
        assertEquals(friend, handed.particulars().recipient());
        var wording = new IssueReceipt.Wording(Locale.UK, "Desk 3", "student", List.of(), "", friend.name(), "");
        assertTrue(done(site.acts().issueReceipt().run(agent, AMADOU, handed, wording, Medium.PAPER)).length > 0);
    }

    private static void noaGetsHerCardThroughHerParent(Site site, DeskSession agent) {
        String serial = Synthetic.serial(NOA);
        var examined = PickupSteps.examined(site.acts(), NOA, Synthetic.passport(NOA));
        refused(PickupRefusal.GUARDIAN_MISSING, site.acts().pickup().confirmIdentity().run(agent, serial, NOA, examined));
        Recipient parent = new Recipient(
                Quality.GUARDIAN, "OLDACRE Robin", Recipient.Document.RESIDENCE_CARD, "K1", Proof.BIRTH_CERTIFICATE, null);
        done(site.acts().pickup().confirmIdentity().run(agent, serial, NOA, examined, parent));
        PickupSteps.card(site.acts(), agent, NOA);
        refused(PickupRefusal.STAMP_AMOUNT_NOT_POSSIBLE,
                site.acts().pickup().reduceStamp().run(agent, serial, Ground.REDUCED_RATE, Synthetic.STAMP_CENTS, "Minor"));
        done(site.acts().pickup().reduceStamp().run(agent, serial, Ground.REDUCED_RATE, 7_500, "Minor"));
        CardPickup paid = PickupSteps.stamp(site.acts(), agent, NOA, STAMP);
        assertEquals(7_500, paid.stampDueCents(), "the stamp that Leïla's wrong card set free");
        PickupSteps.papers(site.acts(), agent, NOA);
        PickupSteps.signature(site.acts(), agent, NOA);
        assertTrue(PickupSteps.handOver(site.acts(), agent, NOA).isHandedOver());
    }

    private static void idrisWouldNotTakeHis(Site site, DeskSession agent) {
        CardPickup refusedCard = done(site.acts().pickup().setAside().refused(agent, Synthetic.serial(IDRIS), "Wants another permit"));
        assertEquals(Whereabouts.REFUSED, refusedCard.where());
        assertEquals("C-004", refusedCard.slot(), "it stays where it lies");
        assertEquals(Whereabouts.RETURNED, done(site.acts().stockRoom().keep().giveBack(agent, refusedCard)).where());
    }

    private static void thoseWhoDoNotComeAreReminded(Site site, DeskSession agent) {
        assertEquals(
                List.of(Synthetic.serial(TOMAS), Synthetic.serial(MEI)),
                room(site, agent).uncollected().stream().map(each -> each.card().serial()).toList());
        assertEquals(2, done(site.acts().stockRoom().remind().run(agent)));
        refused(NoticeRefusal.NOTHING_TO_SEND, site.acts().stockRoom().remind().run(agent));
        refused(PickupRefusal.NOT_UNCOLLECTED_YET, site.acts().stockRoom().keep().giveBack(agent, card(site, agent, MEI)));
        done(site.acts().stockRoom().keep().giveBack(agent, card(site, agent, TOMAS)));
        assertEquals(
                Map.of(MEI.id(), Status.WAITING, TOMAS.id(), Status.WITHDRAWN),
                messages(site, agent).stream()
                        .filter(each -> each.content().matter() == Matter.CARD_REMINDER)
                        .collect(Collectors.toMap(each -> each.content().applicantId(), Notice::status)));
    }

    private static void theOldPapersAreDestroyedBeforeTwoPeople(Site site, DeskSession agent) {
        assertEquals(List.of(Synthetic.serial(NOA)), room(site, agent).toDestroy().stream().map(each -> each.card().serial()).toList());
        assertTrue(done(site.acts().stockRoom().sheets().destruction(agent, room(site, agent), Locale.FRANCE)).length > 0);
        done(site.acts().stockRoom().destroy().confirm(agent, Synthetic.DAY));
        refused(PickupRefusal.DESTRUCTION_NEEDS_ANOTHER, "agent", site.acts().stockRoom().destroy().confirm(agent, Synthetic.DAY));
        DeskSession colleague = signedIn(site, "colleague", 4);
        done(site.acts().stockRoom().destroy().confirm(colleague, Synthetic.DAY));
        refused(PickupRefusal.NOTHING_TO_DESTROY, site.acts().stockRoom().destroy().withdraw(agent, Synthetic.DAY));
    }

    /** Mei's card is the only one left; somebody counts none. */
    private static void theCountDoesNotComeOutAndIsExplained(Site site, DeskSession agent) {
        assertEquals(Map.of("C", 1), room(site, agent).recorded());
        var counted = done(site.acts().stockRoom().count().count(agent, "C", 0));
        assertTrue(counted.counts().getLast().isOpen());
        done(site.acts().stockRoom().count().undo(agent, counted.counts().getLast().by()));
        done(site.acts().stockRoom().count().count(agent, "C", 0));
        refused(StockRefusal.EXPLANATION_MISSING, site.acts().stockRoom().count().explain(agent, "C", ""));
        var explained = done(site.acts().stockRoom().count().explain(agent, "C", "It lies on the supervisor's table"));
        assertEquals(-1, explained.counts().getLast().difference());
        assertTrue(explained.counts().stream().noneMatch(each -> each.isOpen()));
    }
}
