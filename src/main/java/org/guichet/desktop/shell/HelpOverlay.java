package org.guichet.desktop.shell;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.guichet.desktop.words.Words;

/** The keys on one page (F1). */
final class HelpOverlay extends StackPane {

    private static final List<String> KEYS =
            List.of("F1", "F2", "F3", "F4", "F5", "F6", "F7", "F8", "F9", "F10", "F11", "F12", "CtrlN", "CtrlZ", "CtrlL", "CtrlQ");

    HelpOverlay(Words words) {
        getStyleClass().add("scrim");
        setId("help");
        GridPane grid = new GridPane();
        grid.setHgap(24);
        grid.setVgap(10);
        int row = 0;
        for (String key : KEYS) {
            Label cap = words.label("help.key." + key, "key-cap");
            cap.setMinWidth(USE_PREF_SIZE);
            Label text = words.label("help.text." + key);
            text.setWrapText(true);
            grid.addRow(row++, cap, text);
        }
        VBox card = new VBox(16, words.label("help.title", "heading"), grid, words.label("help.close", "muted"));
        card.getStyleClass().addAll("panel", "help-card");
        card.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        getChildren().add(card);
        setVisible(false);
        setOnMouseClicked(_ -> setVisible(false));
    }
}
