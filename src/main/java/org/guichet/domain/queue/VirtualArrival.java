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
 */
public record VirtualArrival(Instant moment, Instant counted, List<Lead> leads) {

    public VirtualArrival {
        leads = List.copyOf(leads);
    }

    /** @param minutes never 0; negative puts back
     *  @param date the deadline that the lead is for, where it is for one */
    public record Lead(HeadStart circumstance, int minutes, @Nullable LocalDate date) {}

    public int totalMinutes() {
        return leads.stream().mapToInt(Lead::minutes).sum();
    }
}
