package org.guichet.workflow.steering;

import java.util.List;
import org.guichet.domain.change.RefusalReason;
import org.guichet.domain.queue.Ticket;

/**
 * What an act would do to a selection. Nothing of it holds before it is done.
 *
 * @param fits those that it would be done to
 * @param left those that it can't be done to, and why
 */
public record BulkPlan(List<Ticket> fits, List<Left> left) {

    public record Left(Ticket ticket, RefusalReason why) {}

    public BulkPlan {
        fits = List.copyOf(fits);
        left = List.copyOf(left);
    }
}
