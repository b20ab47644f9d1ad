package org.guichet.desktop.queue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import org.guichet.desktop.file.WorkInHand;
import org.guichet.desktop.notice.ActRunner;
import org.guichet.desktop.notice.Notice;
import org.guichet.domain.audit.AuditedAct.Purpose;
import org.guichet.domain.appointment.Procedure;
import org.guichet.domain.queue.HoldReason;
import org.guichet.domain.queue.PriorityNeed;
import org.guichet.domain.queue.Ticket;
import org.guichet.domain.queue.TicketId;
import org.guichet.domain.queue.TicketStatus;
import org.guichet.domain.staff.DeskState;
import org.guichet.domain.staff.Permission;
import org.guichet.domain.staff.ServiceDesk;
import org.guichet.domain.staff.StaffRefusal;
import org.guichet.workflow.desk.DeskActs;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.Result;
import org.guichet.workflow.queue.MoveTicket;
import org.guichet.workflow.queue.QueueView;
import org.jspecify.annotations.Nullable;

/** Today's queue as this desk sees it, and what the desk does with it. */
public final class QueueViewModel implements NotesMenu.Notes {

    private final DeskActs acts;
    private final DeskSession session;
    private final ActRunner runner;
    private final WorkInHand work;
    private final ObjectProperty<@Nullable QueueView> view = new SimpleObjectProperty<>();
    private final CallTimes callTimes;
    private boolean reading;
    private boolean stale;

    public QueueViewModel(DeskActs acts, DeskSession session, ActRunner runner, WorkInHand work) {
        this.acts = acts;
        this.session = session;
        this.runner = runner;
        this.work = work;
        this.callTimes = new CallTimes(acts, session, runner);
    }

    /** Null until it was read for the first time, and for a role that may not see it. */
    public ReadOnlyObjectProperty<@Nullable QueueView> view() {
        return view;
    }

    CallTimes callTimes() {
        return callTimes;
    }

    public DeskSession session() {
        return session;
    }

    /** Whoever was at this desk when the program ended is still there: the file is open again with the first look at the queue. */
    public void resume() {
        view.addListener(new ChangeListener<>() {
            @Override
            public void changed(ObservableValue<? extends @Nullable QueueView> seen, @Nullable QueueView before, @Nullable QueueView now) {
                seen.removeListener(this);
                if (now != null && work.file().get() == null && session.agent().role().may(Permission.LOOK_UP)) {
                    now.inHand().ifPresent(ticket -> work.open(ticket.admission().applicantId(), Purpose.TICKET_IN_HAND));
                }
            }
        });
    }

    /** Reads the queue again; many requests while one reading is under way make one more reading. */
    public void refresh() {
        if (reading) {
            stale = true;
            return;
        }
        reading = true;
        runner.read(() -> acts.queue().read().run(session), result -> {
            reading = false;
            if (result instanceof Result.Done<QueueView>(QueueView fresh)) {
                view.set(fresh);
                callTimes.refreshIfOld();
            }
            if (stale) {
                stale = false;
                refresh();
            }
        });
    }

    public void callNext() {
        runner.run(() -> acts.queue().call().run(session), this::serve);
    }

    public void call(TicketId chosen) {
        runner.run(() -> acts.queue().call().run(session, chosen), this::serve);
    }

    public void recall() {
        move("queue.recalled", MoveTicket::recall);
    }

    /** @param backAt when the person said they would be back; null where they did not */
    public void hold(HoldReason reason, @Nullable Instant backAt) {
        moveAway("queue.held", (move, ticket) -> move.hold(session, ticket, reason, backAt));
    }

    public void transfer(int desk) {
        moveAway("queue.transferred", (move, ticket) -> move.transfer(session, ticket, desk));
    }

    /** To any desk that serves it. */
    public void transfer(Procedure skill) {
        moveAway("queue.sentFor", (move, ticket) -> move.transfer(session, ticket, skill));
    }

    /** Opens the desk, or puts an open one on pause. */
    public void turnDesk() {
        QueueView now = view.get();
        boolean open = now != null && now.desk().state() == DeskState.OPEN;
        turnDesk(open ? DeskState.PAUSED : DeskState.OPEN);
    }

    public void closeDesk() {
        turnDesk(DeskState.CLOSED);
    }

