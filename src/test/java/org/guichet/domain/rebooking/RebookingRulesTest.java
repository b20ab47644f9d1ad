package org.guichet.domain.rebooking;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.guichet.domain.appointment.Appointment;
import org.guichet.domain.appointment.Appointment.Status;
import org.guichet.domain.appointment.Procedure;
import org.guichet.domain.change.Act;
import org.guichet.domain.change.AggregateId;
import org.guichet.domain.change.Decision;
import org.guichet.domain.change.RefusalReason;
import org.guichet.domain.rebooking.RebookingAct.Rebooked;
import org.guichet.domain.rebooking.RebookingAct.RebookingUndone;
import org.guichet.domain.rebooking.SlotAct.SlotTaken;
import org.guichet.inmemory.Operations;
import org.guichet.inmemory.Synthetic;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An appointment moves to a slot that has room, says why, and goes back in one step. */
class RebookingRulesTest {

    private static final Instant NOW = Synthetic.DAY.atTime(9, 0).toInstant(ZoneOffset.UTC);
    private static final Appointment TODAY =
            Synthetic.appointment(Synthetic.person(1, "Quillfeather", "Leïla"), Procedure.RENEWAL, LocalTime.of(10, 0));
    private static final LocalDateTime FRIDAY = Synthetic.DAY.plusDays(3).atTime(14, 15);
    private static final LocalDateTime MONDAY = Synthetic.DAY.plusDays(6).atTime(9, 0);

    private static Appointment with(Status status) {
        return new Appointment(TODAY.number(), TODAY.applicantId(), TODAY.procedure(), TODAY.slot(), status);
    }

    private static Decision<Booking> decide(@Nullable Booking booking, long number, RebookingAct act) {
        return RebookingRules.decide(booking, Operations.of(number, Booking.aggregateOf(TODAY.number()), act, NOW), act);
    }

    private static Booking accepted(Booking booking, long number, RebookingAct act) {
        return switch (decide(booking, number, act)) {
            case Decision.Accepted<Booking>(Booking next) -> next;
            case Decision.Refused<Booking> refused -> throw new AssertionError(refused);
        };
    }

    private static void refused(RefusalReason reason, String detail, @Nullable Booking booking, RebookingAct act) {
        assertEquals(new Decision.Refused<Booking>(reason, detail), decide(booking, 9, act));
    }

    private static Rebooked to(LocalDateTime slot) {
        return new Rebooked(TODAY.slot(), slot, "doors closed");
    }

    @ParameterizedTest
    @EnumSource(value = Status.class, names = {"BOOKED", "CONFIRMED", "MISSED", "CANCELLED_BY_PERSON", "CANCELLED_BY_SERVICE"})
    void itIsConfirmedForTheNewSlotWhateverItWasAndUndoGivesBackWhatItWas(Status before) {
        Booking moved = accepted(Booking.asBooked(with(before)), 1, to(FRIDAY));
        assertEquals(FRIDAY, moved.appointment().slot());
        assertEquals(Status.CONFIRMED, moved.appointment().status());
        assertEquals("doors closed", moved.last().orElseThrow().reason());
        Booking back = accepted(moved, 2, new RebookingUndone(Operations.id(1)));
        assertEquals(with(before), back.appointment());
        assertEquals(List.of(), back.moves());
        assertEquals(2, back.version());
    }

    @Test
    void onlyTheLastMoveIsTakenBackAndOnlyByItsName() {
        Booking first = accepted(Booking.asBooked(TODAY), 1, to(FRIDAY));
        Booking second = accepted(first, 2, new Rebooked(FRIDAY, MONDAY, "ill"));
        refused(RebookingRefusal.REBOOKED_SINCE, "a.martin", second, new RebookingUndone(Operations.id(1)));
        assertEquals(FRIDAY, accepted(second, 3, new RebookingUndone(Operations.id(2))).appointment().slot());
        refused(RebookingRefusal.NO_REBOOKING_TO_UNDO, "", Booking.asBooked(TODAY), new RebookingUndone(Operations.id(1)));
    }

