package org.guichet.desktop.shell;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.guichet.desktop.words.Words;

/** The keys on one page (F1), in three columns. */
final class HelpOverlay extends StackPane {

    private static final double TEXT_WIDTH = 230;
    private static final int COLUMNS = 3;

    HelpOverlay(Words words, List<DeskKeys.Binding> keys) {
        getStyleClass().add("scrim");
        setId("help");
        GridPane grid = new GridPane();
        grid.setHgap(16);
        grid.setVgap(8);
        int rows = (keys.size() + COLUMNS - 1) / COLUMNS;
        for (int i = 0; i < keys.size(); i++) {
            DeskKeys.Binding key = keys.get(i);
            Label cap = new Label(key.caps());
            cap.getStyleClass().add("key-cap");
            cap.setMinWidth(USE_PREF_SIZE);
            Label text = words.label("help.text." + key.name());
            text.setWrapText(true);
            text.setPrefWidth(TEXT_WIDTH);
            text.setMinHeight(USE_PREF_SIZE);
            int column = i / rows * 2;
            grid.add(cap, column, i % rows);
            grid.add(text, column + 1, i % rows);
        }
        VBox card = new VBox(16, words.label("help.title", "heading"), grid, words.label("help.close", "muted"));
        card.getStyleClass().addAll("panel", "help-card");
        card.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        getChildren().add(card);
        setVisible(false);
        setOnMouseClicked(_ -> setVisible(false));
    }
}
