package org.guichet.domain.queue;

import static org.guichet.domain.change.Decision.accept;
import static org.guichet.domain.change.Decision.refuse;

import java.time.Instant;
import java.util.List;
import org.guichet.domain.change.Decision;
import org.guichet.domain.change.Operation;
import org.guichet.domain.change.OperationId;
import org.guichet.domain.queue.TicketAct.AdmissionWithdrawn;
import org.guichet.domain.queue.TicketAct.Admitted;
import org.guichet.domain.queue.TicketAct.Called;
import org.guichet.domain.queue.TicketAct.Held;
import org.guichet.domain.queue.TicketAct.Missed;
import org.guichet.domain.queue.TicketAct.PutBack;
import org.guichet.domain.queue.TicketAct.Recalled;
import org.guichet.domain.queue.TicketAct.Served;
import org.guichet.domain.queue.TicketAct.Transferred;
import org.guichet.domain.queue.TicketAct.Undone;
import org.jspecify.annotations.Nullable;

/** What an act does to a ticket, or why it can't be done. The same on every desk and at the central store. */
public final class TicketRules {

    private TicketRules() {}

    public static Decision<Ticket> decide(@Nullable Ticket ticket, Operation operation, TicketAct act) {
        OperationId by = operation.id();
        Instant at = operation.deskTime();
        if (act instanceof Admitted admitted) {
            return ticket == null ? admit(admitted, operation) : refuse(TicketRefusal.TICKET_NUMBER_TAKEN);
        }
        if (ticket == null) {
            return refuse(TicketRefusal.TICKET_UNKNOWN);
        }
        TicketPlace place = ticket.place();
        return switch (act) {
            case Admitted _ -> refuse(TicketRefusal.TICKET_NUMBER_TAKEN);
            case AdmissionWithdrawn(int desk) -> withdraw(ticket, by, desk, at);
            case Called(int desk) -> call(ticket, by, desk, at);
            case Recalled(int desk) -> ofDesk(ticket, desk, place.called(by, desk, at));
            case Held held -> ofDesk(ticket, held.desk(), place.held(by, held, at));
            case Transferred(int desk, int to) -> transfer(ticket, by, desk, to, at);
            case Missed(int desk) -> ofDesk(ticket, desk, place.missed(by, desk, at));
            case Served(int desk) -> ofDesk(ticket, desk, place.served(by, desk, at));
            case PutBack(int desk) -> putBack(ticket, by, desk, at);
            case Undone(OperationId what) -> undo(ticket, what);
        };
    }

    private static Decision<Ticket> admit(Admitted act, Operation operation) {
        Admission admission = act.admission();
        if (!admission.ticketId().text().equals(operation.aggregate().key())) {
            return refuse(TicketRefusal.ADMISSION_OF_ANOTHER_TICKET);
        }
        return admission.isConsistent()
                ? accept(new Ticket(admission, 1, List.of(admitted(act, operation))))
                : refuse(TicketRefusal.ADMISSION_INCONSISTENT);
    }

    private static TicketPlace admitted(Admitted act, Operation operation) {
        return TicketPlace.admitted(operation.id(), act.desk(), act.admission().admittedAt());
    }

    private static Decision<Ticket> withdraw(Ticket ticket, OperationId by, int desk, Instant at) {
        if (ticket.standsWhereAdmitted()) {
            return accept(ticket.moved(ticket.place().withdrawn(by, desk, at)));
        }
        return ticket.status() == TicketStatus.WITHDRAWN
                ? refuse(TicketRefusal.ADMISSION_WITHDRAWN)
                : refuse(TicketRefusal.UNDO_TOO_LATE);
    }

    /** A waiting ticket goes to any desk; one on hold or missed comes back to the desk that knows the case, or any other. */
    private static Decision<Ticket> call(Ticket ticket, OperationId by, int desk, Instant at) {
        return switch (ticket.status()) {
            case WAITING, HELD, MISSED -> accept(ticket.moved(ticket.place().called(by, desk, at)));
            case CALLED, SERVED, WITHDRAWN -> notAt(ticket);
        };
    }

    /** What only the desk that called the ticket may do, and only while it is there. */
    private static Decision<Ticket> ofDesk(Ticket ticket, int desk, TicketPlace next) {
        if (ticket.status() != TicketStatus.CALLED || !ticket.isAt(desk)) {
            return notAt(ticket);
        }
        return accept(ticket.moved(next));
    }

    /** Where it is instead of at the desk that wants something with it. */
    private static Decision<Ticket> notAt(Ticket ticket) {
        return switch (ticket.status()) {
            case CALLED -> refuse(TicketRefusal.TICKET_CALLED_ELSEWHERE, String.valueOf(ticket.place().desk()));
            case WAITING, HELD -> refuse(TicketRefusal.TICKET_NOT_AT_THIS_DESK);
            case MISSED -> refuse(TicketRefusal.TICKET_MISSED);
            case SERVED -> refuse(TicketRefusal.TICKET_IS_OVER);
            case WITHDRAWN -> refuse(TicketRefusal.ADMISSION_WITHDRAWN);
        };
    }

    private static Decision<Ticket> transfer(Ticket ticket, OperationId by, int desk, int to, Instant at) {
        return to == desk || to < 1
                ? refuse(TicketRefusal.TRANSFER_TO_NO_OTHER_DESK)
                : ofDesk(ticket, desk, ticket.place().transferred(by, desk, to, at));
    }

    /** A called ticket is put back by its desk; one on hold, missed or kept for a desk by any: its person may turn up anywhere. */
    private static Decision<Ticket> putBack(Ticket ticket, OperationId by, int desk, Instant at) {
        return switch (ticket.status()) {
            case CALLED -> ofDesk(ticket, desk, ticket.place().putBack(by, desk, at));
            case HELD, MISSED -> accept(ticket.moved(ticket.place().putBack(by, desk, at)));
            case WAITING ->
                ticket.place().forDesk() == null
                        ? refuse(TicketRefusal.TICKET_ALREADY_WAITING)
                        : accept(ticket.moved(ticket.place().released(by, desk, at)));
            case SERVED, WITHDRAWN -> notAt(ticket);
        };
    }

    private static Decision<Ticket> undo(Ticket ticket, OperationId what) {
        if (ticket.placeBefore().isEmpty()) {
            return refuse(TicketRefusal.NOTHING_TO_UNDO);
        }
        return what.equals(ticket.place().madeBy()) ? accept(ticket.takenBack()) : refuse(TicketRefusal.UNDO_TOO_LATE);
    }
}
