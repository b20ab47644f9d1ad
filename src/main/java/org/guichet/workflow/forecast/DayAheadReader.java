package org.guichet.workflow.forecast;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guichet.domain.appointment.Appointment;
import org.guichet.domain.appointment.AppointmentBook;
import org.guichet.domain.appointment.Procedure;
import org.guichet.domain.door.DoorBook;
import org.guichet.domain.forecast.ArrivalHabits;
import org.guichet.domain.forecast.DayAhead;
import org.guichet.domain.forecast.DeskAhead;
import org.guichet.domain.forecast.ExpectedVisit;
import org.guichet.domain.forecast.PastService;
import org.guichet.domain.forecast.ServiceTimes;
import org.guichet.domain.queue.QueueBook;
import org.guichet.domain.queue.SteeringBook;
import org.guichet.domain.queue.Ticket;
import org.guichet.domain.queue.TicketPlace;
import org.guichet.domain.queue.TicketStatus;
import org.guichet.domain.staff.DeskBook;
import org.guichet.domain.staff.DeskDay;
import org.guichet.domain.staff.DeskState;
import org.guichet.domain.staff.ServiceDesk;
import org.guichet.domain.staff.StaffDirectory;
import org.jspecify.annotations.Nullable;

/** Gathers what a forecast rests on: today's queue, slots and desks, and the services and arrivals of the past weeks. */
public final class DayAheadReader {

    /** Days that are asked for services; those without any cost little. */
    private static final int PAST_DAYS = 30;

    /** Of people with a confirmed slot, before the site has a history: an assumption. */
    private static final double ASSUMED_SHOW_UP = 0.85;

    /** Services below this come from a click too many, not from a person. */
    private static final Duration SHORTEST = Duration.ofSeconds(20);

    /** A ticket called in the evening and finished next morning says nothing of a service. */
    private static final Duration LONGEST = Duration.ofHours(3);

    private static final Duration CHANGEOVER = Duration.ofSeconds(40);
    private static final int ENOUGH_ARRIVALS = 20;

    private final QueueBook queue;
    private final AppointmentBook appointments;
    private final SteeringBook steering;
    private final StaffDirectory staff;
    private final DoorBook doors;
    private final DeskBook states;
    private final Clock clock;
    private volatile @Nullable PastDays known;

    public DayAheadReader(
            QueueBook queue,
            AppointmentBook appointments,
            SteeringBook steering,
            StaffDirectory staff,
            DoorBook doors,
            DeskBook states,
            Clock clock) {
        this.queue = queue;
        this.appointments = appointments;
        this.steering = steering;
        this.staff = staff;
        this.doors = doors;
        this.states = states;
        this.clock = clock;
    }

