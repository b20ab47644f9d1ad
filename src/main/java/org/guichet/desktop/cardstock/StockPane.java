package org.guichet.desktop.cardstock;

import java.util.function.Consumer;
import javafx.scene.Node;
import org.guichet.domain.document.WedgeScan;

/** One view of the store room. */
interface StockPane {

    Node view();

    void focusFirst();

    /** What the file of this view's list is called; empty where it has none. */
    default String sheetName() {
        return "";
    }

    /**
     * Makes the list on paper.
     *
     * @return false where this view has none
     */
    default boolean sheet(Consumer<byte[]> then) {
        return false;
    }

    /** @return false where this view waits for no such scan */
    default boolean takeScan(WedgeScan scan) {
        return false;
    }
}
