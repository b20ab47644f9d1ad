package org.guichet.desktop.file;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.guichet.desktop.notice.ActRunner;
import org.guichet.desktop.notice.Notice;
import org.guichet.domain.audit.AuditedAct.Purpose;
import org.guichet.domain.audit.ConsultationPurpose;
import org.guichet.workflow.desk.DeskActs;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.file.PersonFile;
import org.jspecify.annotations.Nullable;

/** The person whose file is open on the right of the desk. */
public final class WorkInHand {

    private final DeskActs acts;
    private final DeskSession session;
    private final ActRunner runner;
    private final ObjectProperty<@Nullable PersonFile> file = new SimpleObjectProperty<>();

    public WorkInHand(DeskActs acts, DeskSession session, ActRunner runner) {
        this.acts = acts;
        this.session = session;
        this.runner = runner;
    }

    public ReadOnlyObjectProperty<@Nullable PersonFile> file() {
        return file;
    }

    /** Opens the file and leaves a line in the trail. */
    public void open(long applicantId, Purpose purpose) {
        runner.run(() -> acts.openFile().run(session, applicantId, purpose), file::set);
    }

    /** For a purpose of the site's list. */
    public void open(long applicantId, ConsultationPurpose purpose) {
        runner.run(() -> acts.openFile().run(session, applicantId, purpose), file::set);
    }

    /** Takes back the file that was made at this desk. */
    public void withdrawRegistration() {
        PersonFile open = file.get();
        if (open != null) {
            runner.run(() -> acts.applicants().withdraw().run(session, open.person().id()), person -> {
                close();
                runner.tell(Notice.done("registration.withdrawn", person.fullName()));
            });
        }
    }

    /** Puts the file away; nothing is lost, every step was saved as it was made. */
    public void close() {
        file.set(null);
    }

    /** After something was saved. */
    public void refresh() {
        PersonFile open = file.get();
        if (open != null) {
            runner.run(() -> acts.openFile().reread(session, open), again -> {
                PersonFile now = file.get();
                if (now != null && now.person().id() == again.person().id()) {
                    file.set(again);
                }
            });
        }
    }

    /** Gives the person a ticket for today's confirmed slot. */
    public void admit(boolean priorityNeed) {
        PersonFile open = file.get();
        if (open == null) {
            runner.tell(Notice.attention("queue.nobodyToAdmit", "queue.nobodyToAdmit.remedy"));
            return;
        }
        runner.run(
                () -> acts.queue().admit().run(session, open.person().id(), priorityNeed),
                ticket -> runner.tell(Notice.undoable(
                        ticket.standsWhereAdmitted() ? "queue.admitted" : "queue.putBack", ticket.admission().number())));
    }
}
