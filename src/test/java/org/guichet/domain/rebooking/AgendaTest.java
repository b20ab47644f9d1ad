package org.guichet.domain.rebooking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.guichet.domain.appointment.Appointment;
import org.guichet.domain.appointment.Procedure;
import org.guichet.inmemory.Synthetic;
import org.guichet.seeded.SeededRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The site's slots as its setting says them, and how free ones are given out. */
class AgendaTest {

    private static final LocalDateTime TONIGHT = Synthetic.DAY.atTime(LocalTime.MAX);

    private static Agenda agenda(SplittableRandom random) {
        Set<DayOfWeek> days = new HashSet<>();
        Map<Procedure, Integer> capacity = new HashMap<>();
        Set<LocalDate> closed = new HashSet<>();
        for (int i = random.nextInt(8); i >= 0; i--) {
            days.add(SeededRandom.any(random, List.of(DayOfWeek.values())));
            capacity.put(SeededRandom.any(random, List.of(Procedure.values())), random.nextInt(0, 4));
            closed.add(Synthetic.DAY.plusDays(random.nextInt(20)));
        }
        LocalTime first = LocalTime.of(random.nextInt(7, 12), random.nextInt(60));
        return new Agenda(
                days, first, first.plusMinutes(random.nextInt(1, 300)), Duration.ofMinutes(random.nextInt(5, 90)), capacity, closed);
    }

    @Test
    void whatIsWrittenIsReadAndWhateverIsReadIsWrittenTheSame() {
        SeededRandom.repeat(2_000, random -> {
            Agenda agenda = agenda(random);
            assertEquals(Optional.of(agenda), Agenda.read(agenda.text()));
            String damaged = agenda.text().replace(
                    SeededRandom.any(random, List.of("0", ":", "-", "=", " ", "/", "MON")), SeededRandom.text(random, "0-=:/ ,AZ", 0, 3));
            Agenda.read(damaged).ifPresent(read -> assertEquals(Optional.of(read), Agenda.read(read.text())));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", "MONDAY 08:00-09:00/15", "MON 09:00-08:00/15", "MON 08:00-09:00/0", "MON 08:00-09:00/15 TEA=3", "MON 8-9/15",
        "MON 08:00-09:00/15 RENEWAL=1000", "MON 08:00-09:00/15 -2026-02-31"
    })
    void aTextThatSaysNoSlotsIsNone(String text) {
        assertTrue(Agenda.read(text).isEmpty(), text);
    }

    @Test
    void aDayHasItsSlotsUnlessTheSiteIsClosed() {
        Agenda agenda = Agenda.read("MON,TUE,WED,THU,FRI 09:00-10:00/30 RENEWAL=1 -2026-11-26").orElseThrow();
        LocalDate wednesday = LocalDate.of(2026, 11, 25);
        assertEquals(
                List.of(wednesday.atTime(9, 0), wednesday.atTime(9, 30), wednesday.atTime(10, 0)), agenda.slotsOn(wednesday));
        assertEquals(List.of(), agenda.slotsOn(wednesday.plusDays(1)));
        assertEquals(List.of(), agenda.slotsOn(wednesday.plusDays(3)));
    }

    @Test
    void theNextFreeOnesLeaveAChoiceBetweenMorningAndAfternoon() {
        Agenda agenda = Agenda.read("MON,TUE,WED,THU,FRI 09:00-14:00/60 RENEWAL=1").orElseThrow();
        LocalDate wednesday = Synthetic.DAY.plusDays(1);
        Appointment taken = new Appointment("X", 9, Procedure.RENEWAL, wednesday.atTime(9, 0), Appointment.Status.CONFIRMED);
        Appointment cancelled = new Appointment(
                "Y", 8, Procedure.RENEWAL, wednesday.atTime(12, 0), Appointment.Status.CANCELLED_BY_PERSON);
        NewDates dates = new NewDates(agenda, TONIGHT, day -> day.equals(wednesday) ? List.of(taken, cancelled) : List.of());
        assertEquals(
                List.of(wednesday.atTime(10, 0), wednesday.atTime(12, 0), wednesday.plusDays(1).atTime(9, 0)),
                dates.proposals(Procedure.RENEWAL, 3));
        assertEquals(List.of(), dates.proposals(Procedure.ASYLUM, 3), "no slots are given for it");
    }

    /** Whatever is booked already, nobody is put where there is no room, and nobody waits while an earlier slot is free. */
    @Test
    void slotsAreGivenOutUpToTheirCapacityInTheOrderOfTheCalendar() {
        SeededRandom.repeat(300, random -> {
            Agenda agenda = agenda(random);
            List<Appointment> booked = new ArrayList<>();
            for (int i = random.nextInt(30); i > 0; i--) {
                LocalDate day = Synthetic.DAY.plusDays(random.nextInt(10));
                List<LocalDateTime> slots = agenda.slotsOn(day);
                if (!slots.isEmpty()) {
                    booked.add(new Appointment("B" + i, i, SeededRandom.any(random, List.of(Procedure.values())),
                            SeededRandom.any(random, slots), Appointment.Status.CONFIRMED));
                }
            }
            Map<AgendaSlot, Integer> people = new HashMap<>();
            booked.forEach(each -> people.merge(new AgendaSlot(each.slot(), each.procedure()), 1, Integer::sum));
            NewDates dates = new NewDates(agenda, TONIGHT,
                    day -> booked.stream().filter(each -> each.slot().toLocalDate().equals(day)).toList());
            Map<Procedure, LocalDateTime> last = new HashMap<>();
            for (int i = 0; i < 40; i++) {
                Procedure procedure = SeededRandom.any(random, List.of(Procedure.values()));
                dates.hold(procedure).ifPresent(slot -> {
                    assertTrue(slot.isAfter(TONIGHT) && agenda.slotsOn(slot.toLocalDate()).contains(slot), slot::toString);
                    int now = people.merge(new AgendaSlot(slot, procedure), 1, Integer::sum);
                    assertTrue(now <= agenda.capacityFor(procedure), () -> slot + " takes " + now);
                    assertFalse(slot.isBefore(last.getOrDefault(procedure, slot)), "an earlier one was free before");
                    last.put(procedure, slot);
                });
            }
        });
    }
}
