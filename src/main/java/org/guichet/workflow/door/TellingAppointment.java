package org.guichet.workflow.door;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.guichet.domain.appointment.Appointment;
import org.guichet.domain.appointment.Appointment.Status;

/** Of several appointments of one person, the one that the door's answer is about. */
final class TellingAppointment {

    private TellingAppointment() {}

    /**
     * Today's before those to come, those to come before those gone by; the nearest of each.
     *
     * @param refusal of a slot of today: the lower, the sooner the person gets in by it
     */
    static Optional<Appointment> of(List<Appointment> all, LocalDate today, ToIntFunction<Appointment> refusal) {
        Comparator<Appointment> nearest = Comparator.comparingLong(each -> each.slot().toLocalDate().isBefore(today)
                ? -each.slot().toLocalDate().toEpochDay() : each.slot().toLocalDate().toEpochDay());
        return all.stream().min(Comparator.comparingInt((Appointment each) -> rank(each, today, refusal))
                .thenComparing(nearest)
                .thenComparing(Appointment::slot)
                .thenComparing(Appointment::number));
    }

    private static int rank(Appointment appointment, LocalDate today, ToIntFunction<Appointment> refusal) {
        int day = appointment.slot().toLocalDate().compareTo(today);
        if (day == 0) {
            return refusal.applyAsInt(appointment);
        }
        boolean stands = appointment.status() == Status.CONFIRMED || appointment.status() == Status.BOOKED;
        return 100 + (day > 0 ? 0 : 10) + (stands ? 0 : 1);
    }
}