    private void turnDesk(DeskState state) {
        runner.run(() -> acts.deskState().run(session, state), desk -> runner.tell(Notice.done("desk.is." + desk.state().name())));
    }

    @Override
    public void needs(Ticket ticket, Set<PriorityNeed> needs) {
        runner.run(() -> acts.queue().note().needs(session, ticket.id(), needs), after -> tell("note.needs", after));
    }

    @Override
    public void addMatter(Ticket ticket, Procedure procedure) {
        runner.run(() -> acts.queue().note().addMatter(session, ticket.id(), procedure), after -> tell("note.matter", after));
    }

    /** Where somebody can be sent. */
    public List<ServiceDesk> otherDesks() {
        return acts.staff().desks().stream().filter(each -> each.number() != session.desk().number()).toList();
    }

    public Instant now() {
        return acts.clock().instant();
    }

    public void markMissed() {
        moveAway("queue.missed", (move, ticket) -> move.markMissed(session, ticket));
    }

    public void putBack() {
        moveAway("queue.putBack", (move, ticket) -> move.putBack(session, ticket));
    }

    public void putBack(TicketId aside) {
        runner.run(() -> acts.queue().move().putBack(session, aside), ticket -> tell("queue.putBack", ticket));
    }

    public void finish() {
        inHand(ticket -> runner.run(() -> acts.queue().move().finish(session, ticket), after -> {
            if (after.isCalledAt(session.desk().number())) {
                goOn(after);
            } else {
                work.close();
                tell(after.status().waits() ? "queue.waitsForNext" : "queue.finished", after);
            }
        }));
    }

    /** With the next matter of the same person. */
    private void goOn(Ticket ticket) {
        runner.tell(Notice.undoable(
                "queue.goesOn", ticket.admission().number(), ticket.inHand()));
        work.refresh();
    }

    public void undo() {
        runner.run(() -> acts.queue().undo().run(session), ticket -> {
            String told = ticket.status() == TicketStatus.WITHDRAWN ? "queue.admissionUndone" : "queue.undone";
            runner.tell(Notice.done(told, ticket.admission().number()));
            if (ticket.isAt(session.desk().number()) && !ticket.status().isOver()) {
                work.open(ticket.admission().applicantId(), Purpose.TICKET_IN_HAND);
            }
        });
    }

    /** Opens the file of a ticket in the list without calling it. */
    public void open(Ticket ticket) {
        work.open(ticket.admission().applicantId(), Purpose.PERSON_AT_THE_DESK);
    }

    private void serve(Ticket ticket) {
        tell("queue.called", ticket);
        work.open(ticket.admission().applicantId(), Purpose.TICKET_IN_HAND);
    }

    private interface DeskMove {
        Result<Ticket> run(MoveTicket move, DeskSession session, TicketId ticket);
    }

    private void move(String told, DeskMove move) {
        inHand(ticket -> runner.run(
                () -> move.run(acts.queue().move(), session, ticket), after -> tell(told, after)));
    }

    /** The person leaves the desk, so their file is put away. */
    private void moveAway(String told, BiFunction<MoveTicket, TicketId, Result<Ticket>> move) {
        inHand(ticket -> runner.run(() -> move.apply(acts.queue().move(), ticket), after -> {
            work.close();
            tell(told, after);
        }));
    }

    private void inHand(Consumer<TicketId> act) {
        if (hasInHand()) {
            inHand().map(Ticket::id).ifPresent(act);
        }
    }

    Optional<Ticket> inHand() {
        QueueView now = view.get();
        return now == null ? Optional.empty() : now.inHand();
    }

    /** Says why not where nobody is in hand. */
    public boolean hasInHand() {
        QueueView now = view.get();
        if (!session.agent().role().may(Permission.CALL)) {
            runner.tell(ActRunner.refusal(StaffRefusal.NOT_ALLOWED, ""));
            return false;
        } else if (now == null || now.inHand().isEmpty()) {
            runner.tell(Notice.attention("queue.nobodyInHand", "queue.nobodyInHand.remedy"));
            return false;
        }
        return true;
    }

    private void tell(String key, Ticket ticket) {
        runner.tell(Notice.undoable(key, ticket.admission().number()));
    }
}