    @Test
    void whatSomebodyElseMovedMeanwhileIsNotMovedUnderTheirHands() {
        Booking elsewhere = accepted(Booking.asBooked(TODAY), 1, to(FRIDAY));
        refused(RebookingRefusal.APPOINTMENT_CHANGED_SINCE, FRIDAY.toString(), elsewhere, to(MONDAY));
        Booking received = new Booking(
                new Appointment(TODAY.number(), 1, Procedure.RENEWAL, FRIDAY, Status.HONOURED), 1, elsewhere.moves());
        refused(RebookingRefusal.APPOINTMENT_CHANGED_SINCE, FRIDAY.toString(), received, new RebookingUndone(Operations.id(1)));
    }

    @Test
    void eachImpossibleMoveHasItsName() {
        Booking today = Booking.asBooked(TODAY);
        refused(RebookingRefusal.APPOINTMENT_UNKNOWN, "", null, to(FRIDAY));
        refused(RebookingRefusal.APPOINTMENT_HONOURED, "", Booking.asBooked(with(Status.HONOURED)), to(FRIDAY));
        refused(RebookingRefusal.APPOINTMENT_REPLACED, "", Booking.asBooked(with(Status.MOVED)), to(FRIDAY));
        refused(RebookingRefusal.REBOOKING_SAME_SLOT, "", today, to(TODAY.slot()));
        refused(RebookingRefusal.REBOOKING_INTO_PAST, "", today, to(TODAY.slot().minusDays(2)));
        refused(RebookingRefusal.SLOT_UNREADABLE, "", today, to(FRIDAY.plusSeconds(1)));
        refused(RebookingRefusal.SLOT_UNREADABLE, "", today, to(LocalDateTime.MAX));
        refused(RebookingRefusal.REBOOKING_REASON_MISSING, "", today, new Rebooked(TODAY.slot(), FRIDAY, " "));
        refused(RebookingRefusal.REBOOKING_REASON_TOO_LONG, "300", today, new Rebooked(TODAY.slot(), FRIDAY, "x".repeat(301)));
    }

    private static Decision<SlotOccupancy> take(SlotOccupancy before, String appointment, int capacity) {
        SlotAct act = new SlotTaken(appointment, capacity);
        return SlotRules.decide(before, Operations.of(1, before.aggregate(), act, NOW), act);
    }

    @Test
    void aSlotTakesAsManyAsItHasRoomForAndWhoHoldsItKeepsIt() {
        SlotOccupancy two = new SlotOccupancy(new AgendaSlot(FRIDAY, Procedure.RENEWAL), Set.of("RDV-8", "RDV-9"));
        assertEquals(new Decision.Refused<SlotOccupancy>(RebookingRefusal.SLOT_FULL, FRIDAY.toString()), take(two, "RDV-1", 2));
        assertEquals(new Decision.Accepted<>(two), take(two, "RDV-9", 2));
        var three = new SlotOccupancy(two.slot(), Set.of("RDV-1", "RDV-8", "RDV-9"));
        assertEquals(new Decision.Accepted<>(three), take(two, "RDV-1", 3));
        assertEquals(new Decision.Refused<SlotOccupancy>(RebookingRefusal.SLOT_FULL, FRIDAY.toString()), take(three, "RDV-2", 3));
    }

    @Test
    void aKeyNamesItsSlotAndAnythingElseNamesNone() {
        AgendaSlot slot = new AgendaSlot(FRIDAY, Procedure.VISA_VALIDATION);
        assertEquals("20261127T1415-VISA_VALIDATION", slot.aggregate().key());
        assertEquals(slot, AgendaSlot.of(slot.aggregate()).orElseThrow());
        Act act = new SlotTaken("RDV-1", 3);
        for (String key : List.of("x", "20261127T1415", "20261131T1415-RENEWAL", "20261127T1415-TEA", "+20261127T1415-RENEWAL")) {
            AggregateId about = new AggregateId(AggregateId.Kind.SLOT, key);
            assertEquals(
                    new Decision.Refused<SlotOccupancy>(RebookingRefusal.SLOT_UNREADABLE, ""),
                    SlotRules.decide(null, Operations.of(1, about, act, NOW), (SlotAct) act));
        }
    }
}
