package org.guichet.desktop.board;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.guichet.desktop.notice.ActRunner;
import org.guichet.desktop.room.Room;
import org.guichet.desktop.words.Words;
import org.guichet.domain.queue.DayBoard;
import org.guichet.domain.staff.DeskDay;
import org.guichet.domain.staff.DeskState;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.desk.DeskActs;
import org.guichet.workflow.forecast.ReadBoard;
import org.jspecify.annotations.Nullable;

/** The supervisor's room: the decision on top; below it the day in figures, the queue to move in, or the policy. */
public final class BoardScreen extends VBox implements Room {

    /** @param focus brings the keyboard into it */
    private record Side(ToggleButton tab, Node content, Runnable focus) {}

    private final BoardViewModel model;
    private final Words words;
    private final DecisionBand decision;
    private final TileRow tiles;
    private final LaneTable lanes;
    private final LaneTable desks;
    private final CurveChart curve;
    private final ReplayBar replay;
    private final PastBand past;
    private final PastQueue pastQueue;
    private final ExportBar export;
    private final DeskDays deskDays;
    private final MovesPane moves;
    private final DecisionsPane decisions;
    private final StackPane body = new StackPane();
    private final HBox tabs = new HBox();
    private final List<Side> sides = new ArrayList<>();
    private final ToggleButton toDecide;
    private int turned;

    /** @param open shows a saved file with the platform's own viewer */
    public BoardScreen(DeskActs acts, DeskSession session, ActRunner runner, Words words, Consumer<String> open) {
        this.words = words;
        model = new BoardViewModel(acts, session, runner);
        AskBar ask = new AskBar(words);
        decision = new DecisionBand(model, ask, words);
        tiles = new TileRow(words, acts.clock());
        ZoneId zone = acts.clock().getZone();
        lanes = new LaneTable("board-lanes", words, zone);
        desks = new LaneTable("board-desks", words, zone);
        deskDays = new DeskDays(words, zone);
        curve = new CurveChart(words, zone);
        replay = new ReplayBar(words, zone);
        export = new ExportBar(model, words, open);
        pastQueue = new PastQueue(words, acts.clock());
        past = new PastBand(words, zone, replay::backToNow);
        moves = new MovesPane(model, ask, words);
        decisions = new DecisionsPane(model, decision, moves, new LateAsk(model, ask, words), words);
        PolicyPane policy = new PolicyPane(model, words);
        setId("board");
        getStyleClass().add("board");
        add("board.day", "board-day", day(), decision::focusFirst);
        add("board.queue", "board-queue", moves, moves::focusFirst);
        add("board.policy", "board-policy", policy, policy::focusFirst);
        add("board.decisions", "board-decisions", decisions, decisions::focusFirst);
        toDecide = sides.getLast().tab();
        toDecide.textProperty().unbind();
        VBox.setVgrow(body, Priority.ALWAYS);
        body.setMinHeight(0);
        decision.managedProperty().bind(decision.visibleProperty());
        decision.visibleProperty().bind(past.visibleProperty().not());
        getChildren().addAll(past, decision, ask, tiles, tabs, body);
        turn(0);
        addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        past.setVisible(false);
        replay.past().addListener((_, _, _) -> show(model.view().get()));
        model.view().addListener((_, _, view) -> show(view));
        words.current().addListener((_, _, _) -> show(model.view().get()));
    }

    private ScrollPane day() {
        VBox tables = new VBox(8, curve, replay, pastQueue, lanes, words.label("board.desks", "section-title"), desks,
                words.label("board.deskDays", "section-title"), deskDays, export);
        tables.getStyleClass().add("board-tables");
        ScrollPane scroll = new ScrollPane(tables);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("edge-to-edge");
        return scroll;
    }

    private void add(String key, String id, Node content, Runnable focus) {
        ToggleButton tab = new ToggleButton();
        words.bind(tab.textProperty(), key);
        tab.setId(id);
        tab.getStyleClass().add("board-tab");
        tab.setTooltip(new Tooltip("Ctrl+Tab"));
        int place = sides.size();
        tab.setOnAction(_ -> {
            turn(place);
            enter();
        });
        sides.add(new Side(tab, content, focus));
        tabs.getChildren().add(tab);
    }

    /** The figures make room for what is worked on: the decision on top stays. */
    private void turn(int place) {
        turned = Math.floorMod(place, sides.size());
        if (turned != 0) {
            replay.backToNow();
        }
        for (Side side : sides) {
            side.tab().setSelected(side.equals(sides.get(turned)));
        }
        tiles.setVisible(turned == 0);
        tiles.setManaged(turned == 0);
        body.getChildren().setAll(sides.get(turned).content());
    }

    private void onKey(KeyEvent event) {
        if (event.getCode() == KeyCode.TAB && event.isControlDown()) {
            turn(turned + (event.isShiftDown() ? -1 : 1));
            enter();
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE && replay.past().get() != null) {
            replay.backToNow();
            event.consume();
        } else if (moves.shiftAsked(event)) {
            event.consume();
        }
    }

    @Override
    public Node view() {
        return this;
    }

    @Override
    public void enter() {
        sides.get(turned).focus().run();
    }

    @Override
    public void refresh() {
        model.refresh();
    }

    @Override
    public void tick() {
        show(model.view().get());
        model.refreshIfOld();
    }

    @Override
    public boolean undo() {
        return model.undo();
    }

    private static DeskState state(ReadBoard.View view, int desk, Instant moment) {
        DeskDay day = view.deskDays().get(desk);
        return day == null ? DeskState.CLOSED : day.at(moment);
    }

    /** The board as it was then; the other rooms of the board are about now. */
    private void showPast(ReadBoard.View view, Instant moment) {
        DayBoard then = DayBoard.of(view.tickets().stream().flatMap(ticket -> ticket.at(moment).stream()).toList());
        getStyleClass().add("board-past");
        past.show(view, moment);
        pastQueue.show(view, moment);
        tiles.showPast(view, then, moment);
        lanes.showProcedures(then, Map.of(), moment);
        desks.showDesks(then, view.desks(), desk -> state(view, desk, moment), moment);
    }

    @Override
    public boolean print() {
        export.print();
        return true;
    }

    @Override
    public boolean save() {
        export.save();
        return true;
    }

    private void show(ReadBoard.@Nullable View view) {
        if (view != null) {
            replay.show(view);
            Instant moment = replay.past().get();
            past.setVisible(moment != null);
            getStyleClass().remove("board-past");
            curve.show(view.curve(), moment);
            if (moment != null) {
                showPast(view, moment);
                return;
            }
            pastQueue.hide();
            Instant now = model.acts().clock().instant();
            decision.show(view);
            tiles.show(view);
            lanes.showProcedures(view.board(), view.forecast().waits(), now);
            desks.showDesks(view.board(), view.desks(), desk -> state(view, desk, now), now);
            deskDays.show(view);
            moves.show(view);
            decisions.show(view);
            toDecide.setText(words.text("board.decisionsCount", view.decisions().size()));
        }
    }
}
