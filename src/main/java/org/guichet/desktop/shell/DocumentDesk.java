package org.guichet.desktop.shell;

import java.io.File;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import org.guichet.desktop.document.DocumentScreen;
import org.guichet.desktop.document.DocumentViewModel;
import org.guichet.desktop.file.WorkInHand;
import org.guichet.desktop.notice.ActRunner;
import org.guichet.desktop.words.Words;
import org.guichet.domain.convocation.PaperSeal;
import org.guichet.domain.document.Mrz;
import org.guichet.domain.document.WedgeScan;
import org.guichet.domain.document.reading.ReadDocument;
import org.guichet.domain.staff.Permission;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.desk.DeskActs;
import org.guichet.workflow.file.PersonFile;
import org.jspecify.annotations.Nullable;

/** Where a document is shown, whatever way it came: scanned, as a file, copied, or dropped onto the window. */
final class DocumentDesk {

    private final DocumentViewModel model;
    private final DeskSession session;
    private final Words words;
    private final Rooms rooms;
    private final DeskReaders readers;
    private final Runnable left;
    private @Nullable DocumentScreen open;
    private boolean asked;

    /** @param left once nothing stands before the room any more */
    DocumentDesk(
            DeskActs acts, DeskSession session, ActRunner runner, Words words, WorkInHand work, Rooms rooms, DeskReaders readers,
            Runnable left) {
        this.session = session;
        this.words = words;
        this.rooms = rooms;
        this.readers = readers;
        this.left = left;
        model = new DocumentViewModel(acts, session, runner, work, readers.model()::present);
        work.file().addListener((_, before, after) -> follow(before, after));
    }

    /** A document of somebody who has gone is not held against the next one's file. */
    private void follow(@Nullable PersonFile before, @Nullable PersonFile after) {
        if (before != null && (after == null || after.person().id() != before.person().id())) {
            leave();
        } else {
            model.refresh();
        }
    }

    /** Somebody wants a document read: whatever comes now is one, a passport too, until the screen is left. */
    void open() {
        model.clear();
        front();
        asked = true;
    }

    /**
     * Reads the chip of the document in view, or gives that up; without one, of the zone in hand.
     *
     * @param zone that was read for the procedure at hand; empty where none was
     */
    void readChip(Optional<Mrz> zone) {
        if (open == null) {
            open();
            zone.ifPresent(read -> model.readChipOf(String.join("\n", read.lines())));
        } else {
            open.toggleChip();
        }
    }

    /** A scan while a document was asked for; a number or a paper of ours belongs to its person. */
    boolean takeScan(WedgeScan scan) {
        boolean document = open != null && asked && scan.kind() != WedgeScan.Kind.NUMBER && !PaperSeal.looksLikeOne(scan.text());
        if (document) {
            model.text(scan.text());
        }
        return document;
    }

    void focus() {
        if (open != null) {
            open.focusFirst();
        }
    }

    void show(ReadDocument document) {
        front();
        model.show(document);
    }

    boolean undo() {
        return open != null && model.undo();
    }

    void leave() {
        if (open != null) {
            forget();
            left.run();
        }
    }

    /** Somebody goes to another room: nothing stands before it any more. */
    void forget() {
        open = null;
        asked = false;
        model.clear();
    }

    /** What was copied; a field keeps its own paste. */
    void paste() {
        if (!read(Clipboard.getSystemClipboard())) {
            model.text("");
        }
    }

    boolean paste(KeyEvent event) {
        boolean here = mayRead() && !(event.getTarget() instanceof TextInputControl);
        if (here) {
            open();
            paste();
        }
        return here;
    }

    void offered(DragEvent event) {
        Dragboard board = event.getDragboard();
        boolean fromElsewhere = event.getGestureSource() == null;
        if (fromElsewhere && mayRead() && (board.hasFiles() || board.hasImage() || board.hasString())) {
            event.acceptTransferModes(TransferMode.COPY);
        }
    }

    void dropped(DragEvent event) {
        front();
        event.setDropCompleted(read(event.getDragboard()));
        event.consume();
    }

    private boolean read(Clipboard board) {
        List<File> files = board.hasFiles() ? board.getFiles() : List.of();
        if (!files.isEmpty()) {
            model.file(files.getFirst().toPath());
        } else if (board.hasImage()) {
            Image image = board.getImage();
            int width = (int) image.getWidth();
            int height = (int) image.getHeight();
            int[] pixels = new int[width * height];
            image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
            model.pixels(width, height, pixels);
        } else if (board.hasString()) {
            model.text(board.getString());
        } else {
            return false;
        }
        return true;
    }

    private boolean mayRead() {
        return session.agent().role().may(Permission.LOOK_UP);
    }

    private void front() {
        if (open == null) {
            DocumentScreen screen = new DocumentScreen(
                    model, words, session.agent().role().may(Permission.REGISTER),
                    new DocumentScreen.Ways(this::paste, readers::toggleCamera, readers::choose, this::leave));
            open = screen;
            rooms.front(screen);
            screen.focusFirst();
        }
    }
}
