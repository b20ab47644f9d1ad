package org.guichet.store.local;

import static org.guichet.store.local.DeskDay.AGENT;
import static org.guichet.store.local.DeskDay.saved;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guichet.domain.appointment.Appointment;
import org.guichet.domain.appointment.Procedure;
import org.guichet.domain.change.Ledger.Outcome;
import org.guichet.domain.change.Operation;
import org.guichet.domain.change.Proposal;
import org.guichet.domain.rebooking.Agenda;
import org.guichet.domain.rebooking.AgendaSlot;
import org.guichet.domain.rebooking.Booking;
import org.guichet.domain.rebooking.RebookingAct;
import org.guichet.domain.rebooking.RebookingRefusal;
import org.guichet.domain.rebooking.SlotAct;
import org.junit.jupiter.api.Test;

/** Moved appointments on disk. */
class BookingRowsTest extends StoreTest {

    private static final LocalDateTime THURSDAY = DeskDay.DAY.plusDays(2).atTime(9, 30);
    private static final LocalDateTime FRIDAY = DeskDay.DAY.plusDays(3).atTime(9, 30);

    private Outcome move(int person, LocalDateTime to, int capacity) {
        Appointment appointment = appointment(person);
        return store.ledger().record(AGENT, List.of(
                new Proposal(
                        new AgendaSlot(to, Procedure.CARD_PICKUP).aggregate(), new SlotAct.SlotTaken(appointment.number(), capacity)),
                new Proposal(
                        Booking.aggregateOf(appointment.number()),
                        new RebookingAct.Rebooked(appointment.slot(), to, "doors closed"))));
    }

    private void undo(Operation move) {
        saved(store.ledger().record(
                AGENT, List.of(new Proposal(move.aggregate(), new RebookingAct.RebookingUndone(move.id())))));
    }

    private Appointment appointment(int person) {
        return store.appointments().find("RDV" + person).orElseThrow();
    }

    @Test
    void anAppointmentStandsWhereItWasMovedToAlsoAfterReopeningAndGoesBackStepByStep() {
        Appointment before = appointment(1);
        Operation first = saved(move(1, THURSDAY, 1)).getLast();
        store.close();
        store = DeskDay.open(folder);
        assertEquals(THURSDAY, appointment(1).slot());
        assertEquals(List.of(appointment(1)), store.appointments().on(THURSDAY.toLocalDate()));
        Operation second = saved(move(1, FRIDAY, 1)).getLast();
        assertEquals(1, store.auditTrail().latest(1).getFirst().applicantId());
        undo(second);
        assertEquals(THURSDAY, appointment(1).slot());
        undo(first);
        assertEquals(before, appointment(1));
    }

    @Test
    void anImportKnowsWhereAnAppointmentWasBeforeItWasMoved() {
        LocalDateTime before = appointment(1).slot();
        Operation move = saved(move(1, THURSDAY, 1)).getLast();
        assertEquals(Map.of("RDV1", Set.of(before)), store.appointmentImport().leftSlots(List.of("RDV1", "RDV2")));
        undo(move);
        assertEquals(Map.of(), store.appointmentImport().leftSlots(List.of("RDV1")));
    }

    @Test
    void theAppointmentsThemselvesSayHowManyHoldASlot() {
        saved(move(1, THURSDAY, 2));
        Operation second = saved(move(2, THURSDAY, 2)).getLast();
        Outcome.Refused full = assertInstanceOf(Outcome.Refused.class, move(3, THURSDAY, 2));
        assertEquals(new Outcome.Refused(RebookingRefusal.SLOT_FULL, THURSDAY.toString()), full);
        assertEquals(DeskDay.DAY, appointment(3).slot().toLocalDate(), "all of the gesture or nothing");
        undo(second);
        saved(move(3, THURSDAY, 2));
    }

    @Test
    void theSitesSlotsComeFromItsSettingsAndNonsenseGivesNone() {
        assertEquals(Agenda.NONE, store.settings().agenda());
        store.settings().put(HomeSettings.AGENDA, "MON 09:00-10:00/15 CARD_PICKUP=2");
        assertEquals(2, store.settings().agenda().capacityFor(Procedure.CARD_PICKUP));
        store.settings().put(HomeSettings.AGENDA, "always");
        assertEquals(Agenda.NONE, store.settings().agenda());
    }
}
