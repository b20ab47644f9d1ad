package org.guichet.domain.queue;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** How many minutes a supervisor gives to bring a ticket to a place: the fewest that do. */
public final class Placement {

    private Placement() {}

    /** Positive is earlier. Empty where no minutes do it: the other is pinned, or too far off. */
    public static OptionalInt before(WaitingTicket moved, WaitingTicket other) {
        return IntStream.rangeClosed(-MoveAct.MOST_MINUTES, MoveAct.MOST_MINUTES)
                .filter(minutes -> minutes != 0 && given(moved, minutes).compareTo(other) < 0)
                .findFirst();
    }

    /** Positive is earlier. Empty where no minutes do it: the other is too far off. */
    public static OptionalInt after(WaitingTicket moved, WaitingTicket other) {
        return IntStream.rangeClosed(-MoveAct.MOST_MINUTES, MoveAct.MOST_MINUTES)
                .map(minutes -> -minutes)
                .filter(minutes -> minutes != 0 && given(moved, minutes).compareTo(other) > 0)
                .findFirst();
    }

    /**
     * Where it stands with those minutes, from 0. Often a place or more beyond the one aimed at: whole minutes leave no room between
     * tickets that count from the same minute.
     *
     * @param rows the queue, the moved one among them or not
     */
    public static int rank(Collection<WaitingTicket> rows, WaitingTicket moved, int minutes) {
        WaitingTicket then = given(moved, minutes);
        return (int) rows.stream()
                .filter(row -> !row.ticket().id().equals(moved.ticket().id()) && row.compareTo(then) < 0)
                .count();
    }

    /** The ticket with those minutes in place of whatever it was moved by before. */
    private static WaitingTicket given(WaitingTicket moved, int minutes) {
        VirtualArrival arrival = moved.arrival();
        Instant byPolicy = arrival.counted().minus(Duration.ofMinutes(arrival.totalMinutes()));
        return new WaitingTicket(
                moved.ticket(),
                new VirtualArrival(byPolicy.minus(Duration.ofMinutes(minutes)), arrival.counted(), arrival.leads()));
    }
}
