package org.guichet.workflow.queue;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.guichet.domain.cardpickup.CardPickup;
import org.guichet.domain.cardpickup.CardStock;
import org.guichet.domain.change.Ledger;
import org.guichet.domain.change.Ledger.Outcome;
import org.guichet.domain.change.OperationId;
import org.guichet.domain.change.Proposal;
import org.guichet.domain.queue.QueueBook;
import org.guichet.domain.queue.Ticket;
import org.guichet.domain.queue.TicketAct;
import org.guichet.domain.queue.TicketRefusal;
import org.guichet.domain.queue.TicketStatus;
import org.guichet.domain.staff.Permission;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.Result;

/** Takes back what this desk did last in the queue today, one act at a time; the card handed over is the exception. */
public final class UndoQueueAct {

    private final QueueBook book;
    private final CardStock stock;
    private final Ledger ledger;
    private final Clock clock;

    public UndoQueueAct(QueueBook book, CardStock stock, Ledger ledger, Clock clock) {
        this.book = book;
        this.stock = stock;
        this.ledger = ledger;
        this.clock = clock;
    }

    public Result<Ticket> run(DeskSession session) {
        return session.<Ticket>lacks(Permission.CALL)
                .orElseGet(() -> latest(session)
                        .map(ticket -> undo(session, ticket))
                        .orElseGet(() -> Result.refused(TicketRefusal.NOTHING_TO_UNDO)));
    }

    /** The ticket that undo would take one step back. */
    public Optional<Ticket> latest(DeskSession session) {
        int desk = session.desk().number();
        return book.tickets(LocalDate.now(clock)).stream()
                .filter(ticket -> ticket.place().madeBy() != null && ticket.place().isMadeAt(desk))
                .max(Comparator.comparing((Ticket ticket) -> ticket.place().since())
                        .thenComparing(Ticket::id));
    }

    private Result<Ticket> undo(DeskSession session, Ticket ticket) {
        if (ticket.status() == TicketStatus.SERVED && handedOver(ticket)) {
            return Result.refused(
                    TicketRefusal.UNDO_AFTER_HAND_OVER, ticket.admission().number());
        }
        OperationId what = ticket.place().madeBy();
        if (what == null) {
            return Result.refused(TicketRefusal.NOTHING_TO_UNDO);
        }
        Proposal proposal = new Proposal(ticket.aggregate(), new TicketAct.Undone(what));
        Outcome outcome = ledger.record(session.login(), List.of(proposal));
        return Result.of(outcome, _ -> book.find(ticket.id()).orElseThrow());
    }

    private boolean handedOver(Ticket ticket) {
        return stock.ofApplicant(ticket.admission().applicantId()).stream()
                .map(CardPickup::handOver)
                .anyMatch(handOver -> handOver != null
                        && !handOver.at().isBefore(ticket.admission().admittedAt()));
    }
}
