package org.guichet.domain.rebooking;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.guichet.domain.appointment.Appointment;
import org.guichet.domain.appointment.Procedure;

/** Finds free slots in the days to come, and gives each only as often as there is room. */
public final class NewDates {

    /** Days that are looked through: a site whose slots are gone for half a year has another trouble than these people. */
    public static final int DAYS = 180;

    private static final LocalTime NOON = LocalTime.NOON;

    private final Agenda agenda;
    private final LocalDateTime after;
    private final Function<LocalDate, List<Appointment>> booked;
    private final Map<LocalDate, Map<AgendaSlot, Integer>> taken = new HashMap<>();

    /**
     * @param after slots before that are no use to anybody
     * @param booked the appointments of a day
     */
    public NewDates(Agenda agenda, LocalDateTime after, Function<LocalDate, List<Appointment>> booked) {
        this.agenda = agenda;
        this.after = after;
        this.booked = booked;
    }

    /** The next ones with a choice: the first free one of each morning and each afternoon. */
    public List<LocalDateTime> proposals(Procedure procedure, int most) {
        return days().flatMap(day -> {
            List<LocalDateTime> free = freeOn(day, procedure).toList();
            return Stream.of(
                            free.stream().filter(slot -> slot.toLocalTime().isBefore(NOON)).findFirst(),
                            free.stream().filter(slot -> !slot.toLocalTime().isBefore(NOON)).findFirst())
                    .flatMap(Optional::stream);
        }).limit(most).toList();
    }

    /** The first free one, from then on held for whoever it is found for. */
    public Optional<LocalDateTime> hold(Procedure procedure) {
        Optional<LocalDateTime> slot = days().flatMap(day -> freeOn(day, procedure)).findFirst();
        slot.ifPresent(at -> take(new AgendaSlot(at, procedure)));
        return slot;
    }

    /** Holds that one, where it is free. */
    public boolean hold(AgendaSlot wanted) {
        boolean free = freeOn(wanted.at().toLocalDate(), wanted.procedure()).anyMatch(wanted.at()::equals);
        if (free) {
            take(wanted);
        }
        return free;
    }

    private Stream<LocalDate> days() {
        return Stream.iterate(after.toLocalDate(), day -> day.plusDays(1)).limit(DAYS);
    }

    private Stream<LocalDateTime> freeOn(LocalDate day, Procedure procedure) {
        int capacity = agenda.capacityFor(procedure);
        return agenda.slotsOn(day).stream()
                .filter(slot -> slot.isAfter(after))
                .filter(slot -> takenOn(day).getOrDefault(new AgendaSlot(slot, procedure), 0) < capacity);
    }

    private void take(AgendaSlot slot) {
        takenOn(slot.at().toLocalDate()).merge(slot, 1, Integer::sum);
    }

    private Map<AgendaSlot, Integer> takenOn(LocalDate day) {
        return taken.computeIfAbsent(day, _ -> {
            Map<AgendaSlot, Integer> people = new HashMap<>();
            booked.apply(day).stream()
                    .filter(NewDates::holds)
                    .forEach(each -> people.merge(new AgendaSlot(each.slot(), each.procedure()), 1, Integer::sum));
            return people;
        });
    }

    /** Whether it keeps its slot from others. */
    static boolean holds(Appointment appointment) {
        return appointment.status() == Appointment.Status.CONFIRMED || appointment.status() == Appointment.Status.BOOKED;
    }
}
