package org.guichet.domain.queue;

import static org.guichet.domain.change.Decision.accept;
import static org.guichet.domain.change.Decision.refuse;

import org.guichet.domain.change.Decision;
import org.guichet.domain.change.Operation;
import org.guichet.domain.queue.SupervisorAct.ProcedureChanged;
import org.guichet.domain.queue.SupervisorAct.SetAside;
import org.jspecify.annotations.Nullable;

/** What a supervisor's act does to a ticket, or why it can't be done. */
public final class SupervisorRules {

    private SupervisorRules() {}

    public static Decision<Ticket> decide(@Nullable Ticket ticket, Operation operation, SupervisorAct act) {
        if (ticket == null) {
            return refuse(TicketRefusal.TICKET_UNKNOWN);
        }
        if (act.why().isBlank()) {
            return refuse(MoveRefusal.MOVE_REASON_MISSING);
        }
        if (act.why().length() > SupervisorAct.REASON_LENGTH) {
            return refuse(MoveRefusal.MOVE_REASON_TOO_LONG, String.valueOf(SupervisorAct.REASON_LENGTH));
        }
        return switch (act) {
            case SetAside aside -> setAside(ticket, operation, aside);
            case ProcedureChanged changed -> change(ticket, changed);
        };
    }

    private static Decision<Ticket> setAside(Ticket ticket, Operation operation, SetAside act) {
        if (!ticket.status().waits()) {
            return refuse(MoveRefusal.MOVE_NOT_WAITING);
        }
        TicketAct.Held held = new TicketAct.Held(act.desk(), act.reason(), act.backAt());
        return accept(ticket.moved(ticket.place().held(operation.id(), held, operation.deskTime())));
    }

    private static Decision<Ticket> change(Ticket ticket, ProcedureChanged act) {
        if (!ticket.status().waits() && ticket.status() != TicketStatus.HELD) {
            return refuse(MoveRefusal.MOVE_NOT_WAITING);
        }
        if (ticket.admission().procedure() != act.from()) {
            return refuse(MoveRefusal.PROCEDURE_CHANGED_SINCE);
        }
        return act.from() == act.to() ? refuse(MoveRefusal.PROCEDURE_THE_SAME) : accept(ticket.forProcedure(act.to()));
    }
}
