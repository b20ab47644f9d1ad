package org.guichet.desktop.shell;

import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.guichet.desktop.theme.Icons;
import org.guichet.desktop.words.Words;

/** The way from one room to the other, at the window's left edge: closer together where they are many, and scrolled beyond that. */
final class RoomRail extends ScrollPane {

    private static final double WIDTH = 84;
    private static final int MANY = 9;

    RoomRail(Rooms rooms, Words words) {
        getStyleClass().add("room-rail");
        setMinWidth(WIDTH);
        setMaxWidth(WIDTH);
        setMinHeight(0);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setVbarPolicy(ScrollBarPolicy.NEVER);
        VBox doors = new VBox();
        doors.getStyleClass().add("room-doors");
        if (rooms.doors().size() > MANY) {
            doors.getStyleClass().add("close");
        }
        doors.setAlignment(Pos.TOP_CENTER);
        rooms.doors().forEach(door -> doors.getChildren().add(button(rooms, door, words)));
        setContent(doors);
    }

    private static ToggleButton button(Rooms rooms, Rooms.Door door, Words words) {
        ToggleButton button = new ToggleButton();
        button.setId("room-" + door.name());
        button.getStyleClass().add("room-button");
        button.setGraphic(Icons.icon(door.icon(), "room-icon"));
        button.setContentDisplay(ContentDisplay.TOP);
        button.setMaxWidth(Double.MAX_VALUE);
        words.bind(button.textProperty(), "room." + door.name());
        if (!door.key().isEmpty()) {
            button.setTooltip(new Tooltip(door.key()));
        }
        button.setOnAction(_ -> {
            rooms.enter(door.name());
            button.setSelected(true);
        });
        rooms.current().addListener((_, _, now) -> button.setSelected(door.equals(now)));
        button.setSelected(door.equals(rooms.current().get()));
        return button;
    }
}
