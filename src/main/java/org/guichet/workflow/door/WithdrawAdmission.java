package org.guichet.workflow.door;

import java.util.List;
import java.util.Optional;
import org.guichet.domain.change.Ledger;
import org.guichet.domain.change.Ledger.Outcome;
import org.guichet.domain.change.Proposal;
import org.guichet.domain.queue.QueueBook;
import org.guichet.domain.queue.Ticket;
import org.guichet.domain.queue.TicketAct;
import org.guichet.domain.queue.TicketId;
import org.guichet.domain.staff.Permission;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.Result;

/**
 * Takes a chosen admission back, the wrong paper scanned, while nobody has called its ticket. What was noted on the ticket since
 * goes first.
 */
public final class WithdrawAdmission {

    private final QueueBook queue;
    private final Ledger ledger;

    public WithdrawAdmission(QueueBook queue, Ledger ledger) {
        this.queue = queue;
        this.ledger = ledger;
    }

    public Result<Ticket> run(DeskSession session, TicketId ticket) {
        return session.<Ticket>lacks(Permission.ADMIT).orElseGet(() -> {
            TicketAct act = queue.find(ticket)
                    .filter(each -> each.place().errand().notedAt() != null)
                    .flatMap(each -> Optional.ofNullable(each.place().madeBy()))
                    .<TicketAct>map(TicketAct.Undone::new)
                    .orElseGet(() -> new TicketAct.AdmissionWithdrawn(session.desk().number()));
            Outcome outcome = ledger.record(session.login(), List.of(new Proposal(ticket.aggregate(), act)));
            return Result.of(outcome, _ -> queue.find(ticket).orElseThrow());
        });
    }
}
