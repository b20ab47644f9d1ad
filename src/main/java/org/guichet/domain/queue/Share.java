package org.guichet.domain.queue;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.OptionalInt;
import org.guichet.domain.change.Hash;

/**
 * Splits waiting tickets among desks that can't see each other, so that two of them do not call the same person: each ticket belongs to
 * the desk with the highest weight for it (rendezvous hashing; Thaler and Ravishankar 1998). Every desk works it out alone and comes to
 * the same; a desk that closes passes only its own tickets on.
 */
public final class Share {

    private Share() {}

    /** Empty where no desk is there. */
    public static OptionalInt deskFor(TicketId ticket, Collection<Integer> desks) {
        return desks.stream()
                .max(Comparator.comparing((Integer desk) -> weight(ticket, desk)).thenComparing(Comparator.naturalOrder()))
                .map(OptionalInt::of)
                .orElse(OptionalInt.empty());
    }

    private static String weight(TicketId ticket, int desk) {
        return Hash.of((ticket.text() + "@" + desk).getBytes(StandardCharsets.UTF_8)).hex();
    }
}
