package org.guichet.desktop.shell;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.guichet.desktop.words.Words;
import org.guichet.domain.staff.Permission;
import org.guichet.workflow.DeskSession;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;

/** Desk, search field, and the few things that concern the window itself. */
final class TopBar extends HBox {

    private static final double SIDE_WIDTH = 300;

    TopBar(DeskSession session, Words words, Node lookup, WindowActs window) {
        getStyleClass().add("top-bar");
        setAlignment(Pos.CENTER);
        Label mark = new Label("G");
        mark.getStyleClass().add("logo");
        Label desk = new Label();
        desk.getStyleClass().add("heading");
        Runnable name = () -> desk.setText(words.text("desk.name", session.desk().number()));
        words.current().addListener((_, _, _) -> name.run());
        name.run();
        HBox left = new HBox(10, mark, desk);
        left.setAlignment(Pos.CENTER_LEFT);
        left.setPrefWidth(SIDE_WIDTH);
        left.setMinWidth(160);

        WindowButtons right = new WindowButtons(words, window);
        right.add(MaterialDesignL.LOCK_OUTLINE, "window.lock", "lock", window::lock);
        right.add(MaterialDesignL.LOGOUT, "window.signOut", "sign-out", window::signOut);
        right.setPrefWidth(SIDE_WIDTH);
        right.setMinWidth(160);

        HBox middle = new HBox();
        middle.setAlignment(Pos.CENTER);
        if (session.agent().role().may(Permission.LOOK_UP)) {
            middle.getChildren().add(lookup);
            HBox.setHgrow(lookup, Priority.ALWAYS);
        }
        middle.setMaxWidth(DeskScreen.SEARCH_WIDTH);
        middle.setPrefWidth(DeskScreen.SEARCH_WIDTH);
        HBox.setHgrow(middle, Priority.ALWAYS);
        HBox.setHgrow(left, Priority.ALWAYS);
        HBox.setHgrow(right, Priority.ALWAYS);
        getChildren().addAll(left, middle, right);
    }
}
