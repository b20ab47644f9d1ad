package org.guichet.domain.forecast;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.guichet.domain.queue.Ticket;

/**
 * How many people wait, are at a desk, and have gone, over one day: as it was, and as it may go on.
 *
 * @param past in the order of time, up to now
 * @param ahead from now on; empty where nothing is to come
 */
public record DayCurve(List<Point> past, List<Ahead> ahead) {

    /** Close enough for a line, and few enough to draw. */
    public static final Duration STEP = Duration.ofMinutes(5);

    /** @param gone served, or missed when they were called */
    public record Point(Instant at, int waiting, int inService, int gone) {}

    public record Ahead(Instant at, Band waiting, Band inService, Band gone) {}

    /** In nine of ten simulated days the number lies within. */
    public record Band(int low, int median, int high) {}

    public DayCurve {
        past = List.copyOf(past);
        ahead = List.copyOf(ahead);
    }

    /** The day so far, at each step from the first person's arrival, and now. */
    public static List<Point> past(Collection<Ticket> tickets, Instant now) {
        List<Point> points = new ArrayList<>();
        Instant first = tickets.stream().map(ticket -> ticket.admission().admittedAt()).min(Instant::compareTo).orElse(now);
        long step = STEP.toSeconds();
        Instant start = Instant.ofEpochSecond(Math.floorDiv(first.getEpochSecond(), step) * step);
        for (Instant at = start; at.isBefore(now); at = at.plus(STEP)) {
            points.add(at(tickets, at));
        }
        points.add(at(tickets, now));
        return points;
    }

    public static Point at(Collection<Ticket> tickets, Instant moment) {
        int waiting = 0;
        int inService = 0;
        int gone = 0;
        for (Ticket ticket : tickets) {
            Ticket then = ticket.at(moment).orElse(null);
            if (then != null) {
                switch (then.status()) {
                    case WAITING -> waiting++;
                    case CALLED -> inService++;
                    case SERVED, MISSED -> gone++;
                    case HELD, WITHDRAWN -> {}
                }
            }
        }
        return new Point(moment, waiting, inService, gone);
    }
}
