package org.guichet.workflow.steering;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.guichet.domain.appointment.Procedure;
import org.guichet.domain.change.Act;
import org.guichet.domain.change.Ledger;
import org.guichet.domain.change.Operation;
import org.guichet.domain.change.Proposal;
import org.guichet.domain.change.RefusalReason;
import org.guichet.domain.queue.HoldReason;
import org.guichet.domain.queue.MoveRefusal;
import org.guichet.domain.queue.QueueBook;
import org.guichet.domain.queue.SupervisorAct.ProcedureChanged;
import org.guichet.domain.queue.SupervisorAct.SetAside;
import org.guichet.domain.queue.Ticket;
import org.guichet.domain.queue.TicketAct;
import org.guichet.domain.queue.TicketId;
import org.guichet.domain.queue.TicketStatus;
import org.guichet.domain.staff.Permission;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.Result;
import org.jspecify.annotations.Nullable;

/**
 * Does one thing to a selection of tickets: a look at what it would do first, then one gesture for all that it can be done to,
 * and one way back.
 */
public final class SteerMany {

    private final QueueBook queue;
    private final Ledger ledger;

    public SteerMany(QueueBook queue, Ledger ledger) {
        this.queue = queue;
        this.ledger = ledger;
    }

    /** What is done to each. */
    public sealed interface Deed {

        /** @param backAt when it is over; null where nobody knows */
        record PutAside(HoldReason reason, @Nullable Instant backAt) implements Deed {}

        record ChangeProcedure(Procedure to) implements Deed {}

        /** Among the waiting again: who was on hold, or missed the call. */
        record PutBack() implements Deed {}
    }

    /** As the tickets stand now. */
    public Result<BulkPlan> plan(DeskSession session, Collection<TicketId> selection, Deed deed) {
        return session.<BulkPlan>lacks(Permission.STEER_QUEUE).orElseGet(() -> {
            List<Ticket> fits = new ArrayList<>();
            List<BulkPlan.Left> left = new ArrayList<>();
            selection.stream().distinct().flatMap(id -> queue.find(id).stream()).forEach(ticket -> hurdle(ticket, deed)
                    .ifPresentOrElse(why -> left.add(new BulkPlan.Left(ticket, why)), () -> fits.add(ticket)));
            return Result.done(new BulkPlan(fits, left));
        });
    }

    private static Optional<RefusalReason> hurdle(Ticket ticket, Deed deed) {
        boolean waits = ticket.status().waits();
        return switch (deed) {
            case Deed.PutAside _ -> waits ? Optional.empty() : Optional.of(MoveRefusal.MOVE_NOT_WAITING);
            case Deed.PutBack() ->
                ticket.status() == TicketStatus.HELD || ticket.status() == TicketStatus.MISSED
                        ? Optional.empty() : Optional.of(MoveRefusal.NOTHING_TO_PUT_BACK);
            case Deed.ChangeProcedure(Procedure to) when ticket.admission().procedure() == to ->
                Optional.of(MoveRefusal.PROCEDURE_THE_SAME);
            case Deed.ChangeProcedure _ ->
                waits || ticket.status() == TicketStatus.HELD ? Optional.empty() : Optional.of(MoveRefusal.MOVE_NOT_WAITING);
        };
    }

    /** Refused as a whole where one of them was called meanwhile. The operations name the gesture for its way back. */
    public Result<List<Operation>> run(DeskSession session, BulkPlan plan, Deed deed, String why) {
        return session.<List<Operation>>lacks(Permission.STEER_QUEUE).orElseGet(() -> plan.fits().isEmpty()
                ? Result.refused(plan.left().stream().findFirst().map(BulkPlan.Left::why).orElse(MoveRefusal.MOVE_NOT_WAITING))
                : record(session, plan.fits().stream()
                        .map(ticket -> new Proposal(ticket.aggregate(), act(session, ticket, deed, why.strip())))
                        .toList()));
    }

    private static Act act(DeskSession session, Ticket ticket, Deed deed, String why) {
        return switch (deed) {
            case Deed.PutAside(HoldReason reason, Instant backAt) -> new SetAside(session.desk().number(), reason, backAt, why);
            case Deed.PutBack() -> new TicketAct.PutBack(session.desk().number());
            case Deed.ChangeProcedure(Procedure to) -> new ProcedureChanged(ticket.admission().procedure(), to, why);
        };
    }

    /** Refused as a whole where something else was done to one of them since. */
    public Result<List<Operation>> undo(DeskSession session, List<Operation> gesture) {
        return session.<List<Operation>>lacks(Permission.STEER_QUEUE).orElseGet(() -> {
            List<Proposal> back = gesture.stream().flatMap(SteerMany::back).toList();
            return back.isEmpty() ? Result.refused(MoveRefusal.NO_MOVE_TO_UNDO) : record(session, back);
        });
    }

    private static Stream<Proposal> back(Operation operation) {
        return switch (operation.act()) {
            case SetAside _, TicketAct.PutBack _ -> Stream.of(new Proposal(operation.aggregate(), new TicketAct.Undone(operation.id())));
            case ProcedureChanged(Procedure from, Procedure to, String why) ->
                Stream.of(new Proposal(operation.aggregate(), new ProcedureChanged(to, from, why)));
            default -> Stream.empty();
        };
    }

    private Result<List<Operation>> record(DeskSession session, List<Proposal> gesture) {
        return Result.of(ledger.record(session.login(), gesture), Ledger.Outcome.Saved::operations);
    }
}
