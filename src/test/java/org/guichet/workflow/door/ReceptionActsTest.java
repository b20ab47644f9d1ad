package org.guichet.workflow.door;

import static org.guichet.inmemory.DeskFixture.DESK;
import static org.guichet.inmemory.DeskFixture.LEILA;
import static org.guichet.inmemory.DeskFixture.NOA;
import static org.guichet.inmemory.DeskFixture.OTHER_DESK;
import static org.guichet.inmemory.DeskFixture.done;
import static org.guichet.inmemory.DeskFixture.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.guichet.domain.applicant.Applicant;
import org.guichet.domain.appointment.Appointment;
import org.guichet.domain.appointment.Appointment.Status;
import org.guichet.domain.appointment.Procedure;
import org.guichet.domain.door.EntryRefusal;
import org.guichet.domain.queue.PriorityNeed;
import org.guichet.domain.queue.Ticket;
import org.guichet.domain.queue.TicketRefusal;
import org.guichet.domain.queue.TicketStatus;
import org.guichet.domain.staff.Role;
import org.guichet.inmemory.DeskFixture;
import org.guichet.inmemory.Synthetic;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.door.ReadReception.Came;
import org.junit.jupiter.api.Test;

/** What reception sees and does besides scanning: people found by name, papers taken back, who came last. */
class ReceptionActsTest {

    private static final Applicant MIRA = Synthetic.person(9, "Fennimore", "Mira");
    private static final int SHOWN = 10;

    private final DeskFixture desk = new DeskFixture();
    private final DeskSession reception = desk.site.session(Role.RECEPTION, DESK);
    private final DoorActs door = desk.acts.door();

    private ReadReception.View view() {
        return done(door.reception().run(reception, SHOWN));
    }

    private void miraHas(String number, LocalDateTime slot, Status status) {
        desk.site.add(new Appointment(number, MIRA.id(), Procedure.RENEWAL, slot, status));
    }

    @Test
    void aPersonFoundByNameGetsInByTodaysSlot() {
        Ticket ticket = done(door.admit().person(reception, LEILA.id(), Set.of(PriorityNeed.INFANT)));
        assertEquals(LEILA.id(), ticket.admission().applicantId());
        assertTrue(ticket.admission().priorityNeed());
        assertEquals(Set.of(PriorityNeed.INFANT), ticket.needs());
    }

    @Test
    void aPersonWithoutASlotTodayLearnsTheNextOne() {
        desk.site.add(MIRA);
        miraHas("OLD", Synthetic.DAY.minusDays(9).atTime(9, 0), Status.HONOURED);
        miraHas("LATER", Synthetic.DAY.plusDays(20).atTime(9, 0), Status.CONFIRMED);
        miraHas("NEXT", Synthetic.DAY.plusDays(3).atTime(9, 0), Status.CONFIRMED);
        miraHas("GONE", Synthetic.DAY.plusDays(1).atTime(9, 0), Status.CANCELLED_BY_SERVICE);
        refused(EntryRefusal.ENTRY_WRONG_DAY, Synthetic.DAY.plusDays(3).toString(), door.admit().person(reception, MIRA.id(), Set.of()));
    }

    @Test
    void ofTwoSlotsTodayTheOneThatLetsInIsTaken() {
        desk.site.add(MIRA);
        miraHas("A", Synthetic.DAY.atTime(9, 40), Status.CANCELLED_BY_SERVICE);
        miraHas("B", Synthetic.DAY.atTime(11, 0), Status.CONFIRMED);
        assertEquals("B", done(door.admit().person(reception, MIRA.id(), Set.of())).admission().appointmentNumber());
        refused(EntryRefusal.ENTRY_ALREADY_USED, door.admit().person(reception, MIRA.id(), Set.of()));
    }

    @Test
    void aPersonWithoutAnyAppointmentIsToldSoAndItIsKept() {
        desk.site.add(MIRA);
        refused(TicketRefusal.NO_APPOINTMENT_TODAY, door.admit().person(reception, MIRA.id(), Set.of()));
        Came.TurnedAway kept = (Came.TurnedAway) view().last().getFirst();
        assertEquals("NO_APPOINTMENT_TODAY", kept.why().reason());
        assertEquals(MIRA.id(), kept.applicantId());
    }

    @Test
    void aMisScanIsTakenBackWhateverCameAfterIt() {
        Ticket first = done(door.admit().person(reception, LEILA.id(), Set.of()));
        done(door.admit().person(reception, NOA.id(), Set.of()));
        assertEquals(TicketStatus.WITHDRAWN, done(door.withdraw().run(reception, first.id())).status());
        refused(TicketRefusal.ADMISSION_WITHDRAWN, door.withdraw().run(reception, first.id()));
        assertEquals(LEILA.id(), done(door.admit().person(reception, LEILA.id(), Set.of())).admission().applicantId());
    }

    @Test
    void onceCalledATicketIsNotTakenBackAtTheDoor() {
        Ticket ticket = done(door.admit().person(reception, LEILA.id(), Set.of()));
        done(desk.acts.queue().call().run(desk.agent, ticket.id()));
        refused(TicketRefusal.UNDO_TOO_LATE, door.withdraw().run(reception, ticket.id()));
    }

    @Test
    void theLastAtTheDoorAreThoseLetInAndThoseTurnedAwayNewestFirst() {
        Ticket ticket = done(door.admit().person(reception, LEILA.id(), Set.of()));
        desk.clock.passMinutes(1);
        door.admit().person(reception, LEILA.id(), Set.of());
        List<Came> last = view().last();
        assertEquals("ENTRY_ALREADY_USED", ((Came.TurnedAway) last.get(0)).why().reason());
        assertEquals(LEILA.id(), last.get(0).applicantId());
        assertEquals(new Came.LetIn(ticket, true), last.get(1));
        assertEquals(LEILA.fullName(), view().person(LEILA.id()).orElseThrow().fullName());
    }

    @Test
    void anotherDesksAdmissionIsSeenAndNotOffered() {
        done(door.admit().person(desk.site.session(Role.RECEPTION, OTHER_DESK), LEILA.id(), Set.of()));
        assertFalse(((Came.LetIn) view().last().getFirst()).mayTakeBack());
    }

    @Test
    void theDesksForAMatterAreNamed() {
        Ticket ticket = done(door.admit().person(reception, LEILA.id(), Set.of()));
        assertEquals(List.of(DESK.number(), OTHER_DESK.number()), view().desksFor(ticket));
    }
}
