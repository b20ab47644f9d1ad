package org.guichet.domain.queue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.guichet.domain.appointment.Procedure;
import org.guichet.domain.change.AggregateId;
import org.guichet.domain.change.AggregateState;

/**
 * An admitted person's place in today's queue.
 *
 * @param places oldest first, never empty; the last one is where the ticket stands
 */
public record Ticket(Admission admission, long version, List<TicketPlace> places) implements AggregateState {

    public Ticket {
        places = List.copyOf(places);
        if (places.isEmpty()) {
            throw new IllegalArgumentException("a ticket stands somewhere");
        }
    }

    public TicketId id() {
        return admission.ticketId();
    }

    public TicketPlace place() {
        return places.getLast();
    }

    public TicketStatus status() {
        return place().status();
    }

    /** Whether that desk has called it and serves its person. */
    public boolean isCalledAt(int desk) {
        return status() == TicketStatus.CALLED && isAt(desk);
    }

    public boolean isAt(int desk) {
        Integer at = place().desk();
        return at != null && at == desk;
    }

    /** Whether nobody has called it yet. */
    public boolean standsWhereAdmitted() {
        return places.size() == 1;
    }

    /** The place that undoing the last act would bring back. */
    public Optional<TicketPlace> placeBefore() {
        return places.size() < 2 ? Optional.empty() : Optional.of(places.get(places.size() - 2));
    }

    /** As it stood at that moment, by what is known of it now; empty before the person came. */
    public Optional<Ticket> at(Instant moment) {
        int last = places.size();
        while (last > 0 && places.get(last - 1).since().isAfter(moment)) {
            last--;
        }
        return last == 0 ? Optional.empty() : Optional.of(new Ticket(admission, version, places.subList(0, last)));
    }

    @Override
    public AggregateId aggregate() {
        return id().aggregate();
    }

    Ticket moved(TicketPlace next) {
        List<TicketPlace> more = new ArrayList<>(places);
        more.add(next);
        return new Ticket(admission, version + 1, more);
    }

    /** There for something else, at the place where it stands. */
    Ticket forProcedure(Procedure procedure) {
        return new Ticket(admission.forProcedure(procedure), version + 1, places);
    }

    Ticket takenBack() {
        return new Ticket(admission, version + 1, places.subList(0, places.size() - 1));
    }
}
