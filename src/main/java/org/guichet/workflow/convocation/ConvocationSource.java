package org.guichet.workflow.convocation;

import java.util.Optional;
import org.guichet.domain.appointment.Appointment;

/** Whoever has the key that convocations are sealed with. */
@FunctionalInterface
public interface ConvocationSource {

    /** The sealed code for that appointment; empty where its number or moment fits into none. */
    Optional<String> code(Appointment appointment);
}
