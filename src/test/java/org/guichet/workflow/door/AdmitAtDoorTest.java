package org.guichet.workflow.door;

import static org.guichet.inmemory.DeskFixture.AMADOU;
import static org.guichet.inmemory.DeskFixture.DESK;
import static org.guichet.inmemory.DeskFixture.LEILA;
import static org.guichet.inmemory.DeskFixture.NOA;
import static org.guichet.inmemory.DeskFixture.done;
import static org.guichet.inmemory.DeskFixture.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.guichet.domain.queue.TicketStatus;
import org.guichet.domain.queue.PriorityNeed;
import org.guichet.domain.queue.Matter;
import org.guichet.domain.applicant.Applicant;
import org.guichet.domain.appointment.Appointment;
import org.guichet.domain.appointment.Procedure;
import org.guichet.domain.audit.AuditedAct.EntryRefused;
import org.guichet.domain.change.Act;
import org.guichet.domain.change.Ledger;
import org.guichet.domain.change.Operation;
import org.guichet.domain.convocation.Convocation;
import org.guichet.domain.convocation.ConvocationSeal;
import org.guichet.domain.convocation.Convocations;
import org.guichet.domain.door.DoorRefusal;
import org.guichet.domain.door.DoorSettings;
import org.guichet.domain.door.EntryRefusal;
import org.guichet.domain.door.RoomLevel;
import org.guichet.domain.queue.Ticket;
import org.guichet.domain.staff.Role;
import org.guichet.inmemory.DeskFixture;
import org.guichet.inmemory.InMemorySite;
import org.guichet.inmemory.Synthetic;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.Result;
import org.junit.jupiter.api.Test;

/** At the door, half past nine: who is let in by a convocation, and what is kept of who is not. */
class AdmitAtDoorTest {

    private final DeskFixture desk = new DeskFixture();
    private final DeskSession reception = desk.site.session(Role.RECEPTION, DESK);

    private DoorActs door() {
        return desk.site.acts().door();
    }

    private static String paper(Applicant person, Procedure procedure, LocalDateTime slot) {
        return Convocations.sealed(new Convocation(
                InMemorySite.SITE, "RDV-" + person.id() + "-" + procedure, "", procedure, slot));
    }

    private static String paperOf(Applicant person) {
        return paper(person, Procedure.CARD_PICKUP, Synthetic.DAY.atTime(10, 0));
    }

    private Result<Ticket> scan(String code) {
        return door().admit().scan(reception, code, Set.of());
    }

    private List<EntryRefused> turnedAway() {
        Stream<Act> acts = desk.site.ledger().operations().stream().map(Operation::act);
        return acts.filter(EntryRefused.class::isInstance).map(EntryRefused.class::cast).toList();
    }

    @Test
    void aGoodConvocationGivesATicketOnce() {
        Ticket ticket = done(scan(paperOf(LEILA)));
        assertEquals(LEILA.id(), ticket.admission().applicantId());
        assertEquals("RDV-1-CARD_PICKUP", ticket.admission().appointmentNumber());
        refused(EntryRefusal.ENTRY_ALREADY_USED, ticket.admission().number(), scan(paperOf(LEILA)));
    }

    @Test
    void anAmericanScannerOnAFrenchKeyboardIsUnderstood() {
        String meant = "AQWZM234567";
        String shown = "QAZW?é\"'(-è";
        StringBuilder garbled = new StringBuilder();
        paperOf(LEILA).chars().forEach(c -> garbled.append(meant.indexOf(c) < 0 ? (char) c : shown.charAt(meant.indexOf(c))));
        assertEquals(LEILA.id(), done(scan(garbled.toString())).admission().applicantId());
    }

    @Test
    void everyRefusalIsRecordedWithItsReasonAndThePerson() {
        refused(EntryRefusal.ENTRY_MOVED, "2026-11-24T10:00", scan(paper(LEILA, Procedure.CARD_PICKUP, Synthetic.DAY.atTime(14, 0))));
        assertEquals(List.of(new EntryRefused("ENTRY_MOVED", "2026-11-24T10:00", "RDV-1-CARD_PICKUP")), turnedAway());
        assertEquals("1", desk.site.ledger().operations().getLast().aggregate().key());
    }

    @Test
    void aForgedPaperIsTurnedAwayAndRecordedAndAMisreadOneIsNot() {
        String forged = ConvocationSeal.seal(
                new Convocation(InMemorySite.SITE, "RDV-1-CARD_PICKUP", "", Procedure.CARD_PICKUP, Synthetic.DAY.atTime(10, 0)),
                Convocations.KEY_ID, Convocations.SOMEBODY_ELSES.getPrivate());
        refused(EntryRefusal.ENTRY_FORGED, scan(forged));
        refused(EntryRefusal.ENTRY_UNREADABLE, scan(forged.substring(0, 50)));
        refused(EntryRefusal.ENTRY_UNREADABLE, scan("https://example.org"));
        assertEquals(List.of(new EntryRefused("ENTRY_FORGED", "", null)), turnedAway());
    }

