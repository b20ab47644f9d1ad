package org.guichet.store.local;

import static org.guichet.store.generated.Tables.APPOINTMENT;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.guichet.domain.appointment.Appointment;
import org.guichet.domain.appointment.AppointmentBook;

final class LocalAppointmentBook implements AppointmentBook {

    private final Database database;

    LocalAppointmentBook(Database database) {
        this.database = database;
    }

    @Override
    public List<Appointment> ofApplicant(long applicantId) {
        return database.read(context -> context.selectFrom(APPOINTMENT)
                .where(APPOINTMENT.APPLICANT_ID.eq(applicantId))
                .orderBy(APPOINTMENT.SLOT.desc(), APPOINTMENT.APPOINTMENT_NUMBER)
                .fetch(AppointmentRows::appointment));
    }

    @Override
    public Optional<Appointment> find(String number) {
        return database.read(context -> context.selectFrom(APPOINTMENT)
                .where(APPOINTMENT.APPOINTMENT_NUMBER.eq(number))
                .fetchOptional(AppointmentRows::appointment));
    }

    @Override
    public Map<Long, List<Appointment>> from(LocalDate day, Collection<Long> applicantIds) {
        if (applicantIds.isEmpty()) {
            return Map.of();
        }
        return database.read(context -> context.selectFrom(APPOINTMENT)
                        .where(APPOINTMENT.APPLICANT_ID.in(applicantIds))
                        .and(APPOINTMENT.SLOT.ge(day.atStartOfDay()))
                        .orderBy(APPOINTMENT.SLOT, APPOINTMENT.APPOINTMENT_NUMBER)
                        .fetch(AppointmentRows::appointment))
                .stream()
                .collect(Collectors.groupingBy(Appointment::applicantId));
    }

    @Override
    public List<Appointment> on(LocalDate day) {
        return database.read(context -> context.selectFrom(APPOINTMENT)
                .where(APPOINTMENT.SLOT.ge(day.atStartOfDay()))
                .and(APPOINTMENT.SLOT.lt(day.plusDays(1).atStartOfDay()))
                .orderBy(APPOINTMENT.SLOT, APPOINTMENT.APPOINTMENT_NUMBER)
                .fetch(AppointmentRows::appointment));
    }
}
