package org.guichet.domain.queue;

import static org.guichet.domain.change.Decision.accept;
import static org.guichet.domain.change.Decision.refuse;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.guichet.domain.appointment.Procedure;
import org.guichet.domain.change.Decision;
import org.guichet.domain.change.Operation;
import org.guichet.domain.change.OperationId;
import org.guichet.domain.queue.TicketAct.AdmissionWithdrawn;
import org.guichet.domain.queue.TicketAct.Admitted;
import org.guichet.domain.queue.TicketAct.AdmittedWith;
import org.guichet.domain.queue.TicketAct.Called;
import org.guichet.domain.queue.TicketAct.CalledFor;
import org.guichet.domain.queue.TicketAct.Held;
import org.guichet.domain.queue.TicketAct.MatterAdded;
import org.guichet.domain.queue.TicketAct.MatterServed;
import org.guichet.domain.queue.TicketAct.Missed;
import org.guichet.domain.queue.TicketAct.NeedsNoted;
import org.guichet.domain.queue.TicketAct.PutBack;
import org.guichet.domain.queue.TicketAct.Recalled;
import org.guichet.domain.queue.TicketAct.Served;
import org.guichet.domain.queue.TicketAct.Transferred;
import org.guichet.domain.queue.TicketAct.TransferredToSkill;
import org.guichet.domain.queue.TicketAct.Undone;
import org.jspecify.annotations.Nullable;

/** What an act does to a ticket, or why it can't be done. The same on every desk and at the central store. */
public final class TicketRules {

    private TicketRules() {}

    public static Decision<Ticket> decide(@Nullable Ticket ticket, Operation operation, TicketAct act) {
        OperationId by = operation.id();
        Instant at = operation.deskTime();
        if (ticket == null) {
            return switch (act) {
                case Admitted(Admission admission, Integer desk) -> admit(admission, desk, Errand.AS_ADMITTED, operation);
                case AdmittedWith with -> admit(with, operation);
                default -> refuse(TicketRefusal.TICKET_UNKNOWN);
            };
        }
        TicketPlace place = ticket.place();
        return switch (act) {
            case Admitted _, AdmittedWith _ -> refuse(TicketRefusal.TICKET_NUMBER_TAKEN);
            case AdmissionWithdrawn(int desk) -> withdraw(ticket, by, desk, at);
            case Called(int desk) -> call(ticket, by, desk, null, at);
            case CalledFor(int desk, Procedure matter) -> call(ticket, by, desk, matter, at);
            case Recalled(int desk) -> ofDesk(ticket, desk, place.recalled(by, desk, at));
            case Held held -> ofDesk(ticket, held.desk(), place.held(by, held, at));
            case Transferred(int desk, int to) -> transfer(ticket, by, desk, to, at);
            case TransferredToSkill(int desk, Procedure skill) ->
                ofDesk(ticket, desk, place.transferred(by, desk, Onward.toSkill(skill), at));
            case Missed(int desk) -> ofDesk(ticket, desk, place.missed(by, desk, at));
            case Served(int desk) -> ofDesk(ticket, desk, place.served(by, desk, at));
            case MatterServed served -> serveOne(ticket, by, served, at);
            case MatterAdded(int desk, Matter matter) -> add(ticket, by, desk, matter, at);
            case NeedsNoted(int desk, Set<PriorityNeed> needs) -> note(ticket, by, desk, place.errand().with(needs, at));
            case PutBack(int desk) -> putBack(ticket, by, desk, at);
            case Undone(OperationId what) -> undo(ticket, what);
        };
    }

    private static Decision<Ticket> admit(AdmittedWith act, Operation operation) {
        return act.needs().isEmpty() || act.admission().priorityNeed()
                ? admit(act.admission(), act.desk(), Errand.of(act.further(), act.needs()), operation)
                : refuse(TicketRefusal.ADMISSION_INCONSISTENT);
    }

