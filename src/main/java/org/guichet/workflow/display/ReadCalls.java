package org.guichet.workflow.display;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.guichet.domain.applicant.Applicant;
import org.guichet.domain.applicant.ApplicantRegister;
import org.guichet.domain.queue.QueueBook;
import org.guichet.domain.queue.Ticket;
import org.guichet.domain.queue.TicketId;
import org.guichet.domain.queue.TicketPlace;
import org.guichet.domain.queue.TicketStatus;

/** Shows the waiting room who was called to which desk. Asks for no right: it says nothing that the room does not hear. */
public final class ReadCalls {

    /** What a site shows on its wall. */
    public enum Shows {
        NUMBERS,
        /** Masked; the number stands beside them. */
        NAMES
    }

    private final QueueBook queue;
    private final ApplicantRegister register;
    private final Supplier<Shows> shows;
    private final Clock clock;

    public ReadCalls(QueueBook queue, ApplicantRegister register, Supplier<Shows> shows, Clock clock) {
        this.queue = queue;
        this.register = register;
        this.shows = shows;
        this.clock = clock;
    }

    /**
     * One call.
     *
     * @param name masked; empty where the site shows numbers
     * @param times how often the ticket has been called
     */
    public record Call(TicketId ticket, String number, String name, int desk, Instant at, int times) {

        /** Whether a person in the room would take it for the same call. */
        boolean isSame(Call other) {
            return ticket.equals(other.ticket) && desk == other.desk && times == other.times;
        }
    }

    /** @param calls newest first */
    public record View(Shows shows, List<Call> calls) {

        /** Whether somebody was called that the earlier view does not show yet. */
        public boolean hasNewCallSince(View earlier) {
            return calls.stream().anyMatch(call -> earlier.calls.stream().noneMatch(call::isSame));
        }
    }

    /** @param most calls to show */
    public View run(int most) {
        List<Ticket> called = queue.tickets(LocalDate.now(clock)).stream()
                .filter(ticket -> lastCall(ticket).isPresent())
                .sorted(Comparator.comparing((Ticket ticket) -> lastCall(ticket).orElseThrow().since()).reversed()
                        .thenComparing(Ticket::id))
                .limit(most)
                .toList();
        Shows now = shows.get();
        Map<Long, Applicant> people = now == Shows.NUMBERS ? Map.of() : register.findAll(ids(called));
        return new View(now, called.stream().map(ticket -> call(ticket, people)).toList());
    }

    private static List<Long> ids(List<Ticket> tickets) {
        Set<Long> ids = tickets.stream().map(ticket -> ticket.admission().applicantId()).collect(Collectors.toSet());
        return List.copyOf(ids);
    }

    /** Empty for somebody who waits, or waits again. */
    private static Optional<TicketPlace> lastCall(Ticket ticket) {
        boolean stands = ticket.status() == TicketStatus.CALLED || ticket.status() == TicketStatus.SERVED
                || ticket.status() == TicketStatus.MISSED;
        return stands ? ticket.places().reversed().stream().filter(ReadCalls::isCall).findFirst() : Optional.empty();
    }

    private static boolean isCall(TicketPlace place) {
        return place.status() == TicketStatus.CALLED && place.desk() != null;
    }

    private static Call call(Ticket ticket, Map<Long, Applicant> people) {
        TicketPlace place = lastCall(ticket).orElseThrow();
        Integer desk = place.desk();
        Applicant person = people.get(ticket.admission().applicantId());
        return new Call(
                ticket.id(), ticket.admission().number(), person == null ? "" : MaskedName.of(person),
                desk == null ? 0 : desk, place.since(), place.calls());
    }
}
