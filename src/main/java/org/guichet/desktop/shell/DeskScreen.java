package org.guichet.desktop.shell;

import static org.guichet.desktop.shell.DeskKeys.control;
import static org.guichet.desktop.shell.DeskKeys.key;

import java.time.Clock;
import java.util.List;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.guichet.desktop.audit.AuditScreen;
import org.guichet.desktop.file.WorkArea;
import org.guichet.desktop.file.WorkInHand;
import org.guichet.desktop.lookup.LookupField;
import org.guichet.desktop.lookup.LookupPanel;
import org.guichet.desktop.lookup.LookupViewModel;
import org.guichet.desktop.notice.ActRunner;
import org.guichet.desktop.queue.QueueScreen;
import org.guichet.desktop.queue.QueueViewModel;
import org.guichet.desktop.words.Words;
import org.guichet.domain.audit.AuditedAct.Purpose;
import org.guichet.domain.document.WedgeScan;
import org.guichet.domain.queue.HoldReason;
import org.guichet.domain.staff.Permission;
import org.guichet.workflow.desk.DeskActs;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.queue.QueueView;
import org.jspecify.annotations.Nullable;

/** The agent's desk: search on top, the queue left, the person in hand right, the truth about saving at the foot. */
public final class DeskScreen extends StackPane {

