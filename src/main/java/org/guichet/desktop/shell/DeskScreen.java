package org.guichet.desktop.shell;

import static org.guichet.desktop.shell.DeskKeys.control;
import static org.guichet.desktop.shell.DeskKeys.key;

import java.time.Clock;
import java.util.function.Predicate;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.guichet.desktop.applicant.RegistrationViewModel;
import org.guichet.desktop.file.WorkArea;
import org.guichet.desktop.file.WorkInHand;
import org.guichet.desktop.lookup.LookupField;
import org.guichet.desktop.lookup.LookupPanel;
import org.guichet.desktop.lookup.LookupViewModel;
import org.guichet.desktop.notice.ActRunner;
import org.guichet.desktop.notice.Notice;
import org.guichet.desktop.queue.QueueScreen;
import org.guichet.desktop.queue.QueueViewModel;
import org.guichet.desktop.queue.TicketMenus;
import org.guichet.desktop.reception.ReceptionRoom;
import org.guichet.desktop.room.Room;
import org.guichet.desktop.words.Words;
import org.guichet.domain.appointment.Procedure;
import org.guichet.domain.document.WedgeScan;
import org.guichet.domain.staff.Permission;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.desk.DeskActs;
import org.guichet.workflow.file.PersonFile;

/** The agent's desk: search on top, the queue left, the person in hand right, the truth about saving at the foot. */
public final class DeskScreen extends StackPane {

    private static final double QUEUE_WIDTH = 436;
    private static final double QUEUE_WIDEST = 540;
    private static final double QUEUE_PART = 0.28;
    static final double SEARCH_WIDTH = 560;
    private static final double TOP_BAR = 56;

    private final DeskActs acts;
    private final DeskSession session;
    private final ActRunner runner;
    private final Words words;
    private final WindowActs window;
    private final WorkInHand work;
    private final QueueViewModel queueModel;
    private final LookupViewModel lookupModel;
    private final QueueScreen queue;
    private final WorkArea workArea;
    private final LookupField lookup;
    private final DeskStatusBar status;
    private final DeskKeys keys = new DeskKeys();
    private final HelpOverlay help;
    private final ScanRoute scans;
    private final Rooms rooms = new Rooms();
    private final BorderPane frame = new BorderPane();
    private final TicketKeys tickets;
    private final RegistrationForm registration;
    private final DocumentDesk documents;
    private final DeskReaders readers;

    public DeskScreen(DeskActs acts, DeskSession session, ActRunner runner, Words words, WindowActs window) {
        this.acts = acts;
        this.session = session;
        this.runner = runner;
        this.words = words;
        this.window = window;
        Clock clock = acts.clock();
        work = new WorkInHand(acts, session, runner);
        queueModel = new QueueViewModel(acts, session, runner, work);
        lookupModel = new LookupViewModel(acts, session, runner, work);
        queue = new QueueScreen(queueModel, words, clock);
        workArea = new WorkArea(acts, session, work, runner, words, window::openDocument);
        if (may(Permission.CAPTURE)) {
            workArea.offerCapture(() -> goTo(RoomDoors.CAPTURE));
        }
        registration = new RegistrationForm(acts, session, runner, words, work, rooms, this::backToWork);
        tickets = new TicketKeys(
                queueModel, queue, new TicketMenus(queueModel, words, clock.getZone()), workArea, this::makeWayForWork);
        LookupPanel results = new LookupPanel(lookupModel, words, this::focusWork, this::register);
        lookup = new LookupField(lookupModel, words, results);
        status = new DeskStatusBar(acts.outbox(), acts.exchange().link(), session, runner, words, clock, acts.site().demonstration());
        readers = new DeskReaders(acts.door().readers(), runner, words, rooms, window::scanned, this::focusRoom);
        documents = new DocumentDesk(acts, session, runner, words, work, rooms, readers, this::backToWork);
        addRooms();
        bindKeys();
        help = new HelpOverlay(words, keys.bindings());
        scans = new ScanRoute(acts, session, runner, words, work, lookupModel, this::focusLookup, documents::show);
        setOnDragOver(documents::offered);
        setOnDragDropped(documents::dropped);
        getStyleClass().add("desk");
        build(results);
        work.file().addListener((_, before, after) -> {
            if (after != null) {
                registration.leave();
            }
            if (after != null && (before == null || before.person().id() != after.person().id())) {
                begin(after);
            } else if (after == null && !lookup.isFocused()) {
                queue.focusList();
            }
        });
        queueModel.resume();
        queueModel.refresh();
    }

    /** Somebody who was called to be enrolled is enrolled at once; everybody else's file, or procedure, comes into view. */
    private void begin(PersonFile file) {
        boolean forFingers = may(Permission.CAPTURE)
                && file.ticket()
                        .filter(ticket -> ticket.inHand() == Procedure.BIOMETRICS && ticket.isCalledAt(session.desk().number()))
                        .isPresent();
        if (forFingers) {
            registration.leave();
            rooms.enter(RoomDoors.CAPTURE);
        } else {
            showWork();
        }
    }

