package org.guichet.desktop.board;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.guichet.desktop.words.Words;
import org.jspecify.annotations.Nullable;

/** Asks why, before a supervisor's act is done: one line in the room, no window before it. Enter does it, Escape leaves it. */
final class AskBar extends VBox {

    /**
     * @param title what is about to be done, in the language of the moment
     * @param more what else is asked, before the reason
     * @param act does it; false where something is still wrong
     */
    record Question(Supplier<String> title, List<? extends Node> more, BooleanSupplier act) {}

    private final Label title = new Label();
    private final HBox more = new HBox(8);
    private final TextField reason = new TextField();
    private @Nullable Question asked;
    private @Nullable Node before;

    AskBar(Words words) {
        setId("ask");
        getStyleClass().addAll("panel", "ask-bar");
        title.getStyleClass().add("strong");
        title.setWrapText(true);
        title.setId("ask-title");
        reason.setId("ask-reason");
        words.bind(reason.promptTextProperty(), "board.why");
        words.bind(reason.accessibleTextProperty(), "board.why");
        HBox.setHgrow(reason, Priority.ALWAYS);
        more.setAlignment(Pos.CENTER_LEFT);
        Button go = words.button("board.do", "⏎", this::answer);
        go.setId("ask-do");
        go.getStyleClass().addAll("primary", "accent");
        go.setMinWidth(USE_PREF_SIZE);
        Button leave = words.button("board.leave", "Esc", this::leave);
        leave.setId("ask-leave");
        leave.setMinWidth(USE_PREF_SIZE);
        HBox line = new HBox(8, more, reason, go, leave);
        line.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(title, line);
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                leave();
                event.consume();
            } else if (event.getCode() == KeyCode.ENTER && !(event.getTarget() instanceof Button)) {
                answer();
                event.consume();
            }
        });
        words.current().addListener((_, _, _) -> retitle());
        show(null);
    }

    String reason() {
        return reason.getText();
    }

    /** Typed for what is asked now; empty where nothing is. */
    String reasonSoFar() {
        return asked == null ? "" : reason.getText();
    }

    boolean isAsking() {
        return asked != null;
    }

    /** @param suggested a reason to take over with Enter or to type over; empty for none */
    void ask(Question question, String suggested) {
        if (asked == null && getScene() != null) {
            before = getScene().getFocusOwner();
        }
        reason.getStyleClass().remove("wrong");
        reason.setText(suggested);
        show(question);
        reason.requestFocus();
        reason.selectAll();
    }

    /** What is asked has changed with the keys that brought it here. */
    void retitle() {
        if (asked != null) {
            title.setText(asked.title().get());
        }
    }

    private void answer() {
        if (reason.getText().isBlank()) {
            reason.getStyleClass().add("wrong");
            reason.requestFocus();
        } else if (asked != null && asked.act().getAsBoolean()) {
            leave();
        }
    }

    void leave() {
        if (asked == null) {
            return;
        }
        show(null);
        if (before != null) {
            before.requestFocus();
        }
    }

    private void show(@Nullable Question question) {
        asked = question;
        setVisible(question != null);
        setManaged(question != null);
        more.getChildren().setAll(question == null ? List.of() : question.more());
        retitle();
    }
}
