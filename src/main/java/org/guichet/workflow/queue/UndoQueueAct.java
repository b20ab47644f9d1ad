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
import org.guichet.domain.queue.TicketPlace;
import org.guichet.domain.queue.TicketRefusal;
import org.guichet.domain.queue.TicketStatus;
import org.guichet.domain.staff.Permission;
import org.guichet.domain.staff.StaffRefusal;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.Result;

/**
 * Takes back what this desk did last in the queue today, one act at a time, down to the admission while nobody has called the
 * ticket. The card handed over is the exception.
 */
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
        if (!may(session, Permission.ADMIT) && !may(session, Permission.CALL)) {
            return Result.refused(StaffRefusal.NOT_ALLOWED, Permission.CALL.name());
        }
        if (inHandChangedElsewhere(session)) {
            return Result.refused(TicketRefusal.UNDO_TOO_LATE);
        }
        return latest(session)
                .map(ticket -> undo(session, ticket))
                .orElseGet(() -> Result.refused(TicketRefusal.NOTHING_TO_UNDO));
    }

    /** What the door noted on the ticket in hand is not this desk's to take back, and nothing before it can be. */
    private boolean inHandChangedElsewhere(DeskSession session) {
        int desk = session.desk().number();
        return ReadQueue.inHand(book.tickets(LocalDate.now(clock)), desk)
                .filter(ticket -> ticket.place().errand().notedAt() != null && !ticket.place().isMadeAt(desk))
                .isPresent();
    }

    /** The ticket that undo would take one step back. */
    private Optional<Ticket> latest(DeskSession session) {
        int desk = session.desk().number();
        return book.tickets(LocalDate.now(clock)).stream()
                .filter(ticket -> ticket.place().madeBy() != null && ticket.place().isMadeAt(desk))
                .filter(ticket -> ticket.status() != TicketStatus.WITHDRAWN && may(session, neededFor(ticket)))
                .max(Comparator.comparing((Ticket ticket) -> ticket.place().actAt())
                        .thenComparing(Ticket::id));
    }

    private static boolean may(DeskSession session, Permission permission) {
        return session.agent().role().may(permission);
    }

    /** Whoever may let people in may take that back: an admission, what was noted, or that somebody who missed a call came again. */
    private static Permission neededFor(Ticket ticket) {
        boolean letInAgain = ticket.status() == TicketStatus.WAITING
                && ticket.placeBefore().map(TicketPlace::status).filter(TicketStatus.MISSED::equals).isPresent();
        return ticket.standsWhereAdmitted() || isNoted(ticket) || letInAgain ? Permission.ADMIT : Permission.CALL;
    }

    private Result<Ticket> undo(DeskSession session, Ticket ticket) {
        if (justServed(ticket) && handedOver(ticket)) {
            return Result.refused(
                    TicketRefusal.UNDO_AFTER_HAND_OVER, ticket.admission().number());
        }
        OperationId what = ticket.place().madeBy();
        if (what == null) {
            return Result.refused(TicketRefusal.NOTHING_TO_UNDO);
        }
        TicketAct act = ticket.standsWhereAdmitted() && !isNoted(ticket)
                ? new TicketAct.AdmissionWithdrawn(session.desk().number())
                : new TicketAct.Undone(what);
        Outcome outcome = ledger.record(session.login(), List.of(new Proposal(ticket.aggregate(), act)));
        return Result.of(outcome, _ -> book.find(ticket.id()).orElseThrow());
    }

    private static boolean isNoted(Ticket ticket) {
        return ticket.place().errand().notedAt() != null;
    }

    /** Whether the last act finished something, all of it or the pickup among several matters. */
    private static boolean justServed(Ticket ticket) {
        if (isNoted(ticket)) {
            return false;
        }
        return ticket.status() == TicketStatus.SERVED || ticket.place().errand().done().size()
                > ticket.placeBefore().map(before -> before.errand().done().size()).orElse(0);
    }

    private boolean handedOver(Ticket ticket) {
        return stock.ofApplicant(ticket.admission().applicantId()).stream()
                .map(CardPickup::handOver)
                .anyMatch(handOver -> handOver != null
                        && !handOver.at().isBefore(ticket.admission().admittedAt()));
    }
}