    /** After something was saved at this desk, by whomever. */
    public void refresh() {
        queueModel.refresh();
        work.refresh();
        status.refresh();
        rooms.inView().ifPresent(Room::refresh);
    }

    /** Where the keyboard is after signing in: row 1 of the queue, or where a room without it begins. */
    void focusFirst() {
        Rooms.Door first = rooms.current().get();
        if (first != null && first.wide()) {
            rooms.enter(first.name());
        } else {
            queue.focusList();
        }
    }

    /** Nobody works here any more: devices are let go of. */
    void leave() {
        rooms.leave();
        readers.leave();
    }

    /** The desk is covered until its agent comes back: nobody is to be read or seen meanwhile. */
    void rest(boolean covered) {
        if (covered) {
            readers.leave();
        } else {
            readers.comeBack();
        }
    }

    /** Once in a while: the clock and the waits go on. */
    public void tick() {
        status.tick();
        queue.tick();
        rooms.inView().ifPresent(Room::tick);
    }

    private void build(LookupPanel results) {
        TopBar top = new TopBar(session, words, lookup, window);
        frame.setTop(top);
        frame.setLeft(left());
        frame.setCenter(center());
        rooms.openFirst();
        frame.setBottom(status);
        results.setMaxWidth(SEARCH_WIDTH);
        StackPane.setAlignment(results, Pos.TOP_CENTER);
        StackPane.setMargin(results, new Insets(TOP_BAR - 4, 0, 0, 0));
        getChildren().addAll(frame, results, help);
    }

    private HBox left() {
        HBox left = new HBox();
        if (rooms.doors().size() > 1) {
            left.getChildren().add(new RoomRail(rooms, words));
        }
        if (may(Permission.SEE_QUEUE)) {
            queue.setMinWidth(QUEUE_WIDTH);
            queue.setMaxWidth(QUEUE_WIDEST);
            queue.prefWidthProperty().bind(widthProperty().multiply(QUEUE_PART));
            left.getChildren().add(queue);
            rooms.current().addListener((_, _, now) -> {
                boolean beside = now == null || !now.wide();
                queue.setVisible(beside);
                queue.setManaged(beside);
            });
        }
        return left;
    }

    private VBox center() {
        VBox center = new VBox();
        center.getStyleClass().add("center");
        if (may(Permission.CALL)) {
            center.getChildren().add(new InHandBar(queueModel, words, tickets));
        }
        VBox.setVgrow(rooms, Priority.ALWAYS);
        center.getChildren().addAll(rooms, readers, new NoticeBar(runner, words, this::undo));
        return center;
    }

    private void addRooms() {
        new RoomDoors(acts, session, runner, words, window, work.file(), readers).inOrder(workArea).forEach(rooms::add);
    }

    private boolean may(Permission permission) {
        return session.agent().role().may(permission);
    }

    /** With what was searched for. */
    private void register() {
        if (may(Permission.REGISTER)) {
            String typed = lookupModel.text().get();
            lookupModel.clear();
            rooms.enter(RoomDoors.WORK);
            registration.open(typed);
        }
    }

    /** Where the keyboard was before something under the work took it. */
    private void focusRoom() {
        rooms.inView().ifPresentOrElse(Room::enter, documents::focus);
    }

    private void backToWork() {
        rooms.takeAwayFront();
        workArea.focusFirst();
    }

    /** While the notice says that somebody was registered, that is what is undone. */
    private void undo() {
        Notice last = runner.notice().get();
        if (last != null && last.key().equals(RegistrationViewModel.DONE)) {
            work.withdrawRegistration();
        } else if (documents.undo()) {
            return;
        } else if (!rooms.inView().map(Room::undo).orElse(false)) {
            queueModel.undo();
        }
    }

    /** A scan, wherever the cursor is; a convocation belongs to the door. */
    void onScan(WedgeScan scan) {
        help.setVisible(false);
        if (ReceptionRoom.isFor(scan) && may(Permission.ADMIT)) {
            registration.leave();
            rooms.enter(RoomDoors.RECEPTION);
        }
        if (!documents.takeScan(scan) && !rooms.inView().map(room -> room.takeScan(scan)).orElse(false)) {
            scans.take(scan);
        }
    }

    /** A file that was just opened is in view, whatever was there before. */
    private void showWork() {
        if (!rooms.isIn(RoomDoors.WORK)) {
            rooms.enter(RoomDoors.WORK);
        }
    }

