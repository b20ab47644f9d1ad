package org.guichet.desktop.signin;

import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.guichet.desktop.words.Words;

/** Asks, before the first lock of a session, for digits to come back with; Enter alone locks without. Escape goes back to work. */
public final class PinOverlay extends StackPane {

    private static final double WIDTH = 420;

    private final PasswordField pin = new PasswordField();
    private final Label wrong;
    private final Consumer<String> lock;

    /** @param lock given the digits, or nothing */
    public PinOverlay(Words words, Consumer<String> lock, Runnable back) {
        this.lock = lock;
        setId("pin-choice");
        getStyleClass().add("scrim");
        pin.setId("pin");
        words.bind(pin.accessibleTextProperty(), "lock.choosePin");
        pin.setOnAction(_ -> submit());
        wrong = words.label("lock.pinForm", "callout", "attention");
        wrong.setWrapText(true);
        wrong.setVisible(false);
        wrong.managedProperty().bind(wrong.visibleProperty());
        Button now = words.button("lock.now", "⏎", this::submit);
        now.setId("lock-now");
        now.getStyleClass().addAll("accent", "primary");
        Button cancel = words.button("lock.back", "Esc", back);
        Label why = words.label("lock.choosePin.why", "muted");
        why.setWrapText(true);
        VBox card = new VBox(
                12, words.label("lock.choosePin", "heading"), why, pin, wrong, new HBox(8, now, cancel));
        card.getStyleClass().addAll("panel", "sign-in-card");
        card.setMaxSize(WIDTH, USE_PREF_SIZE);
        setAlignment(card, Pos.CENTER);
        getChildren().add(card);
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                back.run();
                event.consume();
            }
        });
    }

    public void focusFirst() {
        pin.requestFocus();
    }

    private void submit() {
        String typed = pin.getText();
        if (typed.isEmpty() || SessionPin.isPin(typed)) {
            lock.accept(typed);
        } else {
            wrong.setVisible(true);
            pin.requestFocus();
            pin.selectAll();
        }
    }
}
