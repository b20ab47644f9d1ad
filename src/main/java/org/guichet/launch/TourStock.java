package org.guichet.launch;

import java.util.function.Consumer;
import javafx.scene.input.KeyCode;

/** The store room's part of the tour: a delivery, the map, the lists, the papers to destroy, the count, the messages. */
final class TourStock {

    private static final int CARDS = 5;

    private final TourScene scene;
    private final Consumer<String> picture;

    TourStock(TourScene scene, Consumer<String> picture) {
        this.scene = scene;
        this.picture = picture;
    }

    void tell() {
        scene.push("room-stock");
        for (int i = 0; i < CARDS; i++) {
            scene.push("stock-specimen");
        }
        picture.accept("stock-delivery");
        scene.push("stock-tab-map");
        scene.type("stock-ask-slot", "C-001");
        scene.press(KeyCode.ENTER, false);
        picture.accept("stock-map");
        scene.push("stock-tab-lists");
        scene.push("list-UNCOLLECTED");
        picture.accept("stock-uncollected");
        scene.push("list-remind");
        scene.push("stock-tab-destroy");
        scene.push("destroy-confirm");
        picture.accept("stock-destruction");
        scene.push("stock-tab-count");
        scene.type("count-C", "12");
        scene.press(KeyCode.ENTER, false);
        picture.accept("stock-count");
        scene.push("room-notices");
        picture.accept("messages");
        scene.push("room-work");
    }
}
