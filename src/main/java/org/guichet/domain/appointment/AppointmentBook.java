package org.guichet.domain.appointment;

import java.time.LocalDate;
import java.util.List;

/** The site's appointments as kept on this desk. */
public interface AppointmentBook {

    /** Newest slot first. */
    List<Appointment> ofApplicant(long applicantId);

    /** In the order of their slots. */
    List<Appointment> on(LocalDate day);
}
