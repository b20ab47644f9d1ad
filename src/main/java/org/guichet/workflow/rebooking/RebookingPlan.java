package org.guichet.workflow.rebooking;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.guichet.domain.appointment.Appointment;
import org.guichet.domain.change.RefusalReason;
import org.guichet.domain.queue.Ticket;

/**
 * Who would get which date. Nothing of it holds before it is applied.
 *
 * @param planned in the order in which dates were given out
 * @param left who stays where they are, and why
 */
public record RebookingPlan(List<Planned> planned, List<Left> left) {

    /** @param ticket with which the person waits today: it ends with the move */
    public record Planned(Appointment appointment, LocalDateTime to, Optional<Ticket> ticket) {}

    /** @param detail what the reason's text names; may be empty */
    public record Left(Appointment appointment, RefusalReason why, String detail) {}

    public RebookingPlan {
        planned = List.copyOf(planned);
        left = List.copyOf(left);
    }
}
