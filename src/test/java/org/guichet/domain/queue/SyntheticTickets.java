package org.guichet.domain.queue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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
                admission, 1, List.of(TicketPlace.admitted(Operations.id(1), 1, admission.admittedAt(), Errand.AS_ADMITTED)));
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
        Ticket put = random.nextInt(5) == 0 ? putBack(ticket) : ticket;
        return random.nextInt(3) == 0 ? changed(random, put) : put;
    }

    /** With more matters, some done, needs noted since, or sent on. */
    private static Ticket changed(SplittableRandom random, Ticket ticket) {
        Procedure[] procedures = Procedure.values();
        Errand errand = Errand.AS_ADMITTED;
        for (int i = random.nextInt(3); i > 0; i--) {
            Procedure procedure = procedures[random.nextInt(procedures.length)];
            boolean known = procedure == ticket.admission().procedure()
                    || errand.further().stream().anyMatch(each -> each.procedure() == procedure);
            Instant slot = random.nextInt(3) == 0 ? null : minute(random.nextInt(60) * 5L);
            errand = known ? errand : errand.with(new Matter(procedure, null, slot), OPENING);
        }
        if (!errand.further().isEmpty() && random.nextBoolean()) {
            errand = errand.done(ticket.admission().procedure());
        }
        if (random.nextInt(3) == 0) {
            errand = errand.with(random.nextBoolean() ? Set.of() : Set.of(PriorityNeed.FRAILTY), OPENING);
        }
        Ticket noted = ticket.moved(ticket.place().noted(Operations.id(4), 3, errand));
        if (random.nextInt(4) > 0) {
            return noted;
        }
        Onward onward = random.nextBoolean() ? Onward.toDesk(random.nextInt(1, 6)) : Onward.toSkill(procedures[random.nextInt(7)]);
        return noted.moved(noted.place().transferred(Operations.id(5), 3, onward, ticket.admission().admittedAt()));
    }

    static Ticket putBack(Ticket ticket) {
        Instant at = ticket.admission().admittedAt();
        return ticket.moved(ticket.place().called(Operations.id(2), 3, null, at))
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
