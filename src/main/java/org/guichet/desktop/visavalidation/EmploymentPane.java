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

/** Step 5, for Talent and ICT: the employer and the first day of the contract. */
final class EmploymentPane extends StepPane {

    /** A contract may begin after the validation: a day without a year is the last such day within half a year from now. */
    private static final int MONTHS_AHEAD = 6;

    private final ValidationViewModel model;
    private final Words words;
    private final TextField employer = new TextField();
    private final TextField start = new TextField();
    private final VBox wrong = new VBox();

    EmploymentPane(ValidationViewModel model, Words words) {
        this.model = model;
        this.words = words;
        employer.setId("employer");
        employer.setText(model.employerOnFile());
        employer.setPrefWidth(280);
        employer.setOnAction(_ -> save());
        start.setId("contract-start");
        start.setMaxWidth(140);
        words.bind(start.promptTextProperty(), "visa.datePrompt");
        start.setOnAction(_ -> save());
        Button save = words.button("visa.saveEmployer", "⏎", this::save);
        save.setId("save-employer");
        save.getStyleClass().addAll("accent", "primary");
        HBox line = new HBox(8, named("visa.employer", employer), employer, named("visa.contractStart", start), start, save);
        line.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(words.label("visa.employerHint", "muted"), line, wrong);
    }

    private Label named(String key, TextField field) {
        Label name = words.label(key, "muted");
        name.setLabelFor(field);
        name.setMinWidth(USE_PREF_SIZE);
        field.accessibleTextProperty().bind(name.textProperty());
        field.textProperty().addListener((_, _, _) -> wrong.getChildren().clear());
        return name;
    }

    @Override
    public void focusFirst() {
        (employer.getText().isEmpty() ? employer : start).requestFocus();
    }

    private void save() {
        Optional<LocalDate> day = TypedDate.read(start.getText(), model.today().plusMonths(MONTHS_AHEAD));
        day.ifPresentOrElse(first -> model.declareEmployment(employer.getText(), first), () -> {
            wrong.getChildren().setAll(new Callout(Notice.Kind.ATTENTION, words.text("visa.wrong.contract")));
            start.requestFocus();
        });
    }
}
