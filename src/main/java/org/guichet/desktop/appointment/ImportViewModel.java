package org.guichet.desktop.appointment;

import java.nio.file.Path;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.guichet.desktop.notice.ActRunner;
import org.guichet.desktop.notice.Notice;
import org.guichet.domain.staff.Permission;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.Result;
import org.guichet.workflow.appointment.AppointmentIntake.Planned;
import org.guichet.workflow.appointment.AppointmentIntake.Reading;
import org.guichet.workflow.appointment.AppointmentIntake.Unreadable;
import org.guichet.workflow.desk.DeskActs;

/** One file after the other: read, shown, taken or put away. */
final class ImportViewModel {

    /** How far the file at hand has come. */
    sealed interface Stage {

        record Waiting() implements Stage {}

        record Busy(String textKey) implements Stage {}

        record Shown(Planned planned) implements Stage {}

        record Taken(Planned planned) implements Stage {}

        record Failed(Notice notice) implements Stage {}
    }

    private final DeskActs acts;
    private final DeskSession session;
    private final ActRunner runner;
    private final ObjectProperty<Stage> stage = new SimpleObjectProperty<>(new Stage.Waiting());

    ImportViewModel(DeskActs acts, DeskSession session, ActRunner runner) {
        this.acts = acts;
        this.session = session;
        this.runner = runner;
    }

    ReadOnlyObjectProperty<Stage> stage() {
        return stage;
    }

    /** Whether the role sees no people anywhere else. */
    boolean isAlone() {
        return !session.agent().role().may(Permission.SEE_QUEUE);
    }

    /** Behind the screen, and not behind an act: a large file takes a while. */
    void read(Path file) {
        if (stage.get() instanceof Stage.Busy) {
            return;
        }
        stage.set(new Stage.Busy("import.reading"));
        runner.lookUp(() -> acts.importAppointments().preview(session, file), result -> {
            if (result instanceof Result.Done<Reading>(Reading reading)) {
                stage.set(switch (reading) {
                    case Planned planned -> new Stage.Shown(planned);
                    case Unreadable(String key, var arguments) ->
                        new Stage.Failed(new Notice(Notice.Kind.ATTENTION, key, arguments, "", false));
                });
            } else {
                putAway();
                runner.settle(result, _ -> {});
            }
        });
    }

    void take() {
        if (stage.get() instanceof Stage.Shown(Planned planned) && planned.takesSomething()) {
            stage.set(new Stage.Busy("import.taking"));
            runner.read(() -> acts.importAppointments().take(session, planned), result -> {
                if (result instanceof Result.Done<Planned>(Planned taken)) {
                    stage.set(new Stage.Taken(taken));
                } else {
                    putAway();
                    runner.settle(result, _ -> {});
                }
            });
        }
    }

    void putAway() {
        stage.set(new Stage.Waiting());
    }
}
