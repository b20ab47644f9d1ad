package org.guichet.domain.queue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import org.guichet.domain.appointment.Procedure;
import org.guichet.inmemory.Operations;
import org.jspecify.annotations.Nullable;

/** Tickets and policies of all kinds, made up. */
final class SyntheticTickets {

    static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    static final Instant OPENING = Instant.parse("2026-11-24T08:00:00Z");

    private SyntheticTickets() {}

    static Instant minute(long minutes) {
        return OPENING.plus(Duration.ofMinutes(minutes));
    }

    /** Admitted without a slot and without any circumstance. */
    static Ticket plain(String number, long admittedAfter) {
        return ticket(number, Procedure.FIRST_FILING, null, minute(admittedAfter));
    }

    static Ticket ticket(String number, Procedure procedure, @Nullable Instant slot, Instant admitted) {
        return of(new Admission(DAY, number, 1, procedure, null, slot, admitted, null, false, false));
    }

    static Ticket of(Admission admission) {
        return new Ticket(
                admission, 1, List.of(TicketPlace.admitted(Operations.id(1), 1, admission.admittedAt())));
    }

    /** Few moments, so that ties are common. */
    static List<Ticket> any(SplittableRandom random, int count) {
        List<Ticket> tickets = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            tickets.add(any(random, String.format(Locale.ROOT, "A%03d", i + 1)));
        }
        return tickets;
    }

    static Ticket any(SplittableRandom random, String number) {
        Procedure[] procedures = Procedure.values();
        Instant admitted = minute(random.nextInt(60) * 5L);
        Instant slot = random.nextInt(4) == 0 ? null : minute(random.nextInt(60) * 5L);
        LocalDate deadline = random.nextBoolean() ? null : DAY.plusDays(random.nextInt(-3, 20));
        Ticket ticket = of(new Admission(
                DAY,
                number,
                random.nextInt(1, 1000),
                procedures[random.nextInt(procedures.length)],
                null,
                slot,
                admitted,
                deadline,
                random.nextInt(4) == 0,
                random.nextInt(4) == 0));
        return random.nextInt(5) == 0 ? putBack(ticket) : ticket;
    }

    static Ticket putBack(Ticket ticket) {
        Instant at = ticket.admission().admittedAt();
        return ticket.moved(ticket.place().called(Operations.id(2), 3, at))
                .moved(ticket.place().putBack(Operations.id(3), 3, at));
    }

    static PriorityPolicy anyPolicy(SplittableRandom random) {
        Map<HeadStart, Integer> minutes = new EnumMap<>(HeadStart.class);
        for (HeadStart each : HeadStart.values()) {
            if (random.nextInt(4) > 0) {
                minutes.put(each, random.nextInt(-40, 90));
            }
        }
        return new PriorityPolicy(minutes, random.nextInt(15), Duration.ofMinutes(random.nextInt(30)));
    }
}
