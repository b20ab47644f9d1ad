package org.guichet.domain.rebooking;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guichet.domain.appointment.Procedure;

/**
 * When a site gives appointments, and to how many people at one moment for each matter: the site's own setting.
 *
 * @param last the last slot of a day, not its end
 * @param step from one slot to the next, in whole minutes
 * @param capacity of matters that are given slots at all
 * @param closed days on which nobody is received, whatever day of the week they are
 */
public record Agenda(
        Set<DayOfWeek> days, LocalTime first, LocalTime last, Duration step, Map<Procedure, Integer> capacity, Set<LocalDate> closed) {

    public static final int MOST_AT_ONCE = 999;

    /** Of a site that has set none: it gives no slots. */
    public static final Agenda NONE =
            new Agenda(Set.of(), LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, Duration.ofMinutes(1), Map.of(), Set.of());

    public Agenda {
        EnumSet<DayOfWeek> inOrder = EnumSet.noneOf(DayOfWeek.class);
        inOrder.addAll(days);
        days = Collections.unmodifiableSet(inOrder);
        EnumMap<Procedure, Integer> given = new EnumMap<>(Procedure.class);
        capacity.forEach((procedure, people) -> {
            if (people > 0) {
                given.put(procedure, people);
            }
        });
        capacity = Collections.unmodifiableMap(given);
        closed = Collections.unmodifiableSet(new TreeSet<>(closed));
        boolean isDay = !last.isBefore(first) && step.toMinutes() >= 1 && step.equals(Duration.ofMinutes(step.toMinutes()));
        if (!isDay || given.values().stream().anyMatch(people -> people > MOST_AT_ONCE)) {
            throw new IllegalArgumentException("slots go from the first to the last by whole minutes, for 1 to " + MOST_AT_ONCE);
        }
    }

    /** People at one moment; 0 for a matter that is given no slots. */
    public int capacityFor(Procedure procedure) {
        return capacity.getOrDefault(procedure, 0);
    }

    /** The moments at which that day gives slots, in their order. */
    public List<LocalDateTime> slotsOn(LocalDate day) {
        if (!days.contains(day.getDayOfWeek()) || closed.contains(day)) {
            return List.of();
        }
        List<LocalDateTime> slots = new ArrayList<>();
        LocalDateTime end = day.atTime(last);
        for (LocalDateTime at = day.atTime(first); !at.isAfter(end); at = at.plus(step)) {
            slots.add(at);
        }
        return slots;
    }

    /** Such as {@code MON,TUE,FRI 08:45-16:15/15 CARD_PICKUP=4 RENEWAL=2 -2026-12-25}. */
    public String text() {
        return Stream.of(
                        Stream.of(days.stream().map(Agenda::shortName).collect(Collectors.joining(","))),
                        Stream.of(first + "-" + last + "/" + step.toMinutes()),
                        capacity.entrySet().stream().map(each -> each.getKey().name() + "=" + each.getValue()),
                        closed.stream().map(day -> "-" + day))
                .flatMap(each -> each)
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static String shortName(DayOfWeek day) {
        return day.name().substring(0, 3);
    }

    /** The inverse of {@link #text}; empty for a text that says none. */
    public static Optional<Agenda> read(String text) {
        Reading reading = new Reading();
        try {
            Stream.of(text.strip().split("\\s+")).forEach(reading::take);
            return Optional.of(reading.agenda());
        } catch (DateTimeException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private static final class Reading {

        private final Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        private final Map<Procedure, Integer> capacity = new EnumMap<>(Procedure.class);
        private final Set<LocalDate> closed = new TreeSet<>();
        private LocalTime first = LocalTime.MIDNIGHT;
        private LocalTime last = LocalTime.MIDNIGHT;
        private Duration step = Duration.ZERO;

        void take(String part) {
            if (part.matches("[A-Z_]+=[0-9]{1,3}")) {
                int equals = part.indexOf('=');
                capacity.put(Procedure.valueOf(part.substring(0, equals)), Integer.valueOf(part.substring(equals + 1)));
            } else if (part.startsWith("-")) {
                closed.add(LocalDate.parse(part.substring(1)));
            } else if (part.matches("[0-9:]+-[0-9:]+/[0-9]{1,3}")) {
                int dash = part.indexOf('-');
                int slash = part.indexOf('/');
                first = LocalTime.parse(part.substring(0, dash));
                last = LocalTime.parse(part.substring(dash + 1, slash));
                step = Duration.ofMinutes(Long.parseLong(part.substring(slash + 1)));
            } else {
                Stream.of(part.split(",", -1)).map(Reading::day).forEach(days::add);
            }
        }

        private static DayOfWeek day(String name) {
            return Stream.of(DayOfWeek.values())
                    .filter(day -> shortName(day).equals(name))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no day of the week"));
        }

        Agenda agenda() {
            return new Agenda(days, first, last, step, capacity, closed);
        }
    }
}
