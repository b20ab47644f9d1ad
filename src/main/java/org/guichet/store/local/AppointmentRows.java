package org.guichet.store.local;

import static org.guichet.store.generated.Tables.APPOINTMENT;

import org.guichet.domain.appointment.Appointment;
import org.guichet.domain.appointment.Procedure;
import org.guichet.store.generated.tables.records.AppointmentRecord;

/** Appointments as rows. */
final class AppointmentRows {

    static final BatchInsert<Appointment> APPOINTMENTS =
            new BatchInsert<>(APPOINTMENT, (appointment, row) -> row.add(appointment.number())
                    .add(appointment.applicantId())
                    .add(appointment.procedure().name())
                    .add(appointment.slot())
                    .add(appointment.status().name()));

    private AppointmentRows() {}

    static Appointment appointment(AppointmentRecord row) {
        return new Appointment(
                row.getAppointmentNumber(),
                row.getApplicantId(),
                Procedure.valueOf(row.getProcedureName()),
                row.getSlot(),
                Appointment.Status.valueOf(row.getStatus()));
    }
}
