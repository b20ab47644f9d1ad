package org.guichet.workflow.queue;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.guichet.domain.change.Ledger;
import org.guichet.domain.change.Ledger.Outcome;
import org.guichet.domain.change.Operation;
import org.guichet.domain.change.Proposal;
import org.guichet.domain.queue.QueueBook;
import org.guichet.domain.queue.SteeringBook;
import org.guichet.domain.queue.Ticket;
import org.guichet.domain.queue.TicketAct;
import org.guichet.domain.queue.TicketId;
import org.guichet.domain.queue.TicketRefusal;
import org.guichet.domain.queue.TicketStatus;
import org.guichet.domain.queue.WaitingQueue;
import org.guichet.domain.queue.WaitingTicket;
import org.guichet.domain.staff.DeskBook;
import org.guichet.domain.staff.DeskRefusal;
import org.guichet.domain.staff.Permission;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.Result;

/** "Next": the first waiting ticket that the desk has the skill for. Also calls one chosen ticket. */
public final class CallNextApplicant {

    /** Calls that other desks may be quicker with, one after the other. */
    private static final int ATTEMPTS = 8;

    private final QueueBook book;
    private final SteeringBook steering;
    private final DeskBook desks;
    private final Ledger ledger;
    private final Together together;
    private final Clock clock;

    public CallNextApplicant(
            QueueBook book, SteeringBook steering, DeskBook desks, Ledger ledger, Together together, Clock clock) {
        this.book = book;
        this.steering = steering;
        this.desks = desks;
        this.ledger = ledger;
        this.together = together;
        this.clock = clock;
    }

    public Result<Ticket> run(DeskSession session) {
        return session.<Ticket>lacks(Permission.CALL).orElseGet(() -> {
            Result<Ticket> called = next(session);
            for (int attempt = 1; attempt < ATTEMPTS && isCalledElsewhere(called); attempt++) {
                called = next(session); // another desk was quicker: this one has the next
            }
            return called;
        });
    }

    private static boolean isCalledElsewhere(Result<Ticket> result) {
        return result instanceof Result.Refused<Ticket> refused && refused.reason() == TicketRefusal.TICKET_CALLED_ELSEWHERE;
    }

    private Result<Ticket> next(DeskSession session) {
        List<Ticket> today = book.tickets(LocalDate.now(clock));
        return cannot(session, today).orElseGet(() -> {
            Optional<WaitingTicket> next = next(session, together.shareOf(session.desk(), today));
            return next.map(row -> call(session, row.ticket()))
                    .orElseGet(() -> Result.refused(
                            next(session, today).isPresent() ? TicketRefusal.OTHERS_WAIT_FOR_OTHER_DESKS : TicketRefusal.NOBODY_WAITING));
        });
    }

    private Optional<WaitingTicket> next(DeskSession session, List<Ticket> among) {
        return WaitingQueue.of(among, steering.at(LocalDate.now(clock), clock.instant()))
                .next(session.desk().number(), session.desk().skills());
    }

    /** Calls this one out of turn, or back from hold or from the missed. */
    public Result<Ticket> run(DeskSession session, TicketId chosen) {
        return session.<Ticket>lacks(Permission.CALL)
                .orElseGet(() -> cannot(session, book.tickets(LocalDate.now(clock)))
                        .orElseGet(() -> book.find(chosen)
                                .map(ticket -> call(session, ticket))
                                .orElseGet(() -> Result.refused(TicketRefusal.TICKET_UNKNOWN))));
    }

    /** While it has somebody, or is not open. */
    private Optional<Result<Ticket>> cannot(DeskSession session, List<Ticket> today) {
        int desk = session.desk().number();
        return switch (desks.on(LocalDate.now(clock), desk).state()) {
            case OPEN -> busy(session, today);
            case PAUSED -> Optional.of(Result.refused(DeskRefusal.DESK_ON_PAUSE, String.valueOf(desk)));
            case CLOSED -> Optional.of(Result.refused(DeskRefusal.DESK_CLOSED, String.valueOf(desk)));
        };
    }

    private static Optional<Result<Ticket>> busy(DeskSession session, List<Ticket> today) {
        return ReadQueue.inHand(today, session.desk().number())
                .filter(ticket -> ticket.status() == TicketStatus.CALLED)
                .map(ticket -> Result.refused(
                        TicketRefusal.DESK_IS_BUSY, ticket.admission().number()));
    }

    /** Where the store says that another desk was first, the call has not taken place. */
    private Result<Ticket> call(DeskSession session, Ticket ticket) {
        int desk = session.desk().number();
        TicketAct act = MatterOrder.call(session.desk(), ticket);
        Outcome outcome = ledger.record(session.login(), List.of(new Proposal(ticket.aggregate(), act)));
        if (outcome instanceof Outcome.Saved(List<Operation> operations)) {
            together.confirm(operations);
        }
        Result<Ticket> called = Result.of(outcome, _ -> book.find(ticket.id()).orElseThrow());
        return called instanceof Result.Done<Ticket>(Ticket now) && !now.isAt(desk)
                ? Result.refused(
                        TicketRefusal.TICKET_CALLED_ELSEWHERE, Objects.requireNonNullElse(now.place().desk(), "").toString())
                : called;
    }
}
