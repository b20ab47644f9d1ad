package org.guichet.desktop.document;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.guichet.desktop.document.ChipModel.State;
import org.guichet.desktop.words.Words;
import org.guichet.workflow.chip.ChipStep;

/** The button that reads a chip, the number that opens one without a zone, and how far the reading is. */
final class ChipRow extends VBox {

    private static final double BAR = 160;
    private static final int DIGITS = 9;

    private final ChipModel model;
    private final Words words;
    private final Button read;
    private final Button stop;
    private final TextField number = new TextField();
    private final ProgressBar bar = new ProgressBar(0);
    private final Label said = new Label();
    private final HBox progress = new HBox(8, bar, said);

    ChipRow(ChipModel model, Words words) {
        super(6);
        this.model = model;
        this.words = words;
        setId("chip");
        read = words.button("chip.read", "Ctrl+R", this::toggle);
        read.setId("chip-read");
        stop = words.button("chip.stop", "Ctrl+R", this::toggle);
        stop.setId("chip-stop");
        stop.managedProperty().bind(stop.visibleProperty());
        read.managedProperty().bind(read.visibleProperty());
        Label name = words.label("chip.number", "muted");
        name.setLabelFor(number);
        number.setId("chip-number");
        number.setPrefColumnCount(DIGITS);
        number.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                toggle();
                event.consume();
            }
        });
        FlowPane row = new FlowPane(8, 8, read, stop, name, number);
        row.setAlignment(Pos.CENTER_LEFT);
        bar.setId("chip-progress");
        bar.setPrefWidth(BAR);
        said.setId("chip-said");
        said.setWrapText(true);
        said.setMinHeight(USE_PREF_SIZE);
        HBox.setHgrow(said, Priority.ALWAYS);
        progress.setMinHeight(USE_PREF_SIZE);
        progress.setAlignment(Pos.CENTER_LEFT);
        progress.managedProperty().bind(progress.visibleProperty());
        getChildren().addAll(row, progress);
        model.state().addListener((_, _, now) -> show(now));
        words.current().addListener((_, _, _) -> show(model.state().get()));
        show(model.state().get());
    }

    /** Reads, or gives up what is being read. */
    void toggle() {
        if (model.isReading()) {
            model.cancel();
        } else {
            model.read(number.getText());
        }
    }

    private void show(State state) {
        progress.setVisible(!(state instanceof State.Idle));
        progress.getStyleClass().removeAll("callout", "attention");
        boolean reading = state instanceof State.Reading;
        bar.setVisible(reading);
        bar.setManaged(reading);
        boolean focused = read.isFocused() || stop.isFocused();
        read.setVisible(!reading);
        stop.setVisible(reading);
        if (focused) {
            (reading ? stop : read).requestFocus();
        }
        switch (state) {
            case State.Idle _ -> {
                said.setText("");
                number.clear();
            }
            case State.KeyMissing _ -> trouble(words.text("chip.keyMissing"));
            case State.Failed(var fault) -> trouble(words.texts().text("chipFault", fault));
            case State.Reading(ChipStep step, int percent) -> {
                bar.setProgress(step == ChipStep.WAITING ? ProgressBar.INDETERMINATE_PROGRESS : percent / 100.0);
                said.setText(words.texts().text("chipStep", step));
            }
        }
    }

    private void trouble(String text) {
        progress.getStyleClass().addAll("callout", "attention");
        said.setText(text);
    }
}
