package org.guichet.desktop.shell;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.guichet.desktop.theme.Icons;
import org.guichet.desktop.words.Words;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/** Language and theme: on every screen, also before anybody has signed in. */
final class WindowButtons extends HBox {

    private final Words words;

    WindowButtons(Words words, WindowActs window) {
        this.words = words;
        setSpacing(4);
        setAlignment(Pos.CENTER_RIGHT);
        Button language = words.button("window.language", "", window::switchLanguage);
        language.setId("switch-language");
        language.getStyleClass().add("flat");
        words.bind(language.accessibleTextProperty(), "window.language.long");
        getChildren().add(language);
        add(MaterialDesignT.THEME_LIGHT_DARK, "window.theme", "switch-theme", window::nextAppearance);
    }

    void add(Ikon glyph, String key, String id, Runnable action) {
        Button button = new Button();
        button.setGraphic(Icons.icon(glyph));
        button.setId(id);
        button.getStyleClass().addAll("flat", "button-icon");
        button.setOnAction(_ -> action.run());
        words.bind(button.accessibleTextProperty(), key);
        Tooltip tip = new Tooltip();
        words.bind(tip.textProperty(), key);
        button.setTooltip(tip);
        getChildren().add(button);
    }
}
