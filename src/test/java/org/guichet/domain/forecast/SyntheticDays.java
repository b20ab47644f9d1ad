package org.guichet.domain.forecast;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.guichet.domain.appointment.Procedure;
import org.guichet.domain.change.OperationId;
import org.guichet.domain.queue.Admission;
import org.guichet.domain.queue.SupervisorMove;
import org.guichet.domain.queue.Ticket;
import org.guichet.domain.queue.TicketId;
import org.guichet.domain.queue.TicketPlace;
import org.jspecify.annotations.Nullable;

/** Days of a prefecture that never were, for forecasts. */
public final class SyntheticDays {

    public static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    public static final Instant NINE = Instant.parse("2026-11-24T08:00:00Z");
    public static final Set<Procedure> ALL = EnumSet.allOf(Procedure.class);

    /** How often each procedure is asked for, in a hundred. */
    private static final Map<Procedure, Integer> SHARES = new EnumMap<>(Map.of(
            Procedure.CARD_PICKUP, 35,
            Procedure.VISA_VALIDATION, 20,
            Procedure.BIOMETRICS, 15,
            Procedure.FIRST_FILING, 10,
            Procedure.RENEWAL, 15,
            Procedure.ASYLUM, 3,
            Procedure.NATURALISATION, 2));

    private SyntheticDays() {}

    public static Instant minute(long minutes) {
        return NINE.plus(Duration.ofMinutes(minutes));
    }

    public static Procedure anyProcedure(RandomGenerator random) {
        int at = random.nextInt(100);
        for (Map.Entry<Procedure, Integer> each : SHARES.entrySet()) {
            at -= each.getValue();
            if (at < 0) {
                return each.getKey();
            }
        }
        return Procedure.NATURALISATION;
    }

    public static Ticket ticket(int number, Procedure procedure, @Nullable Instant slot, Instant admitted) {
        return ticket(number, procedure, slot, admitted, null, false);
    }

    public static Ticket ticket(
            int number,
            Procedure procedure,
            @Nullable Instant slot,
            Instant admitted,
            @Nullable LocalDate deadline,
            boolean priority) {
        Admission admission = new Admission(
                DAY, String.format(Locale.ROOT, "A%04d", number), number, procedure, null, slot, admitted, deadline, priority, false);
        return new Ticket(admission, 1, List.of(TicketPlace.ofBaseData(admitted)));
    }

    /** People who came in the two hours before nine. */
    public static List<Ticket> waiting(RandomGenerator random, int count) {
        List<Ticket> tickets = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Instant admitted = minute(-random.nextInt(120));
            tickets.add(ticket(
                    i, anyProcedure(random), minute(-random.nextInt(90)), admitted,
                    random.nextInt(5) == 0 ? DAY.plusDays(random.nextInt(20)) : null, random.nextInt(12) == 0));
        }
        return tickets;
    }

    public static List<ExpectedVisit> expected(RandomGenerator random, int count, int overMinutes) {
        List<ExpectedVisit> visits = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            visits.add(new ExpectedVisit(
                    anyProcedure(random), List.of(), minute(random.nextInt(overMinutes)),
                    random.nextInt(5) == 0 ? DAY.plusDays(random.nextInt(20)) : null, random.nextInt(12) == 0,
                    random.nextInt(10) == 0, 0.85));
        }
        return visits;
    }

    public static List<DeskAhead> desks(int count) {
        List<DeskAhead> desks = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            Set<Procedure> skills = switch (i % 5) {
                case 0 -> ALL;
                case 1, 2 -> EnumSet.of(Procedure.CARD_PICKUP, Procedure.VISA_VALIDATION, Procedure.BIOMETRICS);
                case 3 -> EnumSet.of(Procedure.FIRST_FILING, Procedure.RENEWAL, Procedure.CARD_PICKUP);
                default -> EnumSet.of(Procedure.ASYLUM, Procedure.NATURALISATION, Procedure.RENEWAL, Procedure.VISA_VALIDATION);
            };
            desks.add(DeskAhead.open(i, skills, NINE));
        }
        return desks;
    }

    public static DayAhead day(List<Ticket> waiting, List<ExpectedVisit> expected, List<DeskAhead> desks, ServiceTimes times) {
        return new DayAhead(
                DAY, NINE, minute(8 * 60), waiting, expected, desks, times, ArrivalHabits.assumed(), Duration.ofSeconds(40),
                Map.of());
    }

    public static DayAhead any(SplittableRandom random) {
        List<DeskAhead> desks = new ArrayList<>(desks(random.nextInt(1, 12)));
        desks.add(DeskAhead.open(99, ALL, minute(random.nextInt(30))));
        List<Ticket> waiting = waiting(random, random.nextInt(60));
        return new DayAhead(
                DAY, NINE, minute(8 * 60), waiting, expected(random, random.nextInt(60), 300), desks, ServiceTimes.assumed(),
                ArrivalHabits.assumed(), Duration.ofSeconds(40), moves(random, waiting));
    }

    private static Map<TicketId, SupervisorMove> moves(SplittableRandom random, List<Ticket> waiting) {
        Map<TicketId, SupervisorMove> moves = new HashMap<>();
        for (Ticket each : waiting) {
            if (random.nextInt(20) == 0) {
                boolean pinned = random.nextBoolean();
                moves.put(each.id(), new SupervisorMove(
                        new OperationId(new UUID(1, moves.size())), pinned, pinned ? 0 : random.nextInt(1, 90), "x", "s",
                        minute(-random.nextInt(3)), minute(600)));
            }
        }
        return moves;
    }

    /** Every service of every procedure takes just as long. */
    public static ServiceTimes exactly(Duration took) {
        List<PastService> history = new ArrayList<>();
        for (Procedure procedure : Procedure.values()) {
            for (int i = 0; i < 30; i++) {
                history.add(new PastService(DAY.minusDays(i % 3 + 1L), procedure, took));
            }
        }
        return ServiceTimes.of(history);
    }
}
