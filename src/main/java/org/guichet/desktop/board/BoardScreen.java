package org.guichet.desktop.board;

import java.util.ArrayList;
import java.util.List;
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
    private final DeskDays deskDays;
    private final MovesPane moves;
    private final StackPane body = new StackPane();
    private final HBox tabs = new HBox();
    private final List<Side> sides = new ArrayList<>();
    private int turned;

    public BoardScreen(DeskActs acts, DeskSession session, ActRunner runner, Words words) {
        this.words = words;
        model = new BoardViewModel(acts, session, runner);
        AskBar ask = new AskBar(words);
        decision = new DecisionBand(model, ask, words);
        tiles = new TileRow(words, acts.clock());
        lanes = new LaneTable("board-lanes", words, acts.clock());
        desks = new LaneTable("board-desks", words, acts.clock());
        deskDays = new DeskDays(words, acts.clock().getZone());
        moves = new MovesPane(model, ask, words);
        PolicyPane policy = new PolicyPane(model, words);
        setId("board");
        getStyleClass().add("board");
        add("board.day", "board-day", day(), decision::focusFirst);
        add("board.queue", "board-queue", moves, moves::focusFirst);
        add("board.policy", "board-policy", policy, policy::focusFirst);
        VBox.setVgrow(body, Priority.ALWAYS);
        body.setMinHeight(0);
        getChildren().addAll(decision, ask, tiles, tabs, body);
        turn(0);
        addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        model.view().addListener((_, _, view) -> show(view));
        words.current().addListener((_, _, _) -> show(model.view().get()));
    }

    private ScrollPane day() {
        VBox tables = new VBox(8, lanes, words.label("board.desks", "section-title"), desks,
                words.label("board.deskDays", "section-title"), deskDays);
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

    private void show(ReadBoard.@Nullable View view) {
        if (view != null) {
            decision.show(view);
            tiles.show(view);
            lanes.showProcedures(view);
            desks.showDesks(view);
            deskDays.show(view);
            moves.show(view);
        }
    }
}
