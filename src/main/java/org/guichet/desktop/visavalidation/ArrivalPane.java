package org.guichet.desktop.visavalidation;

import java.time.LocalDate;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.guichet.desktop.cardpickup.Callout;
import org.guichet.desktop.cardpickup.StepPane;
import org.guichet.desktop.notice.Notice;
import org.guichet.desktop.words.TypedDate;
import org.guichet.desktop.words.Words;
import org.guichet.domain.visavalidation.Arrival;

/** Step 3: the day of entry as stamped in the passport; the deadline that follows is shown as it is typed. */
final class ArrivalPane extends StepPane {

    private final ValidationViewModel model;
    private final Words words;
    private final TextField entry = new TextField();
    private final VBox deadline = new VBox();

    ArrivalPane(ValidationViewModel model, Words words) {
        this.model = model;
        this.words = words;
        entry.setId("entry-date");
        entry.setPrefColumnCount(10);
        entry.setMaxWidth(140);
        words.bind(entry.promptTextProperty(), "visa.datePrompt");
        words.bind(entry.accessibleTextProperty(), "visa.entry");
        entry.textProperty().addListener((_, _, _) -> foresee());
        entry.setOnAction(_ -> save());
        Button save = words.button("visa.saveEntry", "⏎", this::save);
        save.setId("save-entry");
        save.getStyleClass().addAll("accent", "primary");
        Label name = words.label("visa.entry", "muted");
        name.setLabelFor(entry);
        HBox line = new HBox(8, name, entry, save);
        line.setAlignment(Pos.CENTER_LEFT);
        model.specimenVisa().ifPresent(visa -> line.getChildren().add(
                specimen(words, "visa.specimenEntry", () -> putIn(words.formats().date(visa.entry())))));
        getChildren().addAll(words.label("visa.entryHint", "muted"), line, deadline);
    }

    @Override
    public void focusFirst() {
        entry.requestFocus();
    }

    /** Enter saves it then. */
    private void putIn(String day) {
        entry.setText(day);
        entry.requestFocus();
        entry.end();
    }

    private Optional<LocalDate> typed() {
        return TypedDate.read(entry.getText(), model.today());
    }

    private void foresee() {
        deadline.getChildren().clear();
        typed().filter(day -> !day.isAfter(model.today())).ifPresent(day -> {
            Arrival arrival = new Arrival(day, model.today());
            deadline.getChildren().add(DeadlineWords.callout(arrival, model.today(), words));
        });
    }

    private void save() {
        typed().ifPresentOrElse(model::declareArrival, () -> {
            deadline.getChildren().setAll(new Callout(Notice.Kind.ATTENTION, words.text("visa.wrong.entry")));
            entry.requestFocus();
        });
    }
}
