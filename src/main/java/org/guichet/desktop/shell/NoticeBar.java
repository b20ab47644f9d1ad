package org.guichet.desktop.shell;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.guichet.desktop.notice.ActRunner;
import org.guichet.desktop.notice.Notice;
import org.guichet.desktop.theme.Icons;
import org.guichet.desktop.words.Words;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** The latest notice, at the foot of the work: what happened, what to do, and undo where there is one. Never hides anything. */
final class NoticeBar extends HBox {

    private final Words words;
    private final Label text = new Label();
    private final Button undo;
    private final Button close;

    NoticeBar(ActRunner runner, Words words, Runnable undoAct) {
        this.words = words;
        getStyleClass().add("notice-bar");
        setId("notice");
        setAlignment(Pos.CENTER_LEFT);
        text.setWrapText(true);
        text.setMaxWidth(Double.MAX_VALUE);
        text.setGraphicTextGap(10);
        HBox.setHgrow(text, Priority.ALWAYS);
        undo = words.button("notice.undo", "Ctrl+Z", undoAct);
        undo.setId("undo");
        undo.getStyleClass().add("small");
        undo.setMinWidth(USE_PREF_SIZE);
        undo.managedProperty().bind(undo.visibleProperty());
        close = new Button();
        close.setId("close-notice");
        close.setGraphic(Icons.icon(MaterialDesignC.CLOSE));
        close.getStyleClass().addAll("flat", "small");
        close.setOnAction(_ -> runner.dismiss());
        words.bind(close.accessibleTextProperty(), "notice.close");
        getChildren().addAll(text, undo, close);
        runner.notice().addListener((_, _, notice) -> show(notice));
        words.current().addListener((_, _, _) -> show(runner.notice().get()));
        show(null);
    }

    private void show(@Nullable Notice notice) {
        setVisible(notice != null);
        setManaged(notice != null);
        getStyleClass().removeAll("done", "attention", "blocked");
        if (notice == null) {
            text.setText("");
            return;
        }
        String remedy = notice.remedyKey().isEmpty() ? "" : " " + words.text(notice.remedyKey());
        text.setText(words.text(notice.key(), notice.arguments().toArray()) + remedy);
        text.setGraphic(Icons.icon(glyph(notice.kind())));
        undo.setVisible(notice.undoable());
        getStyleClass().add(
                switch (notice.kind()) {
                    case DONE -> "done";
                    case ATTENTION -> "attention";
                    case BLOCKED -> "blocked";
                });
    }

    private static Ikon glyph(Notice.Kind kind) {
        return switch (kind) {
            case DONE -> MaterialDesignC.CHECK_CIRCLE_OUTLINE;
            case ATTENTION -> MaterialDesignA.ALERT_OUTLINE;
            case BLOCKED -> MaterialDesignC.CLOSE_OCTAGON_OUTLINE;
        };
    }
}
