package org.guichet.workflow.queue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guichet.domain.applicant.Applicant;
import org.guichet.domain.queue.Ticket;
import org.guichet.domain.queue.WaitingQueue;
import org.guichet.domain.staff.DeskDay;

/**
 * The queue as one desk sees it.
 *
 * @param waiting in the order of calling
 * @param inHand the ticket that this desk has called
 * @param aside tickets on hold, missed, or kept for another desk; newest first
 * @param desk whether this desk is open, since when, and by whom
 * @param served how many tickets are done today
 * @param people the persons of all tickets above
 */
public record QueueView(
        LocalDate day,
        WaitingQueue waiting,
        Optional<Ticket> inHand,
        List<Ticket> aside,
        DeskDay desk,
        int served,
        Map<Long, Applicant> people) {}
