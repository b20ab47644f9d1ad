package org.guichet.workflow.rebooking;

import java.util.List;
import org.guichet.domain.appointment.Appointment;
import org.guichet.domain.change.Operation;
import org.guichet.domain.change.OperationId;

/**
 * What one gesture moved.
 *
 * @param appointments as they stand now
 * @param operations of the gesture: what taking it back names
 */
public record Redated(List<Appointment> appointments, List<Operation> operations) {

    public Redated {
        appointments = List.copyOf(appointments);
        operations = List.copyOf(operations);
    }

    /** Names the gesture. */
    public OperationId id() {
        return operations.getFirst().id();
    }
}