    private static Decision<Ticket> admit(Admission admission, @Nullable Integer desk, Errand errand, Operation operation) {
        if (!admission.ticketId().text().equals(operation.aggregate().key())) {
            return refuse(TicketRefusal.ADMISSION_OF_ANOTHER_TICKET);
        }
        if (!admission.isConsistent()) {
            return refuse(TicketRefusal.ADMISSION_INCONSISTENT);
        }
        Ticket ticket = new Ticket(
                admission, 1, List.of(TicketPlace.admitted(operation.id(), desk, admission.admittedAt(), errand)));
        List<Matter> matters = ticket.matters();
        if (matters.stream().map(Matter::procedure).distinct().count() < matters.size()) {
            return refuse(TicketRefusal.MATTER_ALREADY_ON_TICKET);
        }
        return matters.stream().allMatch(each -> each.fits(admission))
                ? accept(ticket)
                : refuse(TicketRefusal.MATTER_INCONSISTENT);
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
    private static Decision<Ticket> call(Ticket ticket, OperationId by, int desk, @Nullable Procedure matter, Instant at) {
        if (matter != null && !ticket.isLeft(matter)) {
            return ticket.left().isEmpty() ? notAt(ticket) : refuse(TicketRefusal.MATTER_NOT_LEFT);
        }
        return switch (ticket.status()) {
            case WAITING, HELD, MISSED -> accept(ticket.moved(ticket.place().called(by, desk, matter, at)));
            case CALLED, SERVED, WITHDRAWN -> notAt(ticket);
        };
    }

    private static Decision<Ticket> serveOne(Ticket ticket, OperationId by, MatterServed act, Instant at) {
        int desk = act.desk();
        Procedure next = act.next();
        TicketPlace place = ticket.place();
        if (!ticket.isCalledAt(desk)) {
            return notAt(ticket);
        }
        if (!ticket.isLeft(act.done()) || next == act.done() || (next != null && !ticket.isLeft(next))) {
            return refuse(TicketRefusal.MATTER_NOT_LEFT);
        }
        if (next != null) {
            return accept(ticket.moved(place.goingOn(by, desk, act.done(), next, at)));
        }
        return accept(ticket.moved(
                ticket.left().size() > 1 ? place.waitingForNext(by, desk, act.done(), at) : place.served(by, desk, at)));
    }

    private static Decision<Ticket> add(Ticket ticket, OperationId by, int desk, Matter matter, Instant at) {
        if (ticket.matters().stream().anyMatch(each -> each.procedure() == matter.procedure())) {
            return refuse(TicketRefusal.MATTER_ALREADY_ON_TICKET);
        }
        return matter.fits(ticket.admission())
                ? note(ticket, by, desk, ticket.place().errand().with(matter, at))
                : refuse(TicketRefusal.MATTER_INCONSISTENT);
    }

    /** By any desk, and at the door: whoever hears of it. */
    private static Decision<Ticket> note(Ticket ticket, OperationId by, int desk, Errand noted) {
        return switch (ticket.status()) {
            case WAITING, CALLED, HELD, MISSED -> accept(ticket.moved(ticket.place().noted(by, desk, noted)));
            case SERVED, WITHDRAWN -> notAt(ticket);
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
                : ofDesk(ticket, desk, ticket.place().transferred(by, desk, Onward.toDesk(to), at));
    }

    /** A called ticket is put back by its desk; one on hold, missed or sent on by any: its person may turn up anywhere. */
    private static Decision<Ticket> putBack(Ticket ticket, OperationId by, int desk, Instant at) {
        return switch (ticket.status()) {
            case CALLED -> ofDesk(ticket, desk, ticket.place().putBack(by, desk, at));
            case HELD, MISSED -> accept(ticket.moved(ticket.place().putBack(by, desk, at)));
            case WAITING ->
                ticket.place().onward().isAnywhere()
                        ? accept(ticket.moved(ticket.place().released(by, desk, at)))
                        : refuse(TicketRefusal.TICKET_ALREADY_WAITING);
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
