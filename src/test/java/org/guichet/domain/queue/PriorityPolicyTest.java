package org.guichet.domain.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.guichet.domain.appointment.Procedure;
import org.guichet.domain.queue.VirtualArrival.Lead;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the recommended policy says of a single ticket. */
class PriorityPolicyTest {

    private static final PriorityPolicy POLICY = PriorityPolicy.recommended();
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private static VirtualArrival arrival(Procedure procedure, @Nullable Instant slot, long admittedAfter) {
        return POLICY.virtualArrival(
                SyntheticTickets.ticket("A001", procedure, slot, SyntheticTickets.minute(admittedAfter)));
    }

    private static List<HeadStart> circumstances(VirtualArrival arrival) {
        return arrival.leads().stream().map(Lead::circumstance).toList();
    }

    @Test
    void aCardPickupCountsAsHalfAnHourEarlier() {
        VirtualArrival arrival = arrival(Procedure.CARD_PICKUP, SyntheticTickets.minute(60), 55);
        assertEquals(SyntheticTickets.minute(30), arrival.moment());
        assertEquals(List.of(HeadStart.CARD_PICKUP), circumstances(arrival));
    }

    @Test
    void whoComesEarlyCountsFromTheirSlot() {
        assertEquals(SyntheticTickets.minute(120), arrival(Procedure.ASYLUM, SyntheticTickets.minute(120), 0).moment());
    }

    @Test
    void tenMinutesAfterTheSlotIsStillInTime() {
        VirtualArrival arrival = arrival(Procedure.ASYLUM, SyntheticTickets.minute(60), 70);
        assertEquals(SyntheticTickets.minute(60), arrival.moment());
        assertTrue(arrival.leads().isEmpty());
    }

    @Test
    void whoIsLateCountsFromTheDoorAndAQuarterOfAnHourBack() {
        VirtualArrival arrival = arrival(Procedure.ASYLUM, SyntheticTickets.minute(60), 71);
        assertEquals(SyntheticTickets.minute(71 + 15), arrival.moment());
        assertEquals(List.of(HeadStart.LATE_FOR_SLOT), circumstances(arrival));
    }

    @Test
    void aDeadlineIsNearUpToTheSeventhDayAndAfterItHasPassed() {
        assertEquals(45, leadForDeadline(SyntheticTickets.DAY.plusDays(7)));
        assertEquals(0, leadForDeadline(SyntheticTickets.DAY.plusDays(8)));
        assertEquals(45, leadForDeadline(SyntheticTickets.DAY.minusDays(1)));
    }

    private static int leadForDeadline(LocalDate deadline) {
        Admission admission = new Admission(
                SyntheticTickets.DAY, "A001", 1, Procedure.RENEWAL, null, null, SyntheticTickets.OPENING, deadline, false, false);
        return POLICY.virtualArrival(SyntheticTickets.of(admission)).totalMinutes();
    }

    @Test
    void circumstancesAddUpAndAreReadAloud() {
        LocalDate friday = LocalDate.of(2026, 11, 27);
        Admission admission = new Admission(
                SyntheticTickets.DAY, "A001", 1, Procedure.CARD_PICKUP, null, null, SyntheticTickets.minute(200), friday, true, true);
        VirtualArrival arrival = POLICY.virtualArrival(SyntheticTickets.of(admission));
        assertEquals(30 + 45 + 60 + 15, arrival.totalMinutes());
        assertEquals(SyntheticTickets.minute(50), arrival.moment());
        assertTrue(arrival.leads().contains(new Lead(HeadStart.LEGAL_DEADLINE_NEAR, 45, friday)));
    }

    @Test
    void aTicketKeepsItsPlaceWhenItIsPutBackUnlessThePolicySaysOtherwise() {
        Ticket ticket = SyntheticTickets.plain("A001", 10);
        assertEquals(POLICY.virtualArrival(ticket), POLICY.virtualArrival(SyntheticTickets.putBack(ticket)));
    }

    /** In the night of 29 March 2026 the clock goes from 02:00 to 03:00: half an hour before 03:15 is 01:45. */
    @Test
    void headStartsAreElapsedMinutesOnTheDayThatTheClockGoesForward() {
        Instant slot = LocalDateTime.of(2026, 3, 29, 3, 15).atZone(PARIS).toInstant();
        VirtualArrival arrival = POLICY.virtualArrival(SyntheticTickets.ticket("A001", Procedure.CARD_PICKUP, slot, slot));
        assertEquals(LocalDateTime.of(2026, 3, 29, 1, 45), LocalDateTime.ofInstant(arrival.moment(), PARIS));
    }

    /** On 25 October 2026 half past two comes twice: who came at the first stands before who came at the second. */
    @Test
    void theHourThatComesTwiceDoesNotMixUpTheQueue() {
        Instant first = Instant.parse("2026-10-25T00:40:00Z"); // 02:40 summer time
        Instant second = Instant.parse("2026-10-25T01:10:00Z"); // 02:10 winter time
        Ticket early = SyntheticTickets.ticket("A002", Procedure.RENEWAL, null, first);
        Ticket late = SyntheticTickets.ticket("A001", Procedure.RENEWAL, null, second);
        assertEquals(
                List.of(early, late),
                WaitingQueue.of(List.of(late, early), POLICY).rows().stream().map(WaitingTicket::ticket).toList());
    }
}