    private static final double QUEUE_WIDTH = 412;
    private static final double QUEUE_WIDEST = 500;
    private static final double QUEUE_PART = 0.26;
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
    private final BorderPane frame = new BorderPane();
    private final ContextMenu holdMenu = new ContextMenu();
    private @Nullable AuditScreen audit;

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
        LookupPanel results = new LookupPanel(lookupModel, words, this::focusWork);
        lookup = new LookupField(lookupModel, words, results);
        status = new DeskStatusBar(acts.outbox(), session, runner, words, clock, acts.site().demonstration());
        bindKeys();
        help = new HelpOverlay(words, keys.bindings());
        scans = new ScanRoute(acts, session, runner, words, work, workArea, lookupModel, this::focusLookup);
        getStyleClass().add("desk");
        build(results);
        work.file().addListener((_, before, after) -> {
            if (after != null && (before == null || before.person().id() != after.person().id())) {
                showWork();
            } else if (after == null && !lookup.isFocused()) {
                queue.focusList();
            }
        });
        resumeTicketInHand();
        queueModel.refresh();
    }

    /** Whoever was at this desk when the program ended is still there: the file is open again with the first look at the queue. */
    private void resumeTicketInHand() {
        queueModel.view().addListener(new ChangeListener<>() {
            @Override
            public void changed(ObservableValue<? extends @Nullable QueueView> view, @Nullable QueueView before, @Nullable QueueView now) {
                view.removeListener(this);
                if (now != null && work.file().get() == null && session.agent().role().may(Permission.LOOK_UP)) {
                    now.inHand().ifPresent(ticket -> work.open(ticket.admission().applicantId(), Purpose.TICKET_IN_HAND));
                }
            }
        });
    }

    /** After something was saved at this desk, by whomever. */
    public void refresh() {
        queueModel.refresh();
        work.refresh();
        status.refresh();
        if (audit != null) {
            audit.refresh();
        }
    }

    /** Where the keyboard is after signing in: row 1 of the queue. */
    void focusFirst() {
        queue.focusList();
    }

    /** Once in a while: the clock and the waits go on. */
    public void tick() {
        status.tick();
        queue.tick();
    }

    private void build(LookupPanel results) {
        TopBar top = new TopBar(session, words, lookup, window);
        frame.setTop(top);
        frame.setLeft(may(Permission.SEE_QUEUE) ? left() : null);
        frame.setCenter(center());
        frame.setBottom(status);
        results.setMaxWidth(SEARCH_WIDTH);
        StackPane.setAlignment(results, Pos.TOP_CENTER);
        StackPane.setMargin(results, new Insets(TOP_BAR - 4, 0, 0, 0));
        getChildren().addAll(frame, results, help);
    }

    private HBox left() {
        queue.setMinWidth(QUEUE_WIDTH);
        queue.setMaxWidth(QUEUE_WIDEST);
        queue.prefWidthProperty().bind(widthProperty().multiply(QUEUE_PART));
        return new HBox(queue);
    }

    private VBox center() {
        VBox center = new VBox();
        center.getStyleClass().add("center");
        if (may(Permission.CALL)) {
            center.getChildren().add(new InHandBar(queueModel, words, this::askHoldReason));
        }
        if (may(Permission.LOOK_UP)) {
            VBox.setVgrow(workArea, Priority.ALWAYS);
            center.getChildren().add(workArea);
        } else if (may(Permission.READ_AUDIT_TRAIL)) {
            showAudit(center);
        } else {
            center.getChildren().add(new NothingToSee(words));
        }
        center.getChildren().add(new NoticeBar(runner, words, queueModel::undo));
        return center;
    }

    private boolean may(Permission permission) {
        return session.agent().role().may(permission);
    }

    private void showAudit(VBox center) {
        AuditScreen screen = new AuditScreen(acts, session, runner, words);
        audit = screen;
        VBox.setVgrow(screen, Priority.ALWAYS);
        center.getChildren().add(screen);
    }

    /** Changes between the work in hand and the trail. */
    private void toggleAudit() {
        if (!may(Permission.READ_AUDIT_TRAIL) || !may(Permission.LOOK_UP)) {
            return;
        }
        VBox center = (VBox) frame.getCenter();
        int place = center.getChildren().size() - 2;
        AuditScreen shown = audit;
        if (shown == null) {
            AuditScreen screen = new AuditScreen(acts, session, runner, words);
            VBox.setVgrow(screen, Priority.ALWAYS);
            audit = screen;
            center.getChildren().set(place, screen);
        } else {
            audit = null;
            center.getChildren().set(place, workArea);
        }
    }

    /** A scan, wherever the cursor is. */
    void onScan(WedgeScan scan) {
        help.setVisible(false);
        scans.take(scan);
    }

    /** A file that was just opened is in view, whatever was there before. */
    private void showWork() {
        if (audit != null) {
            toggleAudit();
            workArea.focusFirst();
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

    /** In the order of the help page. */
    private void bindKeys() {
        keys.bind("F1", () -> help.setVisible(!help.isVisible()), key(KeyCode.F1));
        keys.bind("F2", queueModel::callNext, key(KeyCode.F2));
        keys.bind("F3", this::focusLookup, key(KeyCode.F3), control(KeyCode.K));
        keys.bind("F4", queueModel::recall, key(KeyCode.F4));
        keys.bind("F5", this::askHoldReason, key(KeyCode.F5));
        keys.bind("F6", queueModel::markMissed, key(KeyCode.F6));
        keys.bind("F7", queueModel::putBack, key(KeyCode.F7));
        keys.bind("F8", queueModel::finish, key(KeyCode.F8));
        keys.bind("F9", workArea::printReceipt, key(KeyCode.F9));
        keys.bind("CtrlS", workArea::saveReceipt, control(KeyCode.S));
        keys.bind("F10", workArea::toggleFile, key(KeyCode.F10));
        keys.bind("F11", this::toggleAudit, key(KeyCode.F11));
        keys.bindWhere("F12", this::admit, key(KeyCode.F12));
        keys.bindWhere("CtrlZ", this::undo, control(KeyCode.Z));
        keys.bind("CtrlL", queue::focusList, control(KeyCode.L));
        keys.bind("CtrlQ", window::signOut, control(KeyCode.Q));
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
        queueModel.undo();
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
    }

    /** About the person in hand: the trail goes away first. */
    private void askHoldReason() {
        showWork();
        List<MenuItem> items = List.of(HoldReason.values()).stream().map(this::holdItem).toList();
        holdMenu.getItems().setAll(items);
        holdMenu.show(workArea, Side.TOP, 8, 0);
    }

    private MenuItem holdItem(HoldReason reason) {
        MenuItem item = new MenuItem(words.texts().text("hold", reason));
        item.setOnAction(_ -> queueModel.hold(reason));
        return item;
    }
}
