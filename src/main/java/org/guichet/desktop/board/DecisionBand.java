package org.guichet.desktop.board;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.guichet.desktop.theme.Icons;
import org.guichet.desktop.words.Words;
import org.guichet.domain.door.Doors;
import org.guichet.domain.forecast.ClosingAdvice;
import org.guichet.workflow.forecast.ReadBoard;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;

/** The one decision of the day, in one sentence: when to close the doors; and the button that does it. */
final class DecisionBand extends HBox {

    /** So long before the moment to close, the band asks for attention. */
    private static final Duration SOON = Duration.ofMinutes(30);

    private final Words words;
    private final Clock clock;
    private final Figures figures;
    private final BoardViewModel model;
    private final AskBar ask;
    private final Label decision = new Label();
    private final Label about = new Label();
    private final Button close;
    private final Button open;

    DecisionBand(BoardViewModel model, AskBar ask, Words words) {
        this.model = model;
        this.ask = ask;
        this.words = words;
        this.clock = model.acts().clock();
        figures = new Figures(words, clock.getZone());
        setId("decision");
        getStyleClass().addAll("callout", "decision-band");
        setAlignment(Pos.CENTER_LEFT);
        setSpacing(16);
        decision.getStyleClass().add("decision");
        decision.setId("decision-text");
        decision.setWrapText(true);
        about.setId("decision-about");
        about.setWrapText(true);
        VBox lines = new VBox(2, decision, about);
        HBox.setHgrow(lines, Priority.ALWAYS);
        close = words.button("board.closeDoors", "", this::askWhy);
        close.setId("close-doors");
        close.getStyleClass().addAll("primary");
        open = words.button("board.openDoors", "", model::openDoors);
        open.setId("open-doors");
        open.getStyleClass().add("primary");
        for (Button button : List.of(close, open)) {
            button.setMinWidth(USE_PREF_SIZE);
            button.managedProperty().bind(button.visibleProperty());
        }
        getChildren().addAll(Icons.icon(MaterialDesignD.DOOR, "decision-icon"), lines, close, open);
    }

    void focusFirst() {
        (close.isVisible() ? close : open).requestFocus();
    }

    void show(ReadBoard.View view) {
        Doors doors = view.door().doors();
        close.setVisible(doors.areOpen());
        open.setVisible(!doors.areOpen());
        getStyleClass().removeAll("done", "attention", "blocked");
        doors.closedBy().ifPresentOrElse(move -> showClosed(view, move), () -> showOpen(view));
    }

    private void showClosed(ReadBoard.View view, Doors.Move move) {
        boolean inTime = !view.forecast().roomEmpty().high90().isAfter(view.closing());
        say(
                inTime ? "done" : "attention",
                words.text("board.closed", figures.time(move.at()), view.door().who(move), move.reason()),
                words.text("board.closedEnds", figures.time(view.forecast().roomEmpty().median()),
                        figures.band90(view.forecast().roomEmpty()), view.door().toCome().size()));
    }

    private void showOpen(ReadBoard.View view) {
        ClosingAdvice advice = view.advice();
        String closing = figures.time(view.closing());
        Instant sure = advice.sure();
        if (!view.isAnyDeskOpen()) {
            say("blocked", words.text("board.noDeskOpen"), words.text("board.noDeskOpen.more"));
        } else if (!advice.lastLeaves().high90().isAfter(view.closing())) {
            say("done", words.text("board.noNeed", closing), words.text("board.openEnds", figures.band90(advice.lastLeaves())));
        } else if (sure == null) {
            say("blocked", words.text("board.tooLate", closing, figures.time(advice.ifClosedNow().median())), chances(advice));
        } else {
            boolean soon = sure.isBefore(clock.instant().plus(SOON));
            say(soon ? "blocked" : "attention", words.text("board.closeBy", figures.time(sure), closing), chances(advice));
        }
    }

    /** What is left later on, and how it would end with the doors open. */
    private String chances(ClosingAdvice advice) {
        Instant fairly = advice.fairlySure();
        Instant even = advice.evenChance();
        String open = words.text("board.openEnds", figures.band90(advice.lastLeaves()));
        if (fairly == null) {
            return even == null ? open : words.text("board.evenUntil", figures.time(even)) + " " + open;
        }
        return words.text("board.chances", figures.time(fairly), figures.time(even == null ? fairly : even)) + " " + open;
    }

    private void say(String state, String what, String more) {
        getStyleClass().add(state);
        decision.setText(what);
        about.setText(more);
    }

    void askWhy() {
        ReadBoard.View view = model.view().get();
        if (view != null) {
            String empty = figures.time(view.advice().lastLeaves().median());
            ask.ask(
                    new AskBar.Question(() -> words.text("board.askClose", view.door().toCome().size()), List.of(), () -> {
                        model.closeDoors(ask.reason());
                        return true;
                    }),
                    words.text("board.whyClose", empty));
        }
    }
}
