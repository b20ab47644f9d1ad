package org.guichet.desktop.shell;

import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.guichet.desktop.notice.ActRunner;
import org.guichet.desktop.notice.Notice;
import org.guichet.desktop.reader.CameraView;
import org.guichet.desktop.reader.ReadersRow;
import org.guichet.desktop.reader.ReadersViewModel;
import org.guichet.desktop.reception.ReceptionRoom;
import org.guichet.desktop.words.Words;
import org.guichet.domain.convocation.PaperSeal;
import org.guichet.domain.document.WedgeScan;
import org.guichet.domain.document.reading.DocumentReader;
import org.guichet.workflow.scanner.CodeReaders;
import org.guichet.workflow.scanner.ReaderState;

/**
 * The desk's scanner on a line and its camera, for every room: what they read goes where a scan goes. Their choice and the live picture
 * stand under the work, except at reception, which shows them in a place of its own.
 */
final class DeskReaders extends VBox {

    /** A serial or a stamp on its own paper, without anything that belongs to an address on the web. */
    private static final String BARE = "[A-Z0-9<]{6,48}";

    private final ReadersViewModel model;
    private final Rooms rooms;
    private final ReadersRow row;

    /**
     * @param scanned takes what was read, wherever the cursor is
     * @param back gives the keyboard back to the work
     */
    DeskReaders(CodeReaders readers, ActRunner runner, Words words, Rooms rooms, Consumer<WedgeScan> scanned, Runnable back) {
        this.rooms = rooms;
        model = new ReadersViewModel(readers, runner, scanned, this::wants, () -> garbled(runner), System::nanoTime);
        row = new ReadersRow(model, words, back);
        CameraView camera = new CameraView(model, words, "camera.unknownCode");
        Label hint = words.label("camera.hint", "muted");
        hint.setWrapText(true);
        hint.setMinWidth(0);
        HBox.setHgrow(hint, Priority.ALWAYS);
        HBox live = new HBox(16, camera, hint);
        live.setAlignment(Pos.CENTER_LEFT);
        live.visibleProperty().bind(camera.visibleProperty());
        live.managedProperty().bind(live.visibleProperty());
        setId("desk-readers");
        getStyleClass().add("desk-readers");
        setSpacing(8);
        getChildren().addAll(row, live);
        managedProperty().bind(visibleProperty());
        row.visibleProperty().addListener((_, _, _) -> show());
        model.camera().addListener((_, _, _) -> show());
        rooms.current().addListener((_, _, _) -> show());
        show();
        model.comeIn();
    }

    ReadersViewModel model() {
        return model;
    }

    void toggleCamera() {
        model.toggleCamera();
    }

    /** Opens with the keyboard in it, or closes. */
    void choose() {
        row.toggle();
    }

    /** Nobody works here for a while, or any more: both are let go of. */
    void leave() {
        model.leave();
    }

    void comeBack() {
        model.comeIn();
    }

    private void show() {
        setVisible(!rooms.isIn(RoomDoors.RECEPTION) && (row.isVisible() || model.camera().get() != ReaderState.OFF));
    }

    /** At the door a code lets somebody in; at a desk it is a document's, a paper's of ours, or a number. Links on bills are none. */
    private boolean wants(WedgeScan scan) {
        if (scan.kind() != WedgeScan.Kind.TEXT || ReceptionRoom.isFor(scan)) {
            return true;
        }
        boolean paper = DocumentReader.looksSigned(scan.text()) || PaperSeal.looksLikeOne(scan.text()) || scan.text().matches(BARE);
        return paper && !rooms.isIn(RoomDoors.RECEPTION);
    }

    private void garbled(ActRunner runner) {
        Notice notice = Notice.attention("reception.garbled", "reception.garbled.remedy");
        if (rooms.isIn(RoomDoors.RECEPTION) && rooms.inView().orElse(null) instanceof ReceptionRoom door) {
            door.tell(notice);
        } else {
            runner.tell(notice);
        }
    }
}
