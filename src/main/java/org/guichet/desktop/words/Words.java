package org.guichet.desktop.words;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Objects;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import org.guichet.domain.appointment.Procedure;
import org.guichet.language.Language;
import org.guichet.language.Texts;

/** The catalogue on screen: texts follow the language while the program runs. */
public final class Words {

    private final ObjectProperty<Texts> texts;

    public Words(Language language) {
        this.texts = new SimpleObjectProperty<>(Texts.in(language));
    }

    public Language language() {
        return texts().language();
    }

    public void setLanguage(Language language) {
        texts.set(Texts.in(language));
    }

    public Texts texts() {
        return Objects.requireNonNull(texts.get());
    }

    public Formats formats() {
        return new Formats(texts());
    }

    /** For screens that draw themselves anew when the language changes. */
    public ObservableValue<Texts> current() {
        return texts;
    }

    /** Dates among the arguments are written as {@link Formats#date} does, procedures by their names. */
    public String text(String key, Object... arguments) {
        return texts().text(key, Arrays.stream(arguments).map(this::written).toArray());
    }

    private Object written(Object argument) {
        return switch (argument) {
            case LocalDate day -> formats().date(day);
            case LocalDateTime slot -> formats().date(slot.toLocalDate()) + ", " + formats().time(slot.toLocalTime());
            case Procedure procedure -> texts().text("procedure", procedure);
            default -> argument;
        };
    }

    public void bind(Property<String> target, String key) {
        target.bind(Bindings.createStringBinding(() -> text(key), texts));
    }

    public Label label(String key, String... styles) {
        Label label = new Label();
        bind(label.textProperty(), key);
        label.getStyleClass().addAll(styles);
        return label;
    }

    /** @param shortcut as printed on the keys, in front of nothing; empty for none */
    public Button button(String key, String shortcut, Runnable action) {
        Button button = new Button();
        bind(button.textProperty(), key);
        button.setOnAction(_ -> action.run());
        if (!shortcut.isEmpty()) {
            Label hint = new Label(shortcut);
            hint.getStyleClass().add("key-hint");
            button.setGraphic(hint);
            button.setContentDisplay(ContentDisplay.RIGHT);
            button.setGraphicTextGap(8);
        }
        return button;
    }
}
