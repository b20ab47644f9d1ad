package org.guichet.desktop.board;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.guichet.desktop.notice.ActRunner;
import org.guichet.desktop.room.Room;
import org.guichet.desktop.words.Words;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.desk.DeskActs;
import org.guichet.workflow.forecast.ReadBoard;
import org.jspecify.annotations.Nullable;

/** The supervisor's room: the decision on top, the day in figures, then lanes and desks. */
public final class BoardScreen extends VBox implements Room {

    private final BoardViewModel model;
    private final DecisionBand decision;
    private final TileRow tiles;
    private final LaneTable lanes;
    private final LaneTable desks;

    public BoardScreen(DeskActs acts, DeskSession session, ActRunner runner, Words words) {
        model = new BoardViewModel(acts, session, runner);
        AskBar ask = new AskBar(words);
        decision = new DecisionBand(model, ask, words);
        tiles = new TileRow(words, acts.clock());
        lanes = new LaneTable("board-lanes", words, acts.clock());
        desks = new LaneTable("board-desks", words, acts.clock());
        setId("board");
        getStyleClass().add("board");
        Label desksTitle = words.label("board.desks", "section-title");
        VBox day = new VBox(8, lanes, desksTitle, desks);
        ScrollPane scroll = new ScrollPane(day);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("edge-to-edge");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(decision, ask, tiles, scroll);
        model.view().addListener((_, _, view) -> show(view));
        words.current().addListener((_, _, _) -> show(model.view().get()));
    }

    @Override
    public Node view() {
        return this;
    }

    @Override
    public void enter() {
        decision.focusFirst();
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
        }
    }
}
