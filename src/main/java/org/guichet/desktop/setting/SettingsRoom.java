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
import org.guichet.workflow.setting.KeyCare;
import org.guichet.workflow.setting.SettingActs;

/** A line for each setting of the site. Enter saves a line, Escape puts its saved value back. */
public final class SettingsRoom implements Room {

    private static final double WIDEST = 820;

    private final SettingsViewModel model;
    private final VBox view;
    private final ScrollPane scroll;
    private final SettingLine first;

    public SettingsRoom(SettingActs acts, DeskSession session, ActRunner runner, Words words) {
        model = new SettingsViewModel(acts, session, runner);
        Label hint = words.label("setting.hint", "muted");
        hint.setWrapText(true);
        view = new VBox(16, words.label("setting.title", "heading"), hint);
        view.setId("settings");
        view.getStyleClass().add("work-area");
        for (SiteSetting setting : SiteSetting.values()) {
            SettingLine line = new SettingLine(setting, model, words);
            line.setMaxWidth(WIDEST);
            view.getChildren().add(line);
        }
        view.getChildren().add(keyCare(acts.keyCare(), words));
        first = (SettingLine) view.getChildren().get(2);
        scroll = new ScrollPane(view);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("edge-to-edge");
        model.refresh();
    }

    /** Not a setting of the site's: how this desk's own data are kept. */
    private static Node keyCare(KeyCare care, Words words) {
        Label level = words.label("setting.key." + care.level().name(), "callout");
        level.getStyleClass().add(care.level() == KeyCare.Level.IN_HOME ? "attention" : "done");
        Label escrow = words.label(care.inEscrow() ? "setting.key.escrow" : "setting.key.noEscrow", "muted");
        VBox box = new VBox(8, words.label("setting.key.title", "subheading"), level, escrow);
        box.setId("key-care");
        box.setMaxWidth(WIDEST);
        box.getChildren().forEach(each -> ((Label) each).setWrapText(true));
        level.setMaxWidth(Double.MAX_VALUE);
        return box;
    }

    @Override
    public Node view() {
        return scroll;
    }

    @Override
    public void enter() {
        model.refresh();
        if (scroll.getSkin() == null && scroll.getScene() != null) {
            scroll.applyCss(); // a new scroll pane takes its content into the scene only with its skin, and no focus before
        }
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
