package org.guichet.desktop.reception;

import java.util.function.Consumer;
import javafx.scene.layout.StackPane;
import org.guichet.desktop.file.ConvocationPane;
import org.guichet.desktop.notice.ActRunner;
import org.guichet.desktop.words.Words;
import org.guichet.domain.appointment.Appointment;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.desk.DeskActs;
import org.jspecify.annotations.Nullable;

/** The convocation of a date that was just given, over the room until it is printed or left. */
final class NewConvocation extends StackPane {

    private final DeskActs acts;
    private final DeskSession session;
    private final ActRunner runner;
    private final Words words;
    private final Consumer<String> open;
    private final Runnable left;
    private @Nullable ConvocationPane pane;

    /** @param left gives the keyboard back to the room */
    NewConvocation(
            DeskActs acts, DeskSession session, ActRunner runner, Words words, Consumer<String> open, Runnable left) {
        this.acts = acts;
        this.session = session;
        this.runner = runner;
        this.words = words;
        this.open = open;
        this.left = left;
        getStyleClass().add("redate-paper");
        setVisible(false);
        managedProperty().bind(visibleProperty());
    }

    /** @return false where nobody seals convocations here */
    boolean show(Appointment appointment) {
        if (acts.door().convocation().isEmpty()) {
            return false;
        }
        runner.run(() -> acts.door().rebooking().plan().holder(session, appointment), person -> {
            pane = new ConvocationPane(acts, session, runner, words, person, appointment, open, this::leave);
            getChildren().setAll(pane);
            setVisible(true);
            pane.focusFirst();
        });
        return true;
    }

    boolean print() {
        if (pane != null) {
            pane.print();
        }
        return pane != null;
    }

    boolean save() {
        if (pane != null) {
            pane.save();
        }
        return pane != null;
    }

    void leave() {
        if (pane != null) {
            pane = null;
            setVisible(false);
            getChildren().clear();
            left.run();
        }
    }
}
