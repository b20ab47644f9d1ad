package org.guichet.desktop.board;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import org.guichet.desktop.words.Words;

/** By how much a ticket is moved, and until when: what is asked beside the reason. A field that can't be read is marked. */
final class MoveFields {

    private static final double WIDTH = 72;
    /** Where closing time is past. */
    private static final Duration USUAL = Duration.ofHours(1);

    private final Clock clock;
    private final Figures figures;
    private final TextField minutes = field("ask-minutes");
    private final TextField until = field("ask-until");
    private final Label minutesLabel;
    private final Label untilLabel;

    MoveFields(Words words, Clock clock) {
        this.clock = clock;
        figures = new Figures(words, clock.getZone());
        minutesLabel = words.label("move.minutes");
        untilLabel = words.label("move.until");
        minutes.accessibleTextProperty().bind(minutesLabel.textProperty());
        until.accessibleTextProperty().bind(untilLabel.textProperty());
        minutesLabel.setMinWidth(Label.USE_PREF_SIZE);
        untilLabel.setMinWidth(Label.USE_PREF_SIZE);
    }

    private static TextField field(String id) {
        TextField field = new TextField();
        field.setId(id);
        field.getStyleClass().add("policy-value");
        field.setMinWidth(WIDTH);
        field.setMaxWidth(WIDTH);
        return field;
    }

    List<Node> ofMinutes(int suggested, Instant closing) {
        minutes.setText(suggested == 0 ? "" : String.valueOf(suggested));
        mark(minutes, true);
        return List.of(minutesLabel, minutes, untilLabel, end(closing));
    }

    List<Node> ofEnd(Instant closing) {
        return List.of(untilLabel, end(closing));
    }

    private TextField end(Instant closing) {
        Instant now = clock.instant();
        until.setText(figures.time(closing.isAfter(now) ? closing : now.plus(USUAL)));
        mark(until, true);
        return until;
    }

    OptionalInt minutes() {
        String text = minutes.getText().strip().replace('−', '-');
        boolean fits = text.matches("[+-]?\\d{1,4}");
        mark(minutes, fits);
        return fits ? OptionalInt.of(Integer.parseInt(text)) : OptionalInt.empty();
    }

    /** Of today. */
    Optional<Instant> until() {
        try {
            LocalTime time = LocalTime.parse(until.getText().strip().replace('h', ':'));
            mark(until, true);
            return Optional.of(LocalDate.now(clock).atTime(time).atZone(clock.getZone()).toInstant());
        } catch (DateTimeParseException unreadable) {
            mark(until, false);
            return Optional.empty();
        }
    }

    private static void mark(TextField field, boolean fits) {
        field.getStyleClass().remove("wrong");
        if (!fits) {
            field.getStyleClass().add("wrong");
        }
    }
}
