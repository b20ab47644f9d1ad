package org.guichet.desktop.board;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.guichet.desktop.words.Words;
import org.guichet.domain.queue.PolicyField;

/** One value of the policy: a slider, the number, and what it means in words. */
final class PolicyRow extends HBox {

    private static final double SLIDER = 150;
    private static final double NUMBER = 60;
    /** Of an arrow key on the slider, in minutes; a number can be typed to the minute. */
    private static final int STEP = 5;

    private final PolicyField field;
    private final PolicyViewModel model;
    private final Words words;
    private final Slider slider;
    private final TextField number = new TextField();
    private final Label meaning = new Label();
    private boolean showing;

    PolicyRow(PolicyField field, PolicyViewModel model, Words words) {
        this.field = field;
        this.model = model;
        this.words = words;
        getStyleClass().add("policy-row");
        setAlignment(Pos.CENTER_LEFT);
        setSpacing(8);
        Label name = new Label();
        words.bind(name.textProperty(), "policyField." + field.name());
        name.getStyleClass().add("strong");
        meaning.getStyleClass().addAll("small", "muted", "policy-words");
        VBox lines = new VBox(name, meaning);
        lines.setMinWidth(0);
        HBox.setHgrow(lines, Priority.ALWAYS);
        slider = new Slider(field.least(), field.most(), 0);
        slider.setId("slider-" + field.name());
        slider.setMinWidth(SLIDER);
        slider.setMaxWidth(SLIDER);
        slider.setBlockIncrement(field == PolicyField.DEADLINE_DAYS ? 1 : STEP);
        slider.accessibleTextProperty().bind(name.textProperty());
        slider.valueProperty().addListener((_, _, value) -> choose((int) Math.round(value.doubleValue())));
        number.setId("number-" + field.name());
        number.getStyleClass().add("policy-value");
        number.setMinWidth(NUMBER);
        number.setMaxWidth(NUMBER);
        number.accessibleTextProperty().bind(name.textProperty());
        number.setTooltip(new Tooltip());
        number.setOnAction(_ -> typed());
        number.focusedProperty().addListener((_, _, focused) -> {
            if (!focused) {
                typed();
            }
        });
        number.setOnKeyPressed(event -> {
            int step = event.getCode() == KeyCode.UP ? 1 : event.getCode() == KeyCode.DOWN ? -1 : 0;
            if (step != 0) {
                choose(Math.clamp(value() + step, field.least(), field.most()));
                event.consume();
            }
        });
        getChildren().addAll(lines, slider, number);
        model.draft().addListener((_, _, _) -> show());
        model.known().addListener((_, _, _) -> show());
        words.current().addListener((_, _, _) -> show());
        show();
    }

    private int value() {
        return (int) field.valueIn(model.draft().getValue());
    }

    private void choose(int value) {
        if (!showing) {
            model.set(field, value);
        }
    }

    /** What is no number within the limits is marked and changes nothing. */
    private void typed() {
        String text = number.getText().strip().replace('−', '-');
        boolean fits = text.matches("[+-]?\\d{1,4}") && field.allows(Integer.parseInt(text));
        number.getStyleClass().remove("wrong");
        if (fits) {
            choose(Integer.parseInt(text));
            show();
        } else {
            number.getStyleClass().add("wrong");
            meaning.setText(words.text("steer.limits", field.least(), field.most()));
        }
    }

    private void show() {
        showing = true;
        int value = value();
        int before = (int) field.valueIn(model.inForce());
        slider.setValue(value);
        number.setText(String.valueOf(value));
        number.getStyleClass().remove("wrong");
        String said = words.text(meaning(value), Math.abs(value));
        meaning.setText(value == before ? said : words.text("steer.was", said, before));
        getStyleClass().remove("changed");
        if (value != before) {
            getStyleClass().add("changed");
        }
        showing = false;
    }

    private String meaning(int value) {
        return switch (field) {
            case DEADLINE_DAYS -> "steer.days";
            case LATE_AFTER -> "steer.late";
            default -> value == 0 ? "steer.asArrived" : value > 0 ? "steer.ahead" : "steer.behind";
        };
    }
}
