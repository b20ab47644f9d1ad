package org.guichet.workflow.lookup;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.guichet.domain.appointment.Appointment;
import org.guichet.domain.appointment.AppointmentBook;
import org.guichet.domain.lookup.Favour;
import org.guichet.domain.queue.QueueBook;
import org.guichet.domain.queue.Ticket;
import org.guichet.domain.queue.TicketStatus;
import org.jspecify.annotations.Nullable;

/**
 * Who has a slot or a ticket today. Read at most once a minute and after each saved act, not at each key: a look-up asks it
 * every time.
 */
public final class TodaysPeople {

    private static final Duration GOOD_FOR = Duration.ofMinutes(1);

    private final AppointmentBook appointments;
    private final QueueBook book;
    private final Clock clock;
    private volatile @Nullable Day known;

    public TodaysPeople(AppointmentBook appointments, QueueBook book, Clock clock) {
        this.appointments = appointments;
        this.book = book;
        this.clock = clock;
    }

    /** Something was saved: the next question reads the day again. */
    public void forget() {
        known = null;
    }

    public Day now() {
        Day day = known;
        Instant now = clock.instant();
        LocalDate date = LocalDate.now(clock);
        if (day != null && day.date.equals(date) && now.isBefore(day.readAt.plus(GOOD_FOR)) && !now.isBefore(day.readAt)) {
            return day;
        }
        Day fresh = read(date, now);
        known = fresh;
        return fresh;
    }

    boolean isToday(Instant at) {
        return LocalDate.ofInstant(at, clock.getZone()).equals(LocalDate.now(clock));
    }

    /** Those in the room, who has stood longest where they are first; then those with a slot and no ticket, the nearest slot first. */
    List<Long> atHand() {
        Day day = now();
        LocalDateTime now = LocalDateTime.now(clock);
        Stream<Long> inTheRoom = day.tickets.values().stream()
                .filter(ticket -> !ticket.status().isOver())
                .sorted(Comparator.comparing(ticket -> ticket.place().since()))
                .map(ticket -> ticket.admission().applicantId());
        Stream<Long> expected = day.slots.values().stream()
                .filter(slot -> !day.tickets.containsKey(slot.applicantId()))
                .sorted(Comparator.<Appointment, Duration>comparing(slot -> Duration.between(slot.slot(), now).abs())
                        .thenComparing(Appointment::number))
                .map(Appointment::applicantId);
        return Stream.concat(inTheRoom, expected).toList();
    }

    private Day read(LocalDate date, Instant now) {
        Map<Long, Appointment> slots = new HashMap<>();
        List<Appointment> today = appointments.on(date);
        today.stream()
                .filter(each -> each.status() == Appointment.Status.CONFIRMED)
                .forEach(each -> slots.putIfAbsent(each.applicantId(), each));
        Map<Long, Ticket> tickets = new HashMap<>();
        book.tickets(date).stream()
                .filter(ticket -> ticket.status() != TicketStatus.WITHDRAWN)
                .forEach(ticket -> tickets.merge(ticket.admission().applicantId(), ticket, TodaysPeople::current));
        Set<Long> all = new LinkedHashSet<>(tickets.keySet());
        today.forEach(each -> all.add(each.applicantId()));
        return new Day(date, now, slots, tickets, all.stream().mapToLong(Long::longValue).toArray());
    }

    /** Of two tickets of one person, the one that still counts. */
    private static Ticket current(Ticket one, Ticket other) {
        if (one.status().isOver() != other.status().isOver()) {
            return one.status().isOver() ? other : one;
        }
        return one.place().since().isAfter(other.place().since()) ? one : other;
    }

    /** The day as read at one moment: people present come first among equals, then those with a slot to come. */
    public static final class Day implements Favour {

        private static final float IN_THE_ROOM = 1;
        private static final float EXPECTED = 0.6f;
        private static final float WAS_HERE = 0.3f;

        private final LocalDate date;
        private final Instant readAt;
        private final Map<Long, Appointment> slots;
        private final Map<Long, Ticket> tickets;
        private final long[] ids;

        private Day(LocalDate date, Instant readAt, Map<Long, Appointment> slots, Map<Long, Ticket> tickets, long[] ids) {
            this.date = date;
            this.readAt = readAt;
            this.slots = slots;
            this.tickets = tickets;
            this.ids = ids;
        }

        public LocalDate date() {
            return date;
        }

        /** Today's confirmed slot. */
        public Optional<Appointment> slot(long applicantId) {
            return Optional.ofNullable(slots.get(applicantId));
        }

        public Optional<Ticket> ticket(long applicantId) {
            return Optional.ofNullable(tickets.get(applicantId));
        }

        /** Everybody with a ticket or a slot of any kind, as ids. */
        public LongStream people() {
            return LongStream.of(ids);
        }

        @Override
        public long[] favouredIds() {
            return ids.clone();
        }

        @Override
        public float ofPerson(long id) {
            Ticket ticket = tickets.get(id);
            if (ticket != null) {
                return ticket.status().isOver() ? WAS_HERE : IN_THE_ROOM;
            }
            return slots.containsKey(id) ? EXPECTED : 0;
        }
    }
}
