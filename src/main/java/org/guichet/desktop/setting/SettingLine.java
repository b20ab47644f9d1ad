package org.guichet.desktop.setting;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.guichet.desktop.words.Words;
import org.guichet.domain.setting.SiteSetting;
import org.jspecify.annotations.Nullable;

/** One setting: what it is, what it means, and its value. */
final class SettingLine extends HBox {

    private static final double FIELD = 120;
    private static final double LONG_FIELD = 300;
    private static final double VALUES = 200;

    private final SiteSetting setting;
    private final SettingsViewModel model;
    private final Words words;
    private final TextField field = new TextField();
    private final ToggleGroup choices = new ToggleGroup();
    private final Label meaning = new Label();
    private final @Nullable TwoPersonChoices people;

    SettingLine(SiteSetting setting, SettingsViewModel model, Words words) {
        this.setting = setting;
        this.model = model;
        this.words = words;
        people = setting == SiteSetting.SECOND_PERSON_FOR ? new TwoPersonChoices(model, words) : null;
        setAlignment(Pos.CENTER_LEFT);
        setSpacing(16);
        Label name = words.label("setting." + setting.name(), "strong");
        meaning.getStyleClass().addAll("small", "muted");
        meaning.setWrapText(true);
        VBox text = new VBox(2, name, meaning);
        text.setMinWidth(0);
        HBox.setHgrow(text, Priority.ALWAYS);
        VBox value = new VBox(control(name));
        value.setMinWidth(isLong(setting) || setting == SiteSetting.SECOND_PERSON_FOR ? LONG_FIELD : VALUES);
        getChildren().addAll(text, value);
        model.values().addListener((_, before, _) -> {
            if (!model.value(setting).equals(before.getOrDefault(setting, ""))) {
                show(); // what is being typed in another line is nobody else's to change
            }
        });
        words.current().addListener((_, _, _) -> show());
        show();
    }

    private Node control(Label name) {
        if (people != null) {
            people.accessibleTextProperty().bind(name.textProperty());
            return people;
        }
        return choice(setting).isEmpty() ? field(name) : choices(name);
    }

    /** What there is to choose from; empty for what is typed. */
    private static List<String> choice(SiteSetting setting) {
        return switch (setting) {
            case DISPLAY_SHOWS -> List.of("NUMBERS", "NAMES");
            case PROXY_ALLOWED, FINGER_CHECK, FINGER_SECOND_AGENT, ACCESS_NAMES_AGENTS -> List.of("YES", "NO");
            default -> List.of();
        };
    }

    private static String usual(SiteSetting setting) {
        return setting == SiteSetting.DISPLAY_SHOWS ? "NUMBERS" : "NO";
    }

    private static boolean isLong(SiteSetting setting) {
        return setting == SiteSetting.LETTERHEAD || setting == SiteSetting.STORAGE_SHELVES || setting == SiteSetting.OUTGOING_FOLDER;
    }

    void focus() {
        field.requestFocus();
        field.selectAll();
    }

    private Node field(Label name) {
        field.setId("setting-" + setting.name());
        field.setMinWidth(isLong(setting) ? LONG_FIELD : FIELD);
        field.setMaxWidth(isLong(setting) ? LONG_FIELD : FIELD);
        field.accessibleTextProperty().bind(name.textProperty());
        name.setLabelFor(field);
        field.setOnAction(_ -> save());
        field.focusedProperty().addListener((_, _, focused) -> {
            if (!focused) {
                save();
            }
        });
        field.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE && !field.getText().equals(shown(model.value(setting)))) {
                show();
                event.consume();
            }
        });
        return field;
    }

    /** Arrows choose among the two. */
    private Node choices(Label name) {
        VBox box = new VBox(8);
        for (String value : choice(setting)) {
            RadioButton choice = new RadioButton();
            choice.setId("setting-" + setting.name() + "-" + value);
            choice.setToggleGroup(choices);
            choice.setUserData(value);
            words.bind(choice.textProperty(), (setting == SiteSetting.DISPLAY_SHOWS ? "setting.shows." : "setting.choice.") + value);
            choice.setOnAction(_ -> model.change(setting, value, this::show));
            box.getChildren().add(choice);
        }
        box.accessibleTextProperty().bind(name.textProperty());
        return box;
    }

    /** What the setting can't be is marked, said, and changes nothing. */
    private void save() {
        String typed = setting == SiteSetting.CLOSING_TIME ? TypedTime.read(field.getText()) : field.getText().strip();
        boolean fits = setting.takes(typed);
        field.getStyleClass().remove("wrong");
        if (fits) {
            model.change(setting, typed);
        } else {
            field.getStyleClass().add("wrong");
            meaning.setText(words.text("setting.limits." + setting.name()));
        }
    }

    private String shown(String value) {
        return setting == SiteSetting.CLOSING_TIME ? TypedTime.shown(value, words) : value;
    }

    private void show() {
        String value = model.value(setting);
        field.getStyleClass().remove("wrong");
        if (people != null) {
            people.show();
        }
        field.setText(shown(value));
        meaning.setText(words.text("setting.meaning." + setting.name()));
        String shown = value.isEmpty() ? usual(setting) : value;
        choices.getToggles().stream()
                .filter(toggle -> shown.equals(toggle.getUserData()))
                .findFirst()
                .ifPresent(choices::selectToggle);
    }
}
