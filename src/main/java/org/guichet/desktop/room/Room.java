package org.guichet.desktop.room;

import javafx.scene.Node;
import org.guichet.domain.document.WedgeScan;

/** A part of the window somebody works in. It is opened once and kept while its user is signed in. */
public interface Room {

    Node view();

    /** Brings the keyboard to where work begins; the room is in view. */
    void enter();

    /** The room is no longer in view, or its user signs out: devices that it uses are let go of. */
    default void leave() {}

    /** After something was saved at this site, by whomever; only while the room is in view, and when it comes into view. */
    default void refresh() {}

    /** Once in a while, while the room is in view: clocks and waits go on. */
    default void tick() {}

    /**
     * Takes back what was done in this room last.
     *
     * @return false to leave it to the window, which undoes what was done in the queue
     */
    default boolean undo() {
        return false;
    }

    /**
     * Puts what is in view on paper.
     *
     * @return false to leave it to the window, which prints for the person in hand
     */
    default boolean print() {
        return false;
    }

    /**
     * Keeps what is in view as a file.
     *
     * @return false to leave it to the window, as with printing
     */
    default boolean save() {
        return false;
    }

    /** @return false to leave the scan to the window, which opens the file of the person whom it names */
    default boolean takeScan(WedgeScan scan) {
        return false;
    }
}
