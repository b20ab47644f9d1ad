package org.guichet.domain.queue;

import java.time.Instant;
import org.guichet.domain.appointment.Procedure;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a ticket's person came for.
 *
 * @param appointmentNumber of the convocation, where there is one for it
 * @param slot the confirmed moment, where there is one for it
 */
public record Matter(Procedure procedure, @Nullable String appointmentNumber, @Nullable Instant slot) {

    private static final int LONGEST_APPOINTMENT_NUMBER = 32;

    /** Without an appointment. */
    public static Matter of(Procedure procedure) {
        return new Matter(procedure, null, null);
    }

    /** Whether it can be one of a ticket that was admitted so. */
    public boolean fits(Admission admission) {
        return (slot == null || admission.isOfTheDay(slot))
                && (appointmentNumber == null || appointmentNumber.length() <= LONGEST_APPOINTMENT_NUMBER);
    }
}
