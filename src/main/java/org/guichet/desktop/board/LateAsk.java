package org.guichet.desktop.board;

import java.util.List;
import java.util.Objects;
import javafx.collections.FXCollections;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;
import org.guichet.desktop.words.Words;
import org.guichet.domain.visavalidation.Arrival;
import org.guichet.domain.visavalidation.VisaValidation;
import org.jspecify.annotations.Nullable;

/** Asks whether a visa whose deadline is past is validated all the same, and why. */
final class LateAsk {

    private final BoardViewModel board;
    private final AskBar ask;
    private final Words words;

    LateAsk(BoardViewModel board, AskBar ask, Words words) {
        this.board = board;
        this.ask = ask;
        this.words = words;
    }

    void ask(VisaValidation validation, String who) {
        ComboBox<Boolean> choice = new ComboBox<>(FXCollections.observableArrayList(Boolean.TRUE, Boolean.FALSE));
        choice.setId("late-choice");
        choice.setConverter(choices(choice));
        choice.setValue(Boolean.TRUE);
        words.bind(choice.accessibleTextProperty(), "decisions.lateChoice");
        Arrival arrival = Objects.requireNonNull(validation.arrival());
        ask.ask(
                new AskBar.Question(
                        () -> words.text("decisions.lateAsk", who, arrival.entry(), arrival.deadline()), List.of(choice), () -> {
                            decide(validation, choice.getValue());
                            return true;
                        }),
                "");
    }

    private void decide(VisaValidation validation, boolean validate) {
        String why = ask.reason();
        board.runner().run(
                () -> board.acts().validation().decide().run(board.session(), validation.visa().number(), validate, why),
                decided -> board.done(
                        validate ? "decisions.lateAllowed" : "decisions.lateDeclined", decided.aggregate(), () -> takeBack(decided)));
    }

    private void takeBack(VisaValidation decided) {
        board.takeBack(
                decided.aggregate(), () -> board.acts().validation().decide().undo(board.session(), decided.visa().number()),
                "decisions.lateUndone");
    }

    private StringConverter<Boolean> choices(ComboBox<Boolean> choice) {
        return new StringConverter<>() {
            @Override
            public String toString(@Nullable Boolean validate) {
                return validate == null ? "" : words.text(validate ? "decisions.lateValidate" : "decisions.lateDecline");
            }

            @Override
            public @Nullable Boolean fromString(String text) {
                return choice.getValue();
            }
        };
    }
}
