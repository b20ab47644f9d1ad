package org.guichet.domain.appointment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The site's appointments as kept on this desk. */
public interface AppointmentBook {

    /** Newest slot first. */
    List<Appointment> ofApplicant(long applicantId);

    Optional<Appointment> find(String number);

    /** In the order of their slots. */
    List<Appointment> on(LocalDate day);
}
