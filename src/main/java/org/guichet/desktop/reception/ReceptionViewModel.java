package org.guichet.desktop.reception;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import org.guichet.desktop.notice.ActRunner;
import org.guichet.desktop.notice.Notice;
import org.guichet.desktop.rebooking.RedatingViewModel;
import org.guichet.domain.appointment.Appointment;
import org.guichet.desktop.queue.NotesMenu;
import org.guichet.domain.appointment.Procedure;
import org.guichet.domain.convocation.ConvocationSeal;
import org.guichet.domain.document.WedgeScan;
import org.guichet.domain.door.Doors;
import org.guichet.domain.door.EntryRefusal;
import org.guichet.domain.queue.PriorityNeed;
import org.guichet.domain.queue.Ticket;
import org.guichet.domain.queue.TicketId;
import org.guichet.domain.queue.TicketStatus;
import org.guichet.domain.staff.Permission;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.Result;
import org.guichet.workflow.desk.DeskActs;
import org.guichet.workflow.door.ReadReception.Came;
import org.guichet.workflow.door.ReadReception.View;
import org.guichet.workflow.lookup.FindPeople.Row;
import org.guichet.workflow.lookup.IdentifyScan.Identified;
import org.guichet.workflow.rebooking.Redated;
import org.jspecify.annotations.Nullable;

/** The door as reception works it: what is scanned or typed, the answer to it, and the room behind. */
final class ReceptionViewModel implements NotesMenu.Notes {

    private static final int FOUND = 6;
    private static final int LAST = 10;
    private static final int LONGEST_NAME = 60;

    private final DeskActs acts;
    private final DeskSession session;
    private final ActRunner runner;
    private final StringProperty text = new SimpleStringProperty("");
    private final ObjectProperty<@Nullable List<Row>> found = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable DoorAnswer> answer = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable View> view = new SimpleObjectProperty<>();
    private final RedatingViewModel redating;
    private final Predicate<String> present;
    private final ObservableSet<PriorityNeed> needs = FXCollections.observableSet(EnumSet.noneOf(PriorityNeed.class));
    private volatile String newest = "";
    private boolean reading;
    private boolean stale;

    /** @param present in a demonstration, holds a code before the simulated reader that is open; false where none is */
    ReceptionViewModel(DeskActs acts, DeskSession session, ActRunner runner, Predicate<String> present) {
        this.acts = acts;
        this.session = session;
        this.runner = runner;
        this.redating = new RedatingViewModel(
                acts.door().rebooking(), session, runner, this::moved,
                _ -> tell(Notice.done("redate.takenBack")));
        this.present = present;
        text.addListener((_, _, typed) -> ask(typed.strip()));
    }

    StringProperty text() {
        return text;
    }

    /** Those who fit what is typed, best first; null while there is no question. */
    ReadOnlyObjectProperty<@Nullable List<Row>> found() {
        return found;
    }

    /** Null while there is nothing to say. */
    ReadOnlyObjectProperty<@Nullable DoorAnswer> answer() {
        return answer;
    }

    /** Null until it was read for the first time. */
    ReadOnlyObjectProperty<@Nullable View> view() {
        return view;
    }

    /** Kinds of priority need of whoever is let in next: for that person only. */
    ObservableSet<PriorityNeed> needs() {
        return needs;
    }

    @Override
    public void needs(Ticket ticket, Set<PriorityNeed> noted) {
        note(() -> acts.queue().note().needs(session, ticket.id(), noted));
    }

    @Override
    public void addMatter(Ticket ticket, Procedure procedure) {
        note(() -> acts.queue().note().addMatter(session, ticket.id(), procedure));
    }

    private void note(Supplier<Result<Ticket>> act) {
        runner.read(act, result -> {
            if (result instanceof Result.Done<Ticket>(Ticket ticket)) {
                runner.dismiss();
                answer.set(new DoorAnswer.LetIn(ticket));
            } else {
                notDone(result);
            }
        });
    }

    RedatingViewModel redating() {
        return redating;
    }

    /** Somebody who was turned away, for that reason. */
    void redate(Came.TurnedAway turned, String reason) {
        String appointment = turned.why().appointment();
        if (appointment != null) {
            redating.offer(appointment, reason);
        } else if (turned.applicantId() > 0) {
            redating.offer(turned.applicantId(), reason);
        }
    }

    /** Who was turned away last, where nobody came to the door since. */
    Optional<Came.TurnedAway> justTurnedAway() {
        View now = view.get();
        return now != null && !now.last().isEmpty() && now.last().getFirst() instanceof Came.TurnedAway turned
                ? Optional.of(turned) : Optional.empty();
    }

    /** The one that has a new date, while that is the answer in view. */
    Optional<Appointment> movedAppointment() {
        return answer.get() instanceof DoorAnswer.Moved(Redated redated) && redated.appointments().size() == 1
                ? Optional.of(redated.appointments().getFirst()) : Optional.empty();
    }

    /** Whether convocations are sealed here. */
    boolean mayPrint() {
        return acts.door().convocation().isPresent();
    }

    private void moved(Redated redated) {
        runner.dismiss();
        answer.set(new DoorAnswer.Moved(redated));
    }

