package org.guichet.desktop.lookup;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.guichet.desktop.file.WorkInHand;
import org.guichet.desktop.notice.ActRunner;
import org.guichet.desktop.thread.FxThread;
import org.guichet.domain.audit.AuditedAct.Purpose;
import org.guichet.workflow.desk.DeskActs;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.lookup.FindPeople;
import org.guichet.workflow.lookup.PeopleFinder.Progress;
import org.jspecify.annotations.Nullable;

/** The search field: what is typed, and the people it fits. Only the newest question's answer is ever shown. */
public final class LookupViewModel {

    private static final int LIMIT = 8;

    private final DeskActs acts;
    private final DeskSession session;
    private final ActRunner runner;
    private final WorkInHand work;
    private final StringProperty text = new SimpleStringProperty("");
    private final ObjectProperty<FindPeople.@Nullable Found> found = new SimpleObjectProperty<>();
    private final ObjectProperty<Progress> progress;
    private volatile String newest = "";

    public LookupViewModel(DeskActs acts, DeskSession session, ActRunner runner, WorkInHand work) {
        this.acts = acts;
        this.session = session;
        this.runner = runner;
        this.work = work;
        this.progress = new SimpleObjectProperty<>(acts.findPeople().progress());
        text.addListener((_, _, typed) -> ask(typed));
        if (!progress.get().complete()) {
            acts.findPeople().onProgress(() -> FxThread.run(this::follow));
        }
    }

    private void follow() {
        progress.set(acts.findPeople().progress());
        if (progress.get().complete()) {
            refresh();
        }
    }

    /** How far the index is: until it is complete, names are found of some people only. */
    public ReadOnlyObjectProperty<Progress> progress() {
        return progress;
    }

    public StringProperty text() {
        return text;
    }

    /** Null while there is no question. */
    public ReadOnlyObjectProperty<FindPeople.@Nullable Found> found() {
        return found;
    }

    /** Asks the same again: the index has grown, or somebody was admitted. */
    public void refresh() {
        ask(text.get());
    }

    public void choose(FindPeople.Row row) {
        clear();
        work.open(row.applicantId(), Purpose.PERSON_AT_THE_DESK);
    }

    /** The field is empty again; the work in hand is untouched. */
    public void clear() {
        text.set("");
    }

    private void ask(String typed) {
        String question = typed.strip();
        newest = question;
        if (question.isEmpty()) {
            found.set(null);
            return;
        }
        runner.lookUp(
                () -> question.equals(newest)
                        ? acts.findPeople().run(session, question, LIMIT)
                        : null,
                result -> {
                    if (result != null && question.equals(newest)) {
                        runner.settle(result, found::set);
                    }
                });
    }
}