    @Test
    void aPaperOfAnotherSiteOrOfNoAppointmentIsTurnedAway() {
        refused(EntryRefusal.ENTRY_WRONG_SITE, "elsewhere", scan(Convocations.sealed(new Convocation(
                "elsewhere", "RDV-X", "", Procedure.ASYLUM, Synthetic.DAY.atTime(10, 0)))));
        refused(EntryRefusal.ENTRY_NOT_CONFIRMED, scan(Convocations.sealed(new Convocation(
                InMemorySite.SITE, "RDV-X", "", Procedure.ASYLUM, Synthetic.DAY.atTime(10, 0)))));
        assertEquals(2, turnedAway().size());
    }

    @Test
    void aMovedAppointmentNamesTheSlotThatTookItsPlace() {
        Appointment moved = new Appointment(
                "RDV-OLD", NOA.id(), Procedure.ASYLUM, Synthetic.DAY.atTime(9, 0), Appointment.Status.MOVED);
        desk.site.add(moved);
        desk.site.add(new Appointment(
                "RDV-NEW", NOA.id(), Procedure.ASYLUM, Synthetic.DAY.plusDays(9).atTime(9, 0), Appointment.Status.CONFIRMED));
        refused(EntryRefusal.ENTRY_MOVED, "2026-12-03T09:00", door().admit().admit(reception, moved, Set.of()));
    }

    @Test
    void closedDoorsTurnEverybodyAwayAlsoByNameUntilTheyOpenAgain() {
        done(door().move().close(reception, "full until closing time"));
        refused(EntryRefusal.ENTRY_DOORS_CLOSED, scan(paperOf(LEILA)));
        refused(EntryRefusal.ENTRY_DOORS_CLOSED, desk.acts.queue().admit().run(reception, AMADOU.id(), false));
        refused(DoorRefusal.DOORS_ALREADY_CLOSED, door().move().close(reception, "twice"));
        assertEquals(3, door().read().run().toCome().size(), "those to be given a new date");
        done(door().move().open(reception, ""));
        done(scan(paperOf(LEILA)));
    }

    @Test
    void closingTheDoorsServesEverybodyWhoIsIn() {
        done(scan(paperOf(LEILA)));
        done(door().move().close(reception, "full until closing time"));
        assertEquals(LEILA.id(), done(desk.acts.queue().call().run(desk.agent)).admission().applicantId());
    }

    @Test
    void theRoomFillsUpWarnsAndEmpties() {
        desk.site.setDoor(new DoorSettings(InMemorySite.SITE, null, 2, 1));
        assertEquals(RoomLevel.ROOM, door().read().run().level());
        done(scan(paperOf(LEILA)));
        assertEquals(RoomLevel.NEARLY_FULL, door().read().run().level());
        done(scan(paperOf(AMADOU)));
        assertEquals(RoomLevel.FULL, door().read().run().level());
        String noas = paper(NOA, Procedure.RENEWAL, Synthetic.DAY.atTime(10, 0));
        refused(EntryRefusal.ENTRY_ROOM_FULL, "2", scan(noas));
        Ticket called = done(desk.acts.queue().call().run(desk.agent));
        assertEquals(2, door().read().run().inRoom(), "who is at a desk is still in the room");
        done(desk.acts.queue().move().finish(desk.agent, called.id()));
        done(scan(noas));
    }

    @Test
    void whoIsTooLateUnderTheSitesRuleIsTurnedAway() {
        desk.site.setDoor(new DoorSettings(InMemorySite.SITE, Duration.ofMinutes(15), null, 0));
        desk.clock.pass(Duration.between(LocalTime.of(9, 30), LocalTime.of(10, 16)));
        refused(EntryRefusal.ENTRY_LATE, "10:00", scan(paperOf(LEILA)));
    }

    @Test
    void aRefusalThatCouldNotBeKeptIsTold() {
        desk.site.ledger().breakWith(Ledger.Trouble.DISK_FULL);
        assertInstanceOf(Result.NotSaved.class, scan(paper(LEILA, Procedure.CARD_PICKUP, Synthetic.DAY.atTime(14, 0))));
    }

    @Test
    void whoIsInAlreadyGetsTheMatterAddedAndTheNeedNotedBesideThoseOfBefore() {
        Ticket first = done(door().admit().scan(reception, paperOf(LEILA), Set.of(PriorityNeed.INFANT)));
        desk.site.add(Synthetic.appointment(LEILA, Procedure.RENEWAL, LocalTime.of(11, 0)));
        String second = paper(LEILA, Procedure.RENEWAL, Synthetic.DAY.atTime(11, 0));
        Ticket both = done(door().admit().scan(reception, second, Set.of(PriorityNeed.PREGNANCY)));
        assertEquals(first.id(), both.id());
        assertEquals(List.of(Procedure.CARD_PICKUP, Procedure.RENEWAL), both.matters().stream().map(Matter::procedure).toList());
        assertEquals(Set.of(PriorityNeed.INFANT, PriorityNeed.PREGNANCY), both.needs());
        assertEquals(TicketStatus.WAITING, both.status());
    }
}
