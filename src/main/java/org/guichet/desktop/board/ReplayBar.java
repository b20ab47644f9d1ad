package org.guichet.desktop.board;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.guichet.desktop.words.Words;
import org.guichet.workflow.forecast.ReadBoard;
import org.jspecify.annotations.Nullable;

/** Turns the board back: a slider over the day so far, in minutes. At its right end is now. */
final class ReplayBar extends HBox {

    /** Of Page up and Page down, in minutes. */
    private static final int STRIDE = 15;

    private final Words words;
    private final Figures figures;
    private final Slider slider = new Slider(0, 0, 0);
    private final Label time = new Label();
    private final ObjectProperty<@Nullable Instant> past = new SimpleObjectProperty<>();
    private @Nullable Instant now;
    private boolean showing;

    ReplayBar(Words words, ZoneId zone) {
        this.words = words;
        figures = new Figures(words, zone);
        setId("replay-bar");
        setSpacing(12);
        setAlignment(Pos.CENTER_LEFT);
        slider.setId("replay");
        slider.setBlockIncrement(1);
        slider.setMajorTickUnit(60);
        HBox.setHgrow(slider, Priority.ALWAYS);
        words.bind(slider.accessibleTextProperty(), "replay.slider");
        slider.valueProperty().addListener((_, _, _) -> moved());
        slider.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        time.setId("replay-time");
        time.getStyleClass().add("strong");
        time.setMinWidth(USE_PREF_SIZE);
        Button earlier = button("replay.earlier", "PgDn", "replay-earlier", () -> step(-STRIDE));
        Button later = button("replay.later", "PgUp", "replay-later", () -> step(STRIDE));
        getChildren().addAll(words.label("replay.title", "field-label"), earlier, slider, later, time);
    }

    private Button button(String key, String shortcut, String id, Runnable act) {
        Button button = words.button(key, shortcut, act);
        button.setId(id);
        button.getStyleClass().add("small");
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }

    private void onKey(KeyEvent event) {
        int step = event.getCode() == KeyCode.PAGE_DOWN ? -STRIDE : event.getCode() == KeyCode.PAGE_UP ? STRIDE : 0;
        if (step != 0 && !event.isControlDown()) {
            step(step);
            event.consume();
        }
    }

    private void step(int minutes) {
        slider.setValue(Math.clamp(slider.getValue() + minutes, 0, slider.getMax()));
    }

    /** The moment that the board is turned back to; null for now. */
    ReadOnlyObjectProperty<@Nullable Instant> past() {
        return past;
    }

    void backToNow() {
        slider.setValue(slider.getMax());
    }

    /** Now moves on by itself; the past stays where it is. */
    void show(ReadBoard.View view) {
        Instant start = view.curve().past().getFirst().at();
        Instant chosen = past.get();
        showing = true;
        now = view.at();
        slider.setMax((double) Math.max(0, Duration.between(start, view.at()).toMinutes()));
        slider.setValue(chosen == null ? slider.getMax() : (double) Duration.between(start, chosen).toMinutes());
        showing = false;
        say();
    }

    private void moved() {
        if (showing || now == null) {
            return;
        }
        long back = Math.round(slider.getMax() - slider.getValue());
        past.set(back <= 0 ? null : now.minus(Duration.ofMinutes(back)));
        say();
    }

    private void say() {
        Instant chosen = past.get();
        time.setText(chosen == null ? words.text("replay.now") : figures.time(chosen));
    }
}
