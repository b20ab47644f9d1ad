package org.guichet.launch.demonstration;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.guichet.domain.appointment.Appointment;
import org.guichet.domain.appointment.Procedure;

/**
 * Slots on other days than today: those of the closed week, from which many of today's were moved, and some of other people
 * in the past and to come.
 */
final class SyntheticAppointments {

    private static final int CLOSED_DAYS = 7;
    /** Numbers of today's slots lie below. */
    private static final long NUMBERS_FROM = 5_000;

    private final long seed;
    private final LocalDate today;

    SyntheticAppointments(long seed, LocalDate today) {
        this.seed = seed;
        this.today = today;
    }

    /** Two of three of today's people had a slot in the closed week: revoked by the service, or moved before it closed. */
    List<Appointment> ofTheClosedWeek(List<PlannedVisit> visits) {
        SplittableRandom random = new SplittableRandom(seed + today.toEpochDay() * 7);
        List<Appointment> slots = new ArrayList<>();
        for (PlannedVisit visit : visits) {
            int chance = random.nextInt(6);
            LocalDateTime slot = at(today.minusDays(1 + random.nextInt(CLOSED_DAYS)), random);
            if (chance < 4) {
                slots.add(appointment(
                        visit.applicantId(),
                        visit.procedure(),
                        slot,
                        chance == 0 ? Appointment.Status.MOVED : Appointment.Status.CANCELLED_BY_SERVICE));
            }
        }
        return slots;
    }

    /** One person in ten who has no slot today. */
    List<Appointment> ofOthers(int people, Set<Long> todays) {
        SplittableRandom random = new SplittableRandom(seed + today.toEpochDay() * 11);
        List<Appointment> slots = new ArrayList<>();
        for (long person = 7; person <= people; person += 10) {
            Procedure procedure = SyntheticPeople.pick(List.of(Procedure.values()), random);
            boolean past = random.nextBoolean();
            LocalDate day = past ? today.minusDays(10 + random.nextInt(200)) : today.plusDays(1 + random.nextInt(30));
            Appointment.Status status = SyntheticPeople.pick(
                    past
                            ? List.of(
                                    Appointment.Status.HONOURED,
                                    Appointment.Status.HONOURED,
                                    Appointment.Status.MISSED,
                                    Appointment.Status.CANCELLED_BY_PERSON)
                            : List.of(Appointment.Status.CONFIRMED, Appointment.Status.BOOKED),
                    random);
            LocalDateTime slot = at(day, random);
            if (!todays.contains(person)) {
                slots.add(appointment(person, procedure, slot, status));
            }
        }
        return slots;
    }

    private static LocalDateTime at(LocalDate day, SplittableRandom random) {
        return day.atTime(8, 45).plusMinutes(5L * random.nextInt(91));
    }

    private static Appointment appointment(long person, Procedure procedure, LocalDateTime slot, Appointment.Status status) {
        String number = "RDV-" + DateTimeFormatter.BASIC_ISO_DATE.format(slot.toLocalDate()) + "-" + (NUMBERS_FROM + person);
        return new Appointment(number, person, procedure, slot, status);
    }
}
