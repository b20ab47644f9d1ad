package org.guichet.desktop.applicant;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.guichet.desktop.file.WorkInHand;
import org.guichet.desktop.notice.ActRunner;
import org.guichet.desktop.notice.Notice;
import org.guichet.domain.applicant.ApplicantAct.Despite;
import org.guichet.domain.applicant.DraftProblem;
import org.guichet.domain.applicant.PersonDraft;
import org.guichet.domain.audit.AuditedAct.Purpose;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.applicant.FindAlike.Alike;
import org.guichet.workflow.desk.DeskActs;
import org.jspecify.annotations.Nullable;

/** A form being filled in. Those who are alike are looked for while it is, only the newest answer counts. */
public final class RegistrationViewModel {

    /** What the notice of a registration says: undo takes the file back while it stands. */
    public static final String DONE = "registration.done";

    private final DeskActs acts;
    private final DeskSession session;
    private final ActRunner runner;
    private final WorkInHand work;
    private final Consumer<PersonDraft> leave;
    private final ObjectProperty<List<Alike>> alike = new SimpleObjectProperty<>(List.of());
    private volatile PersonDraft newest;

    /** @param leave puts the form away, with what is to stand in it when it is opened again */
    public RegistrationViewModel(
            DeskActs acts, DeskSession session, ActRunner runner, WorkInHand work, PersonDraft first, Consumer<PersonDraft> leave) {
        this.acts = acts;
        this.session = session;
        this.runner = runner;
        this.work = work;
        this.leave = leave;
        this.newest = first;
        changed(first);
    }

    public PersonDraft draft() {
        return newest;
    }

    public ReadOnlyObjectProperty<List<Alike>> alike() {
        return alike;
    }

    /** What is missing or wrong, in the order of the form. */
    public List<DraftProblem> problems() {
        return acts.applicants().register().problems(newest);
    }

    /** After each key. */
    public final void changed(PersonDraft draft) {
        newest = draft;
        runner.lookUp(
                () -> draft.equals(newest) ? acts.applicants().findAlike().run(session, draft) : null,
                result -> {
                    if (result != null && draft.equals(newest)) {
                        runner.settle(result, alike::set);
                    }
                });
    }

    /** @param despite null where nobody alike is shown */
    public void save(@Nullable Despite despite) {
        PersonDraft draft = newest;
        runner.run(() -> acts.applicants().register().run(session, draft, despite), person -> {
            leave.accept(PersonDraft.EMPTY);
            work.open(person.id(), Purpose.PERSON_AT_THE_DESK);
            runner.tell(Notice.undoable(DONE, person.fullName()));
        });
    }

    public void open(Alike existing) {
        leave.accept(PersonDraft.EMPTY);
        work.open(existing.applicantId(), Purpose.PERSON_AT_THE_DESK);
    }

    public void cancel() {
        leave.accept(newest);
    }
}
