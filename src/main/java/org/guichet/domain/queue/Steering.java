package org.guichet.domain.queue;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * What orders the queue at one moment: the policy, and on top of it the supervisor's moves that are in force.
 *
 * @param moves of tickets that were moved
 */
public record Steering(PriorityPolicy policy, Map<TicketId, SupervisorMove> moves) {

    public Steering {
        moves = Map.copyOf(moves);
    }

    public static Steering by(PriorityPolicy policy) {
        return new Steering(policy, Map.of());
    }

    public static Steering at(Instant now, PriorityPolicy policy, Collection<TicketMoves> moves) {
        Map<TicketId, SupervisorMove> inForce = new HashMap<>();
        moves.forEach(each -> each.inForce(now).ifPresent(move -> inForce.put(each.ticket(), move)));
        return new Steering(policy, inForce);
    }

    /** At a moment of the past: moves that were made later did not count yet. */
    public static Steering then(Instant moment, PriorityPolicy policy, Collection<TicketMoves> moves) {
        Map<TicketId, SupervisorMove> inForce = new HashMap<>();
        moves.forEach(each -> each.inForceThen(moment).ifPresent(move -> inForce.put(each.ticket(), move)));
        return new Steering(policy, inForce);
    }

    public VirtualArrival virtualArrival(Ticket ticket) {
        VirtualArrival arrival = policy.virtualArrival(ticket);
        SupervisorMove move = moves.get(ticket.id());
        return move == null
                ? arrival
                : new VirtualArrival(
                        arrival.moment().minus(Duration.ofMinutes(move.minutes())), arrival.counted(), arrival.leads(), move);
    }
}
