package org.guichet.desktop.cardpickup;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import org.guichet.desktop.words.Words;
import org.guichet.domain.biometric.Finger;
import org.jspecify.annotations.Nullable;

/** The finger that the site wants compared: by the scanner, or recorded as not possible with a word. Nothing waits for it. */
final class FingerPane extends StepPane {

    private final FingerModel model;
    private final Words words;
    private final Label now = new Label();
    private final FlowPane choices = new FlowPane(16, 8);
    private final Button compare;
    private final Button skip;
    private final TextField note = new TextField();
    private boolean wantsKeyboard;

    FingerPane(FingerModel model, Words words) {
        this.model = model;
        this.words = words;
        now.setId("finger-now");
        now.setWrapText(true);
        now.getStyleClass().add("strong");
        compare = words.button("finger.compare", "⏎", model::compare);
        compare.setId("compare-finger");
        compare.getStyleClass().addAll("accent", "primary");
        note.setId("finger-note");
        note.setPrefColumnCount(24);
        words.bind(note.promptTextProperty(), "finger.note");
        words.bind(note.accessibleTextProperty(), "finger.note");
        skip = words.button("finger.skip", "", () -> model.skip(note.getText().strip()));
        skip.setId("skip-finger");
        note.setOnAction(_ -> skip.fire());
        HBox buttons = new HBox(8, compare);
        buttons.setAlignment(Pos.CENTER_LEFT);
        if (model.isDemonstration()) {
            buttons.getChildren().add(specimen(words, "finger.anothers", model::compareAnothers));
        }
        HBox instead = new HBox(8, note, skip);
        instead.setAlignment(Pos.CENTER_LEFT);
        choices.managedProperty().bind(choices.visibleProperty());
        getChildren().addAll(words.label("finger.hint", "muted"), now, choices, buttons, instead);
        for (ObservableValue<?> each : List.of(model.fingers(), model.asked(), model.fault(), model.busy())) {
            each.addListener((_, _, _) -> draw());
        }
        model.fingers().addListener((_, _, known) -> choose(known));
        choose(model.fingers().get());
        draw();
    }

    private void choose(@Nullable List<Finger> known) {
        choices.getChildren().clear();
        ToggleGroup group = new ToggleGroup();
        for (Finger finger : known == null ? List.<Finger>of() : known) {
            RadioButton choice = new RadioButton(words.texts().text("finger", finger));
            choice.setId("compare-" + finger.name());
            choice.setToggleGroup(group);
            choice.setSelected(finger == model.asked().get());
            choice.setOnAction(_ -> model.asked().set(finger));
            choices.getChildren().add(choice);
        }
        choices.setVisible(choices.getChildren().size() > 1);
    }

    private void draw() {
        List<Finger> known = model.fingers().get();
        Finger asked = model.asked().get();
        boolean possible = asked != null;
        now.setText(sentence(known, asked));
        compare.setDisable(!possible || model.busy().get());
        compare.setDefaultButton(possible);
        skip.setDefaultButton(known != null && !possible);
        skip.setDisable(known == null || model.busy().get());
        note.setDisable(skip.isDisabled());
        choices.setDisable(model.busy().get());
        if (wantsKeyboard && known != null && !model.busy().get()) {
            wantsKeyboard = false;
            first().requestFocus();
        }
    }

    private String sentence(@Nullable List<Finger> known, @Nullable Finger asked) {
        if (model.busy().get()) {
            return words.text("finger.waits", words.texts().text("finger", asked == null ? Finger.RIGHT_INDEX : asked));
        }
        if (model.fault().get() != null) {
            return words.texts().text("scannerFault", model.fault().get());
        }
        if (known == null) {
            return words.text("finger.looking");
        }
        return asked == null ? words.text("finger.nothing") : words.text("finger.ask", words.texts().text("finger", asked));
    }

    private Node first() {
        return compare.isDisabled() ? note : compare;
    }

    @Override
    public void focusFirst() {
        wantsKeyboard = model.fingers().get() == null;
        if (!wantsKeyboard) {
            first().requestFocus();
        }
    }
}