    /**
     * With closed doors nobody more is expected.
     *
     * @param closing when the last person should have left
     */
    public DayAhead read(Instant closing) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.now(clock);
        List<Ticket> tickets = queue.tickets(today);
        PastDays past = past(today);
        return new DayAhead(
                today,
                now,
                closing,
                tickets.stream().filter(ticket -> ticket.status().waits()).toList(),
                doors.doors(today).areOpen() ? expected(today, tickets, past.showUp()) : List.of(),
                desks(tickets, today, now),
                past.times(),
                past.habits(),
                CHANGEOVER,
                steering.at(today, now).moves());
    }

    /** What the past weeks say; they change with the day only. */
    private record PastDays(LocalDate before, ServiceTimes times, ArrivalHabits habits, double showUp) {}

    private PastDays past(LocalDate today) {
        PastDays read = known;
        if (read == null || !read.before().equals(today)) {
            List<Ticket> tickets = ticketsBefore(today);
            read = new PastDays(today, ServiceTimes.of(services(tickets)), habits(tickets), showUp(tickets));
            known = read;
        }
        return read;
    }

    private List<Ticket> ticketsBefore(LocalDate today) {
        return Stream.iterate(today.minusDays(1), day -> day.minusDays(1))
                .limit(PAST_DAYS)
                .flatMap(day -> queue.tickets(day).stream())
                .toList();
    }

    /** From the last call to the end of each matter: what was on hold in between is not counted. */
    private static List<PastService> services(Collection<Ticket> past) {
        List<PastService> services = new ArrayList<>();
        for (Ticket ticket : past) {
            TicketPlace called = null;
            for (TicketPlace place : ticket.places()) {
                boolean served = place.status() == TicketStatus.SERVED
                        || (called != null && place.errand().done().size() > called.errand().done().size());
                if (served && called != null) {
                    Duration took = Duration.between(called.since(), place.since());
                    if (took.compareTo(SHORTEST) >= 0 && took.compareTo(LONGEST) <= 0) {
                        services.add(new PastService(ticket.admission().day(), inHand(ticket, called), took));
                    }
                    called = null;
                }
                if (place.status() == TicketStatus.CALLED) {
                    called = place;
                }
            }
        }
        return services;
    }

    private static Procedure inHand(Ticket ticket, TicketPlace called) {
        Procedure taken = called.errand().inHand();
        return taken == null ? ticket.admission().procedure() : taken;
    }

    private static ArrivalHabits habits(Collection<Ticket> past) {
        List<Duration> offsets = past.stream()
                .map(Ticket::admission)
                .flatMap(each -> each.slotMoment().stream().map(slot -> Duration.between(slot, each.admittedAt())))
                .filter(offset -> offset.abs().compareTo(Duration.ofHours(6)) < 0)
                .toList();
        return offsets.size() < ENOUGH_ARRIVALS ? ArrivalHabits.assumed() : ArrivalHabits.of(offsets);
    }

    /** Whoever has several slots comes once; whoever is in has what is left added to their ticket. */
    private List<ExpectedVisit> expected(LocalDate today, List<Ticket> tickets, double showUp) {
        Set<String> came = tickets.stream()
                .filter(ticket -> ticket.status() != TicketStatus.WITHDRAWN)
                .flatMap(ticket -> ticket.matters().stream())
                .flatMap(matter -> Stream.ofNullable(matter.appointmentNumber()))
                .collect(Collectors.toSet());
        Set<Long> inside = tickets.stream()
                .filter(ticket -> !ticket.status().isOver())
                .map(ticket -> ticket.admission().applicantId())
                .collect(Collectors.toSet());
        return appointments.on(today).stream()
                .filter(each -> each.status() == Appointment.Status.CONFIRMED && !came.contains(each.number()))
                .filter(each -> !inside.contains(each.applicantId()))
                .collect(Collectors.groupingBy(Appointment::applicantId, LinkedHashMap::new, Collectors.toList()))
                .values().stream()
                .map(slots -> visit(slots, showUp))
                .toList();
    }

    private ExpectedVisit visit(List<Appointment> slots, double showUp) {
        Appointment first = Collections.min(slots, Comparator.comparing(Appointment::slot));
        List<Procedure> further = slots.stream()
                .sorted(Comparator.comparing(Appointment::slot))
                .map(Appointment::procedure)
                .distinct()
                .filter(each -> each != first.procedure())
                .toList();
        Instant slot = first.slot().atZone(clock.getZone()).toInstant();
        return new ExpectedVisit(first.procedure(), further, slot, null, false, false, showUp);
    }

    /** On the days on which somebody came. */
    private double showUp(List<Ticket> past) {
        Map<LocalDate, Long> came = new HashMap<>();
        past.stream()
                .filter(ticket -> ticket.status() != TicketStatus.WITHDRAWN)
                .map(Ticket::admission)
                .filter(each -> each.appointmentNumber() != null)
                .forEach(each -> came.merge(each.day(), 1L, Long::sum));
        long slots = came.keySet().stream()
                .flatMap(day -> appointments.on(day).stream())
                .filter(each -> each.status() == Appointment.Status.CONFIRMED
                        || each.status() == Appointment.Status.HONOURED
                        || each.status() == Appointment.Status.MISSED)
                .count();
        long people = came.values().stream().mapToLong(Long::longValue).sum();
        return slots < ENOUGH_ARRIVALS ? ASSUMED_SHOW_UP : Math.min(1, people / (double) slots);
    }

    /** Those that are open; of the others those that still have somebody, whom they serve to the end. */
    private List<DeskAhead> desks(List<Ticket> tickets, LocalDate today, Instant now) {
        Map<Integer, DeskAhead.InHand> inHand = new HashMap<>();
        for (Ticket ticket : tickets) {
            Integer desk = ticket.place().desk();
            if (ticket.status() == TicketStatus.CALLED && desk != null) {
                inHand.put(desk, new DeskAhead.InHand(ticket.inHand(), ticket.place().since()));
            }
        }
        Map<Integer, DeskDay> days = states.on(today);
        return staff.desks().stream()
                .filter(desk -> isOpen(days, desk) || inHand.containsKey(desk.number()))
                .limit(DayAhead.MOST_DESKS)
                .map(desk -> new DeskAhead(
                        desk.number(), desk.skills(), now, isOpen(days, desk) ? null : now, inHand.get(desk.number())))
                .toList();
    }

    private static boolean isOpen(Map<Integer, DeskDay> days, ServiceDesk desk) {
        DeskDay day = days.get(desk.number());
        return day != null && day.state() == DeskState.OPEN;
    }
}
