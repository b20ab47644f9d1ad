package org.guichet.domain.forecast;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.guichet.domain.appointment.Procedure;
import org.guichet.domain.queue.Matter;
import org.guichet.domain.queue.Onward;
import org.guichet.domain.queue.Ticket;

/** People whom the same desks can serve stand in the same lane. A desk takes the first of all its lanes. */
final class Lanes {

    /** What decides on the desks of a ticket. */
    private record Wants(Onward onward, Set<Procedure> left) {}

    private final List<DeskAhead> desks;
    private final Map<Wants, Integer> known = new HashMap<>();
    private final Map<Long, Integer> byDesks = new HashMap<>();
    /** The desks of each lane, a bit each. */
    private final List<Long> masks = new ArrayList<>();

    Lanes(List<DeskAhead> desks) {
        this.desks = desks;
    }

    int count() {
        return masks.size();
    }

    long desksOf(int lane) {
        return masks.get(lane);
    }

    int of(Ticket ticket) {
        Wants wants = new Wants(
                ticket.place().onward(), ticket.left().stream().map(Matter::procedure).collect(Collectors.toUnmodifiableSet()));
        return known.computeIfAbsent(wants, _ -> lane(mask(ticket)));
    }

    int of(Procedure procedure) {
        long mask = 0;
        for (int i = 0; i < desks.size(); i++) {
            mask |= desks.get(i).skills().contains(procedure) ? 1L << i : 0;
        }
        return lane(mask);
    }

    private long mask(Ticket ticket) {
        long mask = 0;
        for (int i = 0; i < desks.size(); i++) {
            DeskAhead desk = desks.get(i);
            mask |= ticket.mayGoTo(desk.number(), desk.skills()) ? 1L << i : 0;
        }
        return mask;
    }

    private int lane(long mask) {
        return byDesks.computeIfAbsent(mask, _ -> {
            masks.add(mask);
            return masks.size() - 1;
        });
    }
}
