package org.guichet.domain.queue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

    /** Whether nobody has called it yet, and its admission was not taken back. */
    public boolean standsWhereAdmitted() {
        return status() == TicketStatus.WAITING && place().calls() == 0;
    }

    /** All that the person came for, that of the admission first. */
    public List<Matter> matters() {
        List<Matter> further = place().errand().further();
        if (further.isEmpty()) {
            return List.of(admission.matter());
        }
        List<Matter> all = new ArrayList<>(List.of(admission.matter()));
        all.addAll(further);
        return all;
    }

    /** What is still to be done. */
    public List<Matter> left() {
        if (status() == TicketStatus.SERVED) {
            return List.of();
        }
        Set<Procedure> done = place().errand().done();
        return done.isEmpty() ? matters() : matters().stream().filter(each -> !done.contains(each.procedure())).toList();
    }

    public boolean isLeft(Procedure procedure) {
        return left().stream().anyMatch(each -> each.procedure() == procedure);
    }

    /** What a desk has taken up; the first that is left while none has, or none said so. */
    public Procedure inHand() {
        Procedure taken = place().errand().inHand();
        return taken != null ? taken : left().stream().map(Matter::procedure).findFirst().orElse(admission.procedure());
    }

    /** Whether it lets in who comes for that appointment. */
    public boolean isOf(String appointmentNumber) {
        return matters().stream().anyMatch(each -> appointmentNumber.equals(each.appointmentNumber()));
    }

    public boolean hasPriorityNeed() {
        Set<PriorityNeed> needs = place().errand().needs();
        return needs == null ? admission.priorityNeed() : !needs.isEmpty();
    }

    /** Empty where there is none, or its kind was not noted. */
    public Set<PriorityNeed> needs() {
        Set<PriorityNeed> needs = place().errand().needs();
        return needs == null ? Set.of() : needs;
    }

    /** Whether "next" at that desk may come upon it while it waits. */
    public boolean mayGoTo(int desk, Set<Procedure> skills) {
        Onward onward = place().onward();
        if (onward.isAnywhere()) {
            return onward.mayGoTo(desk, skills);
        }
        return place().errand().further().isEmpty()
                ? skills.contains(admission.procedure())
                : left().stream().anyMatch(each -> skills.contains(each.procedure()));
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
