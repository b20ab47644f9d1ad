package org.guichet.domain.appointment;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The site's appointments as kept on this desk. */
public interface AppointmentBook {

    /** Newest slot first. */
    List<Appointment> ofApplicant(long applicantId);

    Optional<Appointment> find(String number);

    /** Of many people at once, from that day on, in the order of their slots; people who have none are left out. */
    Map<Long, List<Appointment>> from(LocalDate day, Collection<Long> applicantIds);

    /** In the order of their slots. */
    List<Appointment> on(LocalDate day);
}
