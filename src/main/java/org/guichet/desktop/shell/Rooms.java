package org.guichet.desktop.shell;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.guichet.desktop.room.Room;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;

/** The rooms that this user may enter, one of them in view. */
final class Rooms extends StackPane {

    /**
     * How a room is entered.
     *
     * @param name texts {@code room.NAME}, and the button's id {@code room-NAME}
     * @param key as printed on the keys; empty where it has none of its own
     * @param wide needs the whole width: the queue makes way
     */
    record Door(String name, Ikon icon, String key, boolean wide, Supplier<? extends Room> opening) {}

    private final Map<String, Door> doors = new LinkedHashMap<>();
    private final Map<String, Room> opened = new LinkedHashMap<>();
    private final ReadOnlyObjectWrapper<@Nullable Door> current = new ReadOnlyObjectWrapper<>();
    private @Nullable Node before;

    void add(Door door) {
        doors.put(door.name(), door);
    }

    List<Door> doors() {
        return List.copyOf(doors.values());
    }

    /** Null for a role that may enter no room. */
    ReadOnlyObjectProperty<@Nullable Door> current() {
        return current.getReadOnlyProperty();
    }

    boolean isIn(String name) {
        Door now = current.get();
        return now != null && now.name().equals(name);
    }

    /** Shows the first room, and leaves the keyboard where it is. */
    void openFirst() {
        if (!doors.isEmpty()) {
            show(doors.values().iterator().next());
        }
    }

    /** Nothing for a room that this role may not enter. */
    void enter(String name) {
        Door door = doors.get(name);
        if (door != null) {
            show(door).enter();
        }
    }

    /** From a room back to the first one, from anywhere else into it. */
    void toggle(String name) {
        if (isIn(name)) {
            enter(doors.keySet().iterator().next());
        } else {
            enter(name);
        }
    }

    /** @param step 1 for the next room, -1 for the one before; after the last comes the first */
    void enterNext(int step) {
        Door now = current.get();
        if (now != null) {
            List<String> names = new ArrayList<>(doors.keySet());
            enter(names.get(Math.floorMod(names.indexOf(now.name()) + step, names.size())));
        }
    }

    /** What stands before the room in view for a while. */
    void front(Node screen) {
        leave();
        before = screen;
        getChildren().setAll(screen);
    }

    void takeAwayFront() {
        room().ifPresent(room -> {
            before = null;
            getChildren().setAll(room.view());
        });
    }

    /** The room in view; empty while something stands before it. */
    Optional<Room> inView() {
        return before == null ? room() : Optional.empty();
    }

    /** Nobody is in a room any more. */
    void leave() {
        room().ifPresent(Room::leave);
    }

    private Optional<Room> room() {
        return Optional.ofNullable(current.get()).map(door -> opened.get(door.name()));
    }

    private Room show(Door door) {
        Room room = opened.computeIfAbsent(door.name(), _ -> door.opening().get());
        room().filter(left -> !left.equals(room)).ifPresent(Room::leave);
        before = null;
        getChildren().setAll(room.view());
        current.set(door);
        room.refresh();
        return room;
    }
}
