package org.guichet.workflow.steering;

import static org.guichet.inmemory.DeskFixture.AMADOU;
import static org.guichet.inmemory.DeskFixture.DESK;
import static org.guichet.inmemory.DeskFixture.LEILA;
import static org.guichet.inmemory.DeskFixture.NOA;
import static org.guichet.inmemory.DeskFixture.done;
import static org.guichet.inmemory.DeskFixture.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.guichet.domain.appointment.Procedure;
import org.guichet.domain.change.Operation;
import org.guichet.domain.queue.HoldReason;
import org.guichet.domain.queue.MoveRefusal;
import org.guichet.domain.queue.Ticket;
import org.guichet.domain.queue.TicketId;
import org.guichet.domain.queue.TicketRefusal;
import org.guichet.domain.queue.TicketStatus;
import org.guichet.domain.staff.Role;
import org.guichet.inmemory.DeskFixture;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.steering.SteerMany.Deed;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A supervisor does one thing to several people at once. */
class SteerManyTest {

    private final DeskFixture desk = new DeskFixture();
    private final DeskSession supervisor = desk.site.session(Role.SUPERVISOR, DESK);
    private final SteerMany many = desk.acts.steering().many();
    private final Instant inAnHour = desk.clock.instant().plusSeconds(3_600);
    private final Deed aside = new Deed.PutAside(HoldReason.WAITS_FOR_A_COLLEAGUE, inAnHour);
    private List<TicketId> all = List.of();

    @BeforeEach
    void admit() {
        all = Stream.of(LEILA, AMADOU, NOA)
                .map(person -> done(desk.acts.queue().admit().run(desk.agent, person.id(), false)).id())
                .toList();
    }

    private List<TicketStatus> statuses() {
        return all.stream().map(id -> ticket(id).status()).toList();
    }

    private Ticket ticket(TicketId id) {
        return desk.site.queue().find(id).orElseThrow();
    }

    @Test
    void aSelectionIsSetAsideInOneGestureAndStandsAgainWhereItStoodAfterOneUndo() {
        List<Operation> gesture = done(many.run(supervisor, done(many.plan(supervisor, all, aside)), aside, "the interpreter is late"));
        assertEquals(List.of(TicketStatus.HELD, TicketStatus.HELD, TicketStatus.HELD), statuses());
        assertEquals(inAnHour, ticket(all.getFirst()).place().backAt());
        refused(TicketRefusal.NOBODY_WAITING, desk.acts.queue().call().run(desk.agent));
        done(many.undo(supervisor, gesture));
        assertEquals(List.of(TicketStatus.WAITING, TicketStatus.WAITING, TicketStatus.WAITING), statuses());
        assertEquals(LEILA.id(), done(desk.acts.queue().call().run(desk.agent)).admission().applicantId());
    }

    @Test
    void whomItCanNotBeDoneToIsNamedBeforehandAndTheOthersAreNotHeldUp() {
        TicketId called = done(desk.acts.queue().call().run(desk.colleague)).id();
        BulkPlan plan = done(many.plan(supervisor, all, aside));
        assertEquals(List.of(new BulkPlan.Left(ticket(called), MoveRefusal.MOVE_NOT_WAITING)), plan.left());
        assertEquals(2, done(many.run(supervisor, plan, aside, "pause")).size());
        assertEquals(TicketStatus.CALLED, ticket(called).status());
    }

    @Test
    void whereOneWasCalledMeanwhileNothingIsDoneToAnybody() {
        BulkPlan plan = done(many.plan(supervisor, all, aside));
        done(desk.acts.queue().call().run(desk.colleague));
        refused(MoveRefusal.MOVE_NOT_WAITING, many.run(supervisor, plan, aside, "pause"));
        assertEquals(List.of(TicketStatus.CALLED, TicketStatus.WAITING, TicketStatus.WAITING), statuses());
    }

    @Test
    void aProcedureIsChangedForThoseWhoHaveAnotherAndBackAgain() {
        Deed change = new Deed.ChangeProcedure(Procedure.RENEWAL);
        BulkPlan plan = done(many.plan(supervisor, all, change));
        assertEquals(List.of(NOA.id()), plan.left().stream().map(left -> left.ticket().admission().applicantId()).toList());
        assertEquals(MoveRefusal.PROCEDURE_THE_SAME, plan.left().getFirst().why());
        List<Operation> gesture = done(many.run(supervisor, plan, change, "no cards came"));
        assertEquals(
                List.of(Procedure.RENEWAL, Procedure.RENEWAL, Procedure.RENEWAL),
                all.stream().map(id -> ticket(id).admission().procedure()).toList());
        done(many.undo(supervisor, gesture));
        assertEquals(
                List.of(Procedure.CARD_PICKUP, Procedure.CARD_PICKUP, Procedure.RENEWAL),
                all.stream().map(id -> ticket(id).admission().procedure()).toList());
    }

    @Test
    void whatSomebodyElseDidSinceIsNotUndone() {
        List<Operation> gesture = done(many.run(supervisor, done(many.plan(supervisor, all, aside)), aside, "pause"));
        done(desk.acts.queue().call().run(desk.colleague, all.getLast()));
        refused(TicketRefusal.UNDO_TOO_LATE, many.undo(supervisor, gesture));
        assertEquals(List.of(TicketStatus.HELD, TicketStatus.HELD, TicketStatus.CALLED), statuses());
    }

    @Test
    void itNeedsAReasonAndSomebodyToDoItTo() {
        refused(MoveRefusal.MOVE_REASON_MISSING, many.run(supervisor, done(many.plan(supervisor, all, aside)), aside, " "));
        refused(MoveRefusal.MOVE_NOT_WAITING, many.run(supervisor, done(many.plan(supervisor, List.of(), aside)), aside, "x"));
        refused(MoveRefusal.NO_MOVE_TO_UNDO, many.undo(supervisor, List.of()));
    }
}
