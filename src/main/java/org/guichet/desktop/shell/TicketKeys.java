package org.guichet.desktop.shell;

import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import org.guichet.desktop.queue.QueueScreen;
import org.guichet.desktop.queue.QueueViewModel;
import org.guichet.desktop.queue.TicketMenus;

/** The keys that ask something about a ticket before it is done, and those of the desk itself. */
final class TicketKeys {

    private final QueueViewModel model;
    private final QueueScreen queue;
    private final TicketMenus menus;
    private final Node work;
    private final Runnable makeWay;

    /**
     * Wires the keys.
     *
     * @param work where questions about the person in hand are asked
     * @param makeWay brings that into view: whatever stands before it goes away first
     */
    TicketKeys(QueueViewModel model, QueueScreen queue, TicketMenus menus, Node work, Runnable makeWay) {
        this.model = model;
        this.queue = queue;
        this.menus = menus;
        this.work = work;
        this.makeWay = makeWay;
    }

    void askHoldReason() {
        askAbout(menus::askHold);
    }

    void askWhereTo() {
        askAbout(menus::askWhereTo);
    }

    void askMatter() {
        askAbout(menus::askMatter);
    }

    /** Back among the waiting, or with Shift to another desk. */
    boolean sendAway(KeyEvent event) {
        return either(event, model::putBack, this::askWhereTo);
    }

    /** Finished, or with Shift one matter more. */
    boolean finish(KeyEvent event) {
        return either(event, model::finish, this::askMatter);
    }

    /** Open or on pause, or with Shift closed. */
    boolean turnDesk(KeyEvent event) {
        return either(event, model::turnDesk, model::closeDesk);
    }

    private static boolean either(KeyEvent event, Runnable plain, Runnable withShift) {
        (event.isShiftDown() ? withShift : plain).run();
        return true;
    }

    /** On the ticket chosen in the list while the keyboard is there, otherwise on the one in hand. */
    void askNotes() {
        if (!queue.askNotesOfChosen()) {
            askAbout(menus::askNotes);
        }
    }

    private void askAbout(Consumer<Node> question) {
        if (model.hasInHand()) {
            makeWay.run();
            question.accept(work);
        }
    }
}