    /** @return false where the answer in view is no new date */
    boolean takeBackNewDate() {
        if (answer.get() instanceof DoorAnswer.Moved(Redated redated)) {
            redating.takeBack(redated);
            return true;
        }
        return false;
    }

    boolean mayMoveDoors() {
        return session.agent().role().may(Permission.MOVE_DOORS);
    }

    /** Reads the door again; many requests while one reading is under way make one more reading. */
    void refresh() {
        if (reading) {
            stale = true;
            return;
        }
        reading = true;
        runner.read(() -> acts.door().reception().run(session, LAST), result -> {
            reading = false;
            if (result instanceof Result.Done<View>(View fresh)) {
                view.set(fresh);
            }
            if (stale) {
                stale = false;
                refresh();
            }
        });
    }

    /** Puts away what was typed and the answer; whatever was saved stays. */
    void clear() {
        text.set("");
        answer.set(null);
    }

    /** A convocation lets its person in, or says why not; so does a passport or a number that is one person's. */
    void scan(WedgeScan scan) {
        if (ConvocationSeal.looksLikeOne(scan.text())) {
            showConvocation(scan.text());
        } else {
            runner.lookUp(() -> acts.identifyScan().run(session, scan), result -> runner.settle(result, this::identified));
        }
    }

    /** What was typed or pasted may be a convocation's code; names that start like one are shorter. */
    static boolean isCode(String typed) {
        return ConvocationSeal.looksLikeOne(typed) && typed.strip().length() > LONGEST_NAME;
    }

    void showConvocation(String code) {
        admit(need -> acts.door().admit().scan(session, code, need));
    }

    boolean hasSpecimens() {
        return acts.door().specimens().isPresent();
    }

    /** In a demonstration: somebody comes with their convocation, and holds it before the simulated reader that is open. */
    void presentSpecimen() {
        acts.door().specimens().ifPresent(papers -> runner.read(papers::next, found -> found.ifPresentOrElse(
                code -> {
                    if (!present.test(code)) {
                        showConvocation(code);
                    }
                }, () -> tell(Notice.attention("reception.nobodyComes", "reception.nobodyComes.remedy")))));
    }

    void admit(Row row) {
        admit(row.applicantId());
    }

    private void admit(long applicantId) {
        admit(need -> acts.door().admit().person(session, applicantId, need));
    }

    private void identified(Identified identified) {
        switch (identified) {
            case Identified.OnePerson(long id) -> admit(id);
            case Identified.Several(String question) -> text.set(question);
            case Identified.Nobody() -> tell(ActRunner.refusal(EntryRefusal.ENTRY_UNREADABLE, ""));
            case Identified.Misread _, Identified.Unreadable _ ->
                tell(Notice.attention("reception.misread", "reception.misread.remedy"));
        }
    }

    private void admit(Function<Set<PriorityNeed>, Result<Ticket>> act) {
        Set<PriorityNeed> need = Set.copyOf(needs);
        text.set("");
        runner.read(() -> act.apply(need), result -> {
            if (result instanceof Result.Done<Ticket>(Ticket ticket)) {
                runner.dismiss();
                needs.clear();
                answer.set(new DoorAnswer.LetIn(ticket));
            } else {
                notDone(result);
            }
        });
    }

    /** Takes back a paper that was scanned by mistake. */
    void withdraw(TicketId ticket) {
        settle(
                () -> acts.door().withdraw().run(session, ticket),
                back -> Notice.done(
                        back.status() == TicketStatus.WITHDRAWN ? "queue.admissionUndone" : "note.undone",
                        back.admission().number()));
    }

    void closeDoors(String reason) {
        settle(() -> acts.door().move().close(session, reason), (Doors _) -> Notice.done("reception.doorsClosed"));
    }

    void openDoors() {
        settle(() -> acts.door().move().open(session, ""), (Doors _) -> Notice.done("reception.doorsOpened"));
    }

    private <T> void settle(Supplier<Result<T>> act, Function<T, Notice> told) {
        runner.read(act, result -> {
            if (result instanceof Result.Done<T>(T value)) {
                tell(told.apply(value));
            } else {
                notDone(result);
            }
        });
    }

    private void notDone(Result<?> result) {
        if (result instanceof Result.Refused<?> refused) {
            tell(ActRunner.refusal(refused.reason(), refused.detail()));
        } else if (result instanceof Result.NotSaved<?> lost) {
            String key = "trouble." + lost.trouble().name();
            tell(Notice.blocked(key, key + ".remedy"));
        }
    }

    void tell(Notice notice) {
        runner.dismiss();
        answer.set(new DoorAnswer.Told(notice));
    }

    private void ask(String question) {
        newest = question;
        if (question.isEmpty() || isCode(question)) {
            found.set(null);
            return;
        }
        answer.set(null);
        runner.lookUp(
                () -> question.equals(newest) ? acts.findPeople().run(session, question, FOUND) : null,
                result -> {
                    if (result != null && question.equals(newest)) {
                        runner.settle(result, people -> found.set(people.rows()));
                    }
                });
    }
}
