package org.guichet.desktop.reception;

import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.guichet.desktop.notice.ActRunner;
import org.guichet.desktop.notice.Notice;
import org.guichet.desktop.reader.CameraView;
import org.guichet.desktop.reader.ReaderButtons;
import org.guichet.desktop.reader.ReadersRow;
import org.guichet.desktop.reader.ReadersViewModel;
import org.guichet.desktop.rebooking.RedatingBand;
import org.guichet.desktop.room.Room;
import org.guichet.desktop.words.Words;
import org.guichet.domain.document.WedgeScan;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.desk.DeskActs;

/** Reception: a huge field for codes, names and numbers, the answer under it, then who came last, the room and the doors. */
public final class ReceptionRoom extends StackPane implements Room {

    private static final double FIELD_HEIGHT = 56;
    private static final double SIDE_WIDTH = 340;

    private final ReceptionViewModel model;
    private final Words words;
    private final TextField field = new TextField();
    private final FoundList found;
    private final DoorPane doors;
    private final NeedsRow needs;
    private final LastAtDoor last;
    private final Runnable openDisplay;
    private final StillToCome toCome;
    private final NewConvocation convocation;
    private final ReadersViewModel devices;
    private final ReadersRow readers;

    /**
     * @param devices the desk's scanner on a line and its camera
     * @param display opens the waiting room's wall
     * @param open shows a saved file with the platform's own viewer
     */
    public ReceptionRoom(
            DeskActs acts, DeskSession session, ActRunner runner, Words words, ReadersViewModel devices, Runnable display,
            Consumer<String> open) {
        this.words = words;
        this.devices = devices;
        model = new ReceptionViewModel(acts, session, runner, devices::present);
        found = new FoundList(model, words);
        doors = new DoorPane(model, words, acts.clock(), this::enter);
        needs = new NeedsRow(model, words, this::enter);
        setId("reception");
        getStyleClass().add("work-area");
        last = new LastAtDoor(model, words, acts.clock().getZone());
        HBox.setHgrow(last, Priority.ALWAYS);
        last.setMinWidth(0);
        toCome = new StillToCome(model, words);
        VBox.setVgrow(toCome, Priority.ALWAYS);
        Button wall = words.button("reception.display", "Ctrl+W", display);
        wall.setId("open-display");
        wall.getStyleClass().add("touch");
        wall.setMinWidth(USE_PREF_SIZE);
        openDisplay = display;
        VBox side = new VBox(16, doors, toCome);
        side.setMinWidth(SIDE_WIDTH);
        side.setMaxWidth(SIDE_WIDTH);
        HBox below = new HBox(24, last, side);
        VBox.setVgrow(below, Priority.ALWAYS);
        convocation = new NewConvocation(acts, session, runner, words, open, this::enter);
        RedatingBand redating = new RedatingBand(model.redating(), words, this::enter);
        readers = new ReadersRow(devices, words, this::focusField);
        getChildren().addAll(
                new VBox(16, new VBox(8, top(), readers, besides(wall)), answer(), redating, below), found, convocation);
        StackPane.setAlignment(found, Pos.TOP_LEFT);
        found.setTranslateY(FIELD_HEIGHT + 4);
        found.maxWidthProperty().bind(field.widthProperty());
        addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    }

    /** Whether it is a convocation, whatever room is in view. */
    public static boolean isFor(WedgeScan scan) {
        return ReceptionViewModel.isCode(scan.text());
    }

    /** Needs and the wall share a line, so that a list is left also under an answer with new dates, at 800 pixels. */
    private HBox besides(Button wall) {
        HBox.setHgrow(needs, Priority.ALWAYS);
        HBox line = new HBox(16, needs, wall);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    /** What the camera sees stands beside the answer to it. */
    private HBox answer() {
        AnswerBand answer = new AnswerBand(model, words, last::redate, this::print);
        HBox.setHgrow(answer, Priority.ALWAYS);
        return new HBox(16, answer, new CameraView(devices, words, "camera.otherCode"));
    }

    private HBox top() {
        field.setId("door-field");
        field.getStyleClass().add("door-field");
        field.setMinHeight(FIELD_HEIGHT);
        field.textProperty().bindBidirectional(model.text());
        words.bind(field.promptTextProperty(), "reception.prompt");
        words.bind(field.accessibleTextProperty(), "reception.prompt");
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::onFieldKey);
        HBox.setHgrow(field, Priority.ALWAYS);
        ReaderButtons buttons = new ReaderButtons(devices, words, () -> readers.toggle(), this::toggleCamera);
        HBox top = new HBox(12, field, buttons);
        if (model.hasSpecimens()) {
            Button specimen = words.button("reception.specimen", "", model::presentSpecimen);
            specimen.setId("door-specimen");
            specimen.getStyleClass().addAll("specimen", "door-specimen");
            specimen.setMinWidth(USE_PREF_SIZE);
            top.getChildren().add(specimen);
        }
        top.setAlignment(Pos.CENTER_LEFT);
        return top;
    }

    private void onFieldKey(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> found.move(1);
            case UP -> found.move(-1);
            case ENTER -> take();
            case ESCAPE -> model.clear();
            default -> {
                return;
            }
        }
        event.consume();
    }

    /** A code that was pasted, or the person chosen among those found. */
    private void take() {
        if (ReceptionViewModel.isCode(field.getText())) {
            model.showConvocation(field.getText());
        } else {
            found.choose();
        }
    }

    private void onKey(KeyEvent event) {
        boolean control = event.isControlDown() && !event.isAltDown() && !event.isMetaDown();
        if (control && event.getCode() == KeyCode.P) {
            needs.focusFirst();
            event.consume();
        } else if (control && event.getCode() == KeyCode.B) {
            last.askNotes();
            event.consume();
        } else if (control && event.getCode() == KeyCode.D) {
            doors.moveDoors();
            event.consume();
        } else if (control && event.getCode() == KeyCode.R) {
            last.redate();
            event.consume();
        } else if (control && event.getCode() == KeyCode.T) {
            toCome.redateAll();
            event.consume();
        } else if (control && event.getCode() == KeyCode.W) {
            openDisplay.run();
            event.consume();
        } else if (control && event.getCode() == KeyCode.M) {
            toggleCamera();
            event.consume();
        } else if (control && event.getCode() == KeyCode.I) {
            readers.toggle();
            event.consume();
        }
    }

    /** Says in the band what has to do with whoever stands at the door. */
    public void tell(Notice notice) {
        model.tell(notice);
    }

    private void toggleCamera() {
        devices.toggleCamera();
        focusField();
    }

    private void focusField() {
        field.requestFocus();
    }

    @Override
    public Node view() {
        return this;
    }

    @Override
    public void enter() {
        focusField();
    }

    @Override
    public void leave() {
        devices.stopCamera();
    }

    @Override
    public void refresh() {
        model.refresh();
    }

    @Override
    public boolean undo() {
        return model.takeBackNewDate();
    }

    @Override
    public boolean print() {
        return convocation.print() || model.movedAppointment().map(convocation::show).orElse(false);
    }

    @Override
    public boolean save() {
        return convocation.save();
    }

    /** Everything that is scanned here is about whoever stands at the door. */
    @Override
    public boolean takeScan(WedgeScan scan) {
        convocation.leave();
        model.scan(scan);
        enter();
        return true;
    }
}
