package org.guichet.launch.appointments;

import java.time.LocalDateTime;
import java.util.List;
import org.guichet.domain.applicant.ForeignerNumber;
import org.guichet.domain.appointment.Appointment;
import org.guichet.domain.appointment.Procedure;

/** What a line of a file, or an event of a calendar, came to. */
sealed interface FileRow {

    /** Where it begins in the file, from 1. */
    long line();

    record Slot(
            long line, String number, ForeignerNumber person, Procedure procedure, LocalDateTime slot, Appointment.Status status)
            implements FileRow {}

    /** @param textKey of a reason that names what is expected */
    record Rejected(long line, String textKey, List<Object> arguments) implements FileRow {

        static Rejected of(long line, String textKey, Object... arguments) {
            return new Rejected(line, textKey, List.of(arguments));
        }
    }
}
