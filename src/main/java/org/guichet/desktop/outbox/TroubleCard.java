package org.guichet.desktop.outbox;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.guichet.desktop.file.ActText;
import org.guichet.desktop.words.Words;
import org.guichet.domain.exchange.DisputeAct;
import org.guichet.domain.exchange.DisputeAct.Choice;
import org.guichet.domain.exchange.SentAct;
import org.guichet.domain.exchange.SentAct.State;

/** An act that somebody has to look at: what happened at which desk, why it is not taken, and the ways to settle it. */
final class TroubleCard extends VBox {

    private final OutboxViewModel model;
    private final SentAct act;
    private final TextField reason = new TextField();

    /**
     * @param standing what the store has instead, where it is known
     * @param person whom it concerns; empty where nobody
     */
    TroubleCard(OutboxViewModel model, SentAct act, Optional<SentAct> standing, String person, Words words, ZoneId zone) {
        super(8);
        this.model = model;
        this.act = act;
        getStyleClass().addAll("panel", "trouble-card");
        Label state = new Label(words.text("outbox.state." + act.state().name()));
        state.getStyleClass().addAll("chip", "attention");
        Label whom = new Label(person);
        whom.getStyleClass().add("strong");
        HBox head = new HBox(8, state, whom);
        head.setAlignment(Pos.CENTER_LEFT);
        getChildren().add(head);
        getChildren().add(line(words.text(
                "outbox.happened", desk(act), words.formats().dateTime(act.at(), zone), act.operation().agent(),
                text(act, words))));
        standing.ifPresent(other -> getChildren().add(line(words.text(
                "outbox.instead", desk(other), words.formats().dateTime(other.at(), zone), other.operation().agent(),
                text(other, words)))));
        if (!act.reason().isEmpty() && act.state() != State.CONFLICT) {
            getChildren().add(line(words.text("refusal." + act.reason(), act.detail())));
        }
        getChildren().add(model.maySettle(act) ? ways(words) : line(words.text("outbox.supervisorSettles")));
    }

    /** The counter's number, which is on the sign above it; the whole name of an installation that has none. */
    private static String desk(SentAct act) {
        return act.operation().desk().replaceFirst("^desk-([0-9]+)-[0-9a-f]+$", "$1");
    }

    private static String text(SentAct act, Words words) {
        return new ActText(words, List.of()).of(act.operation().act());
    }

    private static Label line(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        return label;
    }

    private HBox ways(Words words) {
        HBox ways = new HBox(8);
        ways.setAlignment(Pos.CENTER_LEFT);
        words.bind(reason.promptTextProperty(), "outbox.reason");
        words.bind(reason.accessibleTextProperty(), "outbox.reason");
        HBox.setHgrow(reason, Priority.ALWAYS);
        ways.getChildren().add(reason);
        if (act.state() == State.CONFLICT) {
            ways.getChildren().addAll(way("outbox.storeStands", Choice.STORE_STANDS, words),
                    way("outbox.thisStands", Choice.DISPUTED_STANDS, words));
        } else {
            ways.getChildren().add(way("outbox.noted", Choice.STORE_STANDS, words));
        }
        return ways;
    }

    private Button way(String key, Choice choice, Words words) {
        Button button = words.button(key, "", () -> model.settle(act, choice, reason.getText()));
        button.disableProperty().bind(reason.textProperty().map(
                text -> text.isBlank() || text.strip().length() > DisputeAct.REASON_LENGTH));
        return button;
    }

    void focusReason() {
        reason.requestFocus();
    }
}