    /** The window's keys, wherever the cursor is. */
    void onKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && help.isVisible()) {
            help.setVisible(false);
            event.consume();
        } else {
            keys.handle(event);
        }
    }

    /** Reception has these keys for itself. */
    private Predicate<KeyEvent> unlessAtTheDoor(Runnable act) {
        return _ -> {
            boolean elsewhere = !rooms.isIn(RoomDoors.RECEPTION);
            if (elsewhere) {
                act.run();
            }
            return elsewhere;
        };
    }

    /** In the order of the help page. */
    private void bindKeys() {
        keys.bind("F1", () -> help.setVisible(!help.isVisible()), key(KeyCode.F1));
        keys.bind("F2", queueModel::callNext, key(KeyCode.F2));
        keys.bind("F3", this::focusLookup, key(KeyCode.F3), control(KeyCode.K));
        keys.bind("F4", queueModel::recall, key(KeyCode.F4));
        keys.bind("F5", tickets::askHoldReason, key(KeyCode.F5));
        keys.bind("F6", queueModel::markMissed, key(KeyCode.F6));
        keys.bindWhere("F7", tickets::sendAway, key(KeyCode.F7));
        keys.bindWhere("F8", tickets::finish, key(KeyCode.F8));
        keys.bind("F9", this::print, key(KeyCode.F9));
        keys.bind("CtrlS", this::save, control(KeyCode.S));
        keys.bindWhere("CtrlP", unlessAtTheDoor(workArea::askCardTrouble), control(KeyCode.P));
        keys.bind("F10", workArea::toggleFile, key(KeyCode.F10));
        keys.bind("F11", () -> goTo(RoomDoors.TRAIL), key(KeyCode.F11));
        keys.bindWhere("F12", this::admit, key(KeyCode.F12));
        keys.bindWhere("CtrlB", this::note, control(KeyCode.B));
        keys.bindWhere("CtrlO", tickets::turnDesk, control(KeyCode.O));
        keys.bind("CtrlE", () -> goTo(RoomDoors.RECEPTION), control(KeyCode.E));
        keys.bind("CtrlN", this::register, control(KeyCode.N));
        keys.bindWhere("CtrlZ", this::undo, control(KeyCode.Z));
        keys.bind("CtrlJ", () -> goTo(RoomDoors.BOARD), control(KeyCode.J));
        keys.bind("CtrlH", () -> goTo(RoomDoors.CAPTURE), control(KeyCode.H));
        keys.bind("CtrlY", lookupModel::askElsewhere, control(KeyCode.Y));
        keys.bind("CtrlU", () -> goTo(RoomDoors.OUTBOX), control(KeyCode.U));
        keys.bindWhere("CtrlT", unlessAtTheDoor(() -> goTo(RoomDoors.STOCK)), control(KeyCode.T));
        keys.bind("CtrlL", queue::focusList, control(KeyCode.L));
        keys.bind("rooms", () -> nextRoom(1), control(KeyCode.PAGE_DOWN));
        keys.bind("roomsBack", () -> nextRoom(-1), control(KeyCode.PAGE_UP));
        keys.bind("CtrlG", window::lock, control(KeyCode.G));
        keys.bindWhere("CtrlD", unlessAtTheDoor(documents::open), control(KeyCode.D));
        keys.bindWhere("CtrlR", unlessAtTheDoor(() -> documents.readChip(workArea.zone())), control(KeyCode.R));
        keys.bindWhere("CtrlV", documents::paste, control(KeyCode.V));
        keys.bindWhere("CtrlM", unlessAtTheDoor(readers::toggleCamera), control(KeyCode.M));
        keys.bindWhere("CtrlI", unlessAtTheDoor(readers::choose), control(KeyCode.I));
        keys.bind("CtrlQ", window::signOut, control(KeyCode.Q));
    }

    /** What was typed in a form waits there. */
    private void goTo(String room) {
        registration.leave();
        documents.forget();
        rooms.toggle(room);
    }

    private void nextRoom(int step) {
        registration.leave();
        documents.forget();
        rooms.enterNext(step);
    }

    /** Reception and the board have their own tickets to note on. */
    private boolean note(KeyEvent event) {
        if (rooms.isIn(RoomDoors.RECEPTION) || rooms.isIn(RoomDoors.BOARD)) {
            return false;
        }
        tickets.askNotes();
        return true;
    }

    private void print() {
        if (!rooms.inView().map(Room::print).orElse(false)) {
            workArea.printReceipt();
        }
    }

    private void save() {
        if (!rooms.inView().map(Room::save).orElse(false)) {
            workArea.saveReceipt();
        }
    }

    private boolean admit(KeyEvent event) {
        work.admit(event.isShiftDown());
        return true;
    }

    /** What was typed in a field is undone first. */
    private boolean undo(KeyEvent event) {
        if (event.getTarget() instanceof TextInputControl field && field.isUndoable()) {
            return false;
        }
        undo();
        return true;
    }

    /** Where the keyboard is when a file or the search is left. */
    private void focusWork() {
        if (work.file().get() == null) {
            queue.focusList();
        } else {
            workArea.focusFirst();
        }
    }

    private void focusLookup() {
        lookup.requestFocus();
        lookup.selectAll();
        lookupModel.suggest();
    }

    /** The person in hand: whatever stands before them goes away. */
    private void makeWayForWork() {
        registration.leave();
        showWork();
    }
}
