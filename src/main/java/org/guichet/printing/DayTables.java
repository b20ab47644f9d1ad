package org.guichet.printing;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.guichet.domain.appointment.Procedure;
import org.guichet.domain.door.Doors;
import org.guichet.domain.queue.DayBoard;
import org.guichet.domain.queue.QueuePolicy;
import org.guichet.domain.queue.Ticket;
import org.guichet.domain.queue.TicketPlace;
import org.guichet.domain.queue.TicketStatus;
import org.guichet.language.Texts;
import org.guichet.printing.SheetTable.Cell;
import org.guichet.workflow.export.DayRecord;

/** The tables of one day: figures per procedure, per desk, and all that happened, by ticket number and never by name. */
record DayTables(Texts texts, ZoneId zone) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private record Event(Instant at, String ticket, String procedure, String what, String desk) {}

    static List<SheetTable> of(DayRecord day, Texts texts) {
        DayTables tables = new DayTables(texts, day.zone());
        return List.of(
                tables.procedures(day.tickets(), day.at()), tables.desks(day.tickets()),
                tables.history(day.tickets(), day.doors(), day.policy()));
    }

    private SheetTable table(String titleKey, List<String> headKeys, List<List<Cell>> rows) {
        return new SheetTable(texts.text(titleKey), headKeys.stream().map(texts::text).toList(), rows);
    }

    private SheetTable procedures(Collection<Ticket> tickets, Instant now) {
        List<List<Cell>> rows = new ArrayList<>();
        for (Map.Entry<Procedure, DayBoard.Lane> each : DayBoard.of(tickets).lanes().entrySet()) {
            DayBoard.Lane lane = each.getValue();
            List<Long> waits = waits(tickets.stream().filter(ticket -> ticket.admission().procedure() == each.getKey()).toList());
            rows.add(List.of(
                    Cell.text(texts.text("procedure", each.getKey())),
                    Cell.number(lane.waiting()), Cell.number(lane.inService()), Cell.number(lane.held()),
                    Cell.number(lane.served()), Cell.number(lane.missed()),
                    lane.longest().map(ticket -> minutes(ticket.admission().admittedAt(), now)).map(Cell::number).orElse(Cell.text("")),
                    quantile(waits, 0.5), quantile(waits, 0.95)));
        }
        return table("export.procedures", List.of(
                "board.procedure", "board.col.waiting", "board.col.inService", "board.col.held", "board.col.served",
                "board.col.missed", "export.longest", "export.median", "export.ninetyFive"), rows);
    }

    /** In minutes from the door to the first call, of those who were called. */
    private static List<Long> waits(Collection<Ticket> tickets) {
        return tickets.stream()
                .flatMap(ticket -> ticket.places().stream()
                        .filter(place -> place.status() == TicketStatus.CALLED)
                        .limit(1)
                        .map(place -> minutes(ticket.admission().admittedAt(), place.since())))
                .sorted()
                .toList();
    }

    private static Cell quantile(List<Long> sorted, double share) {
        return sorted.isEmpty() ? Cell.text("") : Cell.number(sorted.get((int) Math.ceil(share * sorted.size()) - 1));
    }

    private static long minutes(Instant from, Instant to) {
        return Math.max(0, Duration.between(from, to).toMinutes());
    }

    private SheetTable desks(Collection<Ticket> tickets) {
        List<List<Cell>> rows = DayBoard.of(tickets).desks().entrySet().stream()
                .map(each -> List.of(
                        Cell.number(each.getKey()), Cell.number(each.getValue().served()), Cell.number(each.getValue().missed()),
                        Cell.number(each.getValue().held())))
                .toList();
        return table("export.desks", List.of("board.desk", "board.col.served", "board.col.missed", "board.col.held"), rows);
    }

    private SheetTable history(Collection<Ticket> tickets, Doors doors, QueuePolicy policy) {
        Stream<Event> places = tickets.stream().flatMap(ticket -> ticket.places().stream()
                .filter(place -> place.errand().notedAt() == null) // a note leaves the ticket where it is
                .map(place -> event(ticket, place)));
        Stream<Event> atTheDoors = doors.moves().stream().map(move -> new Event(
                move.at(), "", "", texts.text(move.opened() ? "act.DoorsOpened" : "act.DoorsClosed", move.reason()), ""));
        Stream<Event> policies = policy.versions().stream()
                .filter(version -> version.at().atZone(zone).toLocalDate().equals(doors.day()))
                .map(version -> new Event(version.at(), "", "", texts.text("act.PolicyApplied", version.reason()), ""));
        List<List<Cell>> rows = Stream.of(places, atTheDoors, policies)
                .flatMap(each -> each)
                .sorted(Comparator.comparing(Event::at).thenComparing(Event::ticket))
                .map(event -> Stream.of(TIME.format(event.at().atZone(zone)), event.ticket(), event.procedure(), event.what(), event.desk())
                        .map(Cell::text)
                        .toList())
                .toList();
        return table("export.history", List.of(
                "audit.when", "export.ticket", "board.procedure", "audit.what", "board.desk"), rows);
    }

    private Event event(Ticket ticket, TicketPlace place) {
        String status = texts.text("ticket", place.status());
        String what = place.holdReason() == null ? status : status + " (" + texts.text("hold", place.holdReason()) + ")";
        return new Event(
                place.since(), ticket.admission().number(), texts.text("procedure", ticket.admission().procedure()), what,
                place.desk() == null ? "" : String.valueOf(place.desk()));
    }
}
