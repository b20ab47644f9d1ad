package org.guichet.domain.queue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The moment that orders a ticket, with the reasons that read aloud: "as if she had come 30 min earlier (card pickup)".
 *
 * @param moment what the queue is sorted by
 * @param counted the slot, or the admission where there is no slot or it was missed
 * @param move what a supervisor did on top of the policy, where one did
 */
public record VirtualArrival(Instant moment, Instant counted, List<Lead> leads, @Nullable SupervisorMove move) {

    public VirtualArrival {
        leads = List.copyOf(leads);
    }

    VirtualArrival(Instant moment, Instant counted, List<Lead> leads) {
        this(moment, counted, leads, null);
    }

    /** When it was pinned; {@link Instant#MAX} where it is not. */
    Instant pinnedAt() {
        return move == null || !move.pinned() ? Instant.MAX : move.at();
    }

    /** @param minutes never 0; negative puts back
     *  @param date the deadline that the lead is for, where it is for one */
    public record Lead(HeadStart circumstance, int minutes, @Nullable LocalDate date) {}

    public int totalMinutes() {
        return leads.stream().mapToInt(Lead::minutes).sum();
    }
}
