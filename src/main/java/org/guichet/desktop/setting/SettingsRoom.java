package org.guichet.desktop.setting;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.guichet.desktop.notice.ActRunner;
import org.guichet.desktop.room.Room;
import org.guichet.desktop.words.Words;
import org.guichet.domain.setting.SiteSetting;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.setting.SettingActs;

/** A line for each setting of the site. Enter saves a line, Escape puts its saved value back. */
public final class SettingsRoom implements Room {

    private static final double WIDEST = 820;

    private final SettingsViewModel model;
    private final ScrollPane view;
    private final SettingLine first;

    public SettingsRoom(SettingActs acts, DeskSession session, ActRunner runner, Words words) {
        model = new SettingsViewModel(acts, session, runner);
        Label hint = words.label("setting.hint", "muted");
        hint.setWrapText(true);
        VBox lines = new VBox(16, words.label("setting.title", "heading"), hint);
        lines.setId("settings");
        lines.getStyleClass().add("work-area");
        for (SiteSetting setting : SiteSetting.values()) {
            SettingLine line = new SettingLine(setting, model, words);
            line.setMaxWidth(WIDEST);
            lines.getChildren().add(line);
        }
        first = (SettingLine) lines.getChildren().get(2);
        view = new ScrollPane(lines);
        view.setFitToWidth(true);
        view.getStyleClass().add("edge-to-edge");
        model.refresh();
    }

    @Override
    public Node view() {
        return view;
    }

    @Override
    public void enter() {
        model.refresh();
        first.focus();
    }

    @Override
    public void refresh() {
        model.refresh();
    }

    @Override
    public boolean undo() {
        return model.undo();
    }
}
