package org.guichet.desktop.file;

import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import org.guichet.desktop.words.Words;

/** Changes between the procedures at hand and the person's file. */
final class WorkTabs extends HBox {

    private final WorkView shown;
    private final Words words;
    private final Consumer<WorkView> show;

    /** @param views two or more, the file last */
    WorkTabs(List<WorkView> views, WorkView shown, Words words, Consumer<WorkView> show) {
        this.shown = shown;
        this.words = words;
        this.show = show;
        ToggleGroup group = new ToggleGroup();
        HBox tabs = new HBox();
        for (WorkView each : views) {
            String place = each == views.getLast() ? "right-pill" : each == views.getFirst() ? "left-pill" : "center-pill";
            tabs.getChildren().add(tab(each, group, place));
        }
        Label key = new Label("F10");
        key.getStyleClass().add("key-hint");
        setSpacing(8);
        setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(tabs, key);
    }

    private ToggleButton tab(WorkView view, ToggleGroup group, String style) {
        String key = switch (view) {
            case PICKUP -> "work.pickup";
            case VALIDATION -> "work.validation";
            case PIECES -> "work.pieces";
            case FILE -> "work.file";
        };
        ToggleButton tab = new ToggleButton();
        words.bind(tab.textProperty(), key);
        tab.setToggleGroup(group);
        tab.setSelected(view == shown);
        tab.getStyleClass().add(style);
        tab.setId(key.replace('.', '-'));
        tab.setOnAction(_ -> {
            if (view != shown) {
                show.accept(view);
            } else {
                tab.setSelected(true);
            }
        });
        return tab;
    }
}
