package org.guichet.domain.forecast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.guichet.domain.appointment.Procedure;
import org.guichet.domain.forecast.DayCurve.Ahead;
import org.guichet.domain.forecast.DayCurve.Band;
import org.guichet.domain.forecast.DayCurve.Point;
import org.guichet.domain.queue.Admission;
import org.guichet.domain.queue.DayBoard;
import org.guichet.domain.queue.PriorityPolicy;
import org.guichet.domain.queue.Ticket;
import org.guichet.domain.queue.TicketPlace;
import org.guichet.domain.queue.TicketStatus;
import org.guichet.inmemory.Synthetic;
import org.guichet.seeded.SeededRandom;
import org.junit.jupiter.api.Test;

/** The day as lines: what was, counted off the tickets' own ways, and what may come. */
class DayCurveTest {

    private static final Instant MORNING = Synthetic.DAY.atTime(9, 0).toInstant(ZoneOffset.UTC);

    private static Instant minute(long after) {
        return MORNING.plus(Duration.ofMinutes(after));
    }

    private static Ticket ticket(int number, long came, TicketPlace... further) {
        Admission admission = new Admission(
                Synthetic.DAY, "A%03d".formatted(number), number + 1, Procedure.RENEWAL, null, null, minute(came), null, false, false);
        List<TicketPlace> places = new ArrayList<>(List.of(TicketPlace.ofBaseData(minute(came))));
        places.addAll(List.of(further));
        return new Ticket(admission, 0, places);
    }

    private static TicketPlace place(TicketStatus status, long at) {
        return new TicketPlace(null, null, status, 3, minute(at), 1, 0, null);
    }

    @Test
    void aPersonWaitsIsServedAndIsGoneEachInTheirTime() {
        Ticket ticket = ticket(1, 2, place(TicketStatus.CALLED, 11), place(TicketStatus.SERVED, 19));
        assertEquals(
                List.of(
                        new Point(minute(0), 0, 0, 0), new Point(minute(5), 1, 0, 0), new Point(minute(10), 1, 0, 0),
                        new Point(minute(15), 0, 1, 0), new Point(minute(20), 0, 0, 1), new Point(minute(23), 0, 0, 1)),
                DayCurve.past(List.of(ticket), minute(23)));
    }

    @Test
    void whoIsOnHoldIsAsideAndWhoseAdmissionWasTakenBackWasNeverThere() {
        Ticket held = ticket(1, 0, place(TicketStatus.CALLED, 1), place(TicketStatus.HELD, 2));
        Ticket withdrawn = ticket(2, 0, place(TicketStatus.WITHDRAWN, 1));
        assertEquals(new Point(minute(5), 0, 0, 0), DayCurve.at(List.of(held, withdrawn), minute(5)));
    }

    /** The lines and the board turned back are two ways to count the same. */
    @Test
    void atAnyMomentTheLinesSayWhatTheBoardSays() {
        SeededRandom.repeat(200, random -> {
            List<Ticket> tickets = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                tickets.add(anyTicket(random, i));
            }
            Instant moment = minute(random.nextInt(130));
            DayBoard board = DayBoard.of(tickets.stream().flatMap(ticket -> ticket.at(moment).stream()).toList());
            Point point = DayCurve.at(tickets, moment);
            assertEquals(board.all().waiting(), point.waiting());
            assertEquals(board.all().inService(), point.inService());
            assertEquals(board.all().served() + board.all().missed(), point.gone());
        });
    }

    private static Ticket anyTicket(SplittableRandom random, int number) {
        int at = random.nextInt(60);
        List<TicketPlace> places = new ArrayList<>();
        for (int i = random.nextInt(5), time = at; i > 0; i--) {
            time += random.nextInt(20);
            places.add(place(SeededRandom.any(random, List.of(TicketStatus.values())), time));
        }
        return ticket(number, at, places.toArray(TicketPlace[]::new));
    }

    @Test
    void theForecastBeginsWithNowAndItsBandHoldsItsMiddle() {
        DayAhead day = SyntheticDays.any(new SplittableRandom(5));
        List<Ahead> ahead = CurveAhead.of(day, PriorityPolicy.recommended(), 7, day.closing(), 60, 11);
        assertEquals(day.now(), ahead.getFirst().at());
        assertTrue(!ahead.getLast().at().isBefore(day.closing()));
        long here = day.waiting().size() + day.desks().stream().filter(desk -> desk.serving() != null).count();
        for (Ahead each : ahead) {
            for (Band band : List.of(each.waiting(), each.inService(), each.gone())) {
                assertTrue(band.low() <= band.median() && band.median() <= band.high(), each::toString);
            }
            assertTrue(each.inService().high() <= day.desks().size(), each::toString);
            assertTrue(each.gone().low() >= 7, each::toString);
        }
        assertTrue(ahead.getFirst().waiting().high() + ahead.getFirst().inService().high() + ahead.getFirst().gone().high() - 7 >= here);
        assertEquals(ahead, CurveAhead.of(day, PriorityPolicy.recommended(), 7, day.closing(), 60, 11), "the same seed, the same lines");
        for (int i = 1; i < ahead.size(); i++) {
            assertTrue(ahead.get(i).gone().median() >= ahead.get(i - 1).gone().median(), "nobody comes back");
        }
    }
}
