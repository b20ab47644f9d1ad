package org.guichet.domain.forecast;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.guichet.domain.queue.Admission;
import org.guichet.domain.queue.Errand;
import org.guichet.domain.queue.Matter;
import org.guichet.domain.queue.Onward;
import org.guichet.domain.queue.Ticket;
import org.guichet.domain.queue.TicketId;
import org.guichet.domain.queue.TicketPlace;
import org.guichet.domain.queue.TicketStatus;

/**
 * Everybody of the rest of the day as numbers: first those who are here, in the order of their admission, then those who are
 * expected. Moments are milliseconds from now.
 */
final class People {

    /** Low bits of a packed number: a person's. */
    static final int PERSON_BITS = 17;

    static final long PERSON = (1L << PERSON_BITS) - 1;

    /** @param showUp 1 for somebody who is there */
    private record Somebody(Ticket ticket, boolean isHere, double showUp) {}

    private static final Comparator<Somebody> ORDER = Comparator.comparing((Somebody each) -> !each.isHere())
            .thenComparing(each -> each.ticket().admission().admittedAt())
            .thenComparing(each -> each.ticket().id());

    final int count;
    final int[] waiting;
    final int[] expected;
    /** What each is served for first. */
    final int[] procedure;
    /** All that somebody with several matters is served for, a bit each; 0 for the others. */
    final int[] matters;

    final Lanes lanes;
    final int[] lane;
    /** Of somebody who waits for that procedure alone. */
    final int[] laneOf;

    final boolean[] urgent;
    /** Of those who are here. */
    final long[] admitted;
    /** Of those who are expected. */
    final long[] slot;

    final double[] showUp;
    /** Place of the person's slot among all slots of the day; nobody's stands last. */
    final int[] slotRank;

    private final List<Ticket> tickets;

    /** @param urgentUntil who has a legal deadline up to that day counts as urgent */
    People(DayAhead day, LocalDate urgentUntil) {
        List<Somebody> all = new ArrayList<>();
        day.waiting().forEach(ticket -> all.add(new Somebody(ticket, true, 1)));
        for (int i = 0; i < day.expected().size(); i++) {
            ExpectedVisit visit = day.expected().get(i);
            all.add(new Somebody(toCome(day.day(), visit, i), false, visit.showUp()));
        }
        all.sort(ORDER);
        count = all.size();
        tickets = all.stream().map(Somebody::ticket).toList();
        waiting = IntStream.range(0, count).filter(i -> all.get(i).isHere()).toArray();
        expected = IntStream.range(0, count).filter(i -> !all.get(i).isHere()).toArray();
        procedure = tickets.stream().mapToInt(each -> Numbered.of(each.inHand())).toArray();
        matters = tickets.stream().mapToInt(People::matters).toArray();
        lanes = new Lanes(day.desks());
        laneOf = Numbered.PROCEDURES.stream().mapToInt(lanes::of).toArray();
        lane = tickets.stream().mapToInt(lanes::of).toArray();
        showUp = all.stream().mapToDouble(Somebody::showUp).toArray();
        slotRank = slotRanks(tickets);
        admitted = new long[count];
        slot = new long[count];
        urgent = new boolean[count];
        for (int i = 0; i < count; i++) {
            Admission admission = tickets.get(i).admission();
            admitted[i] = millis(day, admission.admittedAt());
            slot[i] = millis(day, admission.slotMoment().orElse(admission.admittedAt()));
            LocalDate deadline = admission.legalDeadline();
            urgent[i] = deadline != null && !deadline.isAfter(urgentUntil);
        }
    }

    private static int matters(Ticket ticket) {
        List<Matter> left = ticket.left();
        return left.size() < 2 ? 0 : left.stream().mapToInt(each -> 1 << Numbered.of(each.procedure())).sum();
    }

    private static int[] slotRanks(List<Ticket> tickets) {
        List<Instant> slots = tickets.stream().map(People::slotOf).distinct().sorted().toList();
        return tickets.stream().mapToInt(each -> Collections.binarySearch(slots, slotOf(each))).toArray();
    }

    private static Instant slotOf(Ticket ticket) {
        return ticket.admission().slotMoment().orElse(Instant.MAX);
    }

    private static long millis(DayAhead day, Instant moment) {
        return moment.toEpochMilli() - day.now().toEpochMilli();
    }

    /** As if the person had come at the very moment of the slot. */
    private static Ticket toCome(LocalDate day, ExpectedVisit visit, int number) {
        Admission admission = new Admission(
                day, String.format(Locale.ROOT, "?%06d", number), 0, visit.procedure(), null, visit.slot(), visit.slot(),
                visit.legalDeadline(), visit.priorityNeed(), visit.employmentAtStake());
        List<Matter> further = visit.further().stream().map(Matter::of).toList();
        return ticket(admission, further.isEmpty() ? Errand.AS_ADMITTED : new Errand(further, Set.of(), null, null, null));
    }

    private static Ticket ticket(Admission admission, Errand errand) {
        TicketPlace waits = new TicketPlace(
                null, null, TicketStatus.WAITING, null, admission.admittedAt(), 0, 0, null, null, Onward.NOWHERE, errand);
        return new Ticket(admission, 0, List.of(waits));
    }

    Ticket ticket(int person) {
        return tickets.get(person);
    }

    /** The expected person's ticket if they came at that moment. */
    Ticket ticketIfAdmitted(int person, Instant at) {
        Admission slot = tickets.get(person).admission();
        Admission then = new Admission(
                slot.day(), slot.number(), slot.applicantId(), slot.procedure(), slot.appointmentNumber(), slot.slot(), at,
                slot.legalDeadline(), slot.priorityNeed(), slot.employmentAtStake());
        return ticket(then, tickets.get(person).place().errand());
    }

    TicketId id(int person) {
        return tickets.get(person).id();
    }
}
