package org.guichet.desktop.board;

import java.time.Instant;
import java.time.ZoneId;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.guichet.desktop.theme.Icons;
import org.guichet.desktop.words.Words;
import org.guichet.domain.door.Doors;
import org.guichet.domain.queue.PolicyVersion;
import org.guichet.workflow.forecast.ReadBoard;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;

/** Says, where the decision of the day stands otherwise, that this is the past, and leads back to now. */
final class PastBand extends HBox {

    private final Words words;
    private final Figures figures;
    private final Label title = new Label();
    private final Label about = new Label();

    PastBand(Words words, ZoneId zone, Runnable back) {
        this.words = words;
        figures = new Figures(words, zone);
        setId("past");
        getStyleClass().addAll("callout", "attention", "decision-band");
        setAlignment(Pos.CENTER_LEFT);
        setSpacing(16);
        title.setId("past-title");
        title.getStyleClass().add("decision");
        about.setId("past-about");
        VBox lines = new VBox(2, title, about);
        HBox.setHgrow(lines, Priority.ALWAYS);
        Button now = words.button("replay.back", "Esc", back);
        now.setId("back-to-now");
        now.getStyleClass().add("primary");
        now.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(Icons.icon(MaterialDesignH.HISTORY, "decision-icon"), lines, now);
        managedProperty().bind(visibleProperty());
    }

    void show(ReadBoard.View view, Instant moment) {
        title.setText(words.text("replay.past", figures.time(moment)));
        Doors doors = view.door().doors().at(moment);
        String atTheDoor = doors.closedBy()
                .map(move -> words.text("board.closed", figures.time(move.at()), view.door().who(move), move.reason()))
                .orElseGet(() -> words.text("replay.doorsOpen"));
        String policy = view.policy().at(moment)
                .map(version -> words.text("replay.policy", version.number(), name(version)))
                .orElseGet(() -> words.text("replay.noPolicy"));
        about.setText(atTheDoor + " " + policy);
    }

    private static String name(PolicyVersion version) {
        return version.name().isEmpty() ? version.reason() : version.name();
    }
}
