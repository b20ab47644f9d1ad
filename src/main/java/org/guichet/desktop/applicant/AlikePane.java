package org.guichet.desktop.applicant;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.guichet.desktop.words.Words;
import org.guichet.domain.applicant.ApplicantAct.Despite;
import org.guichet.domain.lookup.Likeness;
import org.guichet.workflow.applicant.FindAlike.Alike;

/** The files that look like the person of the form: open one, or say why it is another person. Absent while there are none. */
final class AlikePane extends VBox {

    private final RegistrationViewModel model;
    private final Words words;
    private final Label title = new Label();
    private final VBox rows = new VBox(6);
    private final ComboBox<Despite> why = new ComboBox<>();
    private final Label whyMissing;

    AlikePane(RegistrationViewModel model, Words words) {
        this.model = model;
        this.words = words;
        setId("alike");
        setSpacing(8);
        getStyleClass().addAll("callout", "attention");
        title.getStyleClass().add("strong");
        title.setWrapText(true);
        why.setId("despite");
        why.getItems().setAll(Despite.values());
        why.setConverter(new NamedChoice<>(words, "despite"));
        words.bind(why.promptTextProperty(), "registration.why");
        words.bind(why.accessibleTextProperty(), "registration.why");
        whyMissing = words.label("registration.whyMissing", "small", "field-problem");
        whyMissing.setVisible(false);
        HBox reason = new HBox(8, why, whyMissing);
        reason.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(title, rows, reason);
        why.valueProperty().addListener((_, _, _) -> whyMissing.setVisible(false));
        model.alike().addListener((_, _, _) -> draw());
        words.current().addListener((_, _, _) -> draw());
        draw();
    }

    Optional<Despite> despite() {
        return Optional.ofNullable(why.getValue());
    }

    void askWhy() {
        whyMissing.setVisible(true);
        why.requestFocus();
    }

    private void draw() {
        List<Alike> alike = model.alike().get();
        setVisible(!alike.isEmpty());
        setManaged(!alike.isEmpty());
        title.setText(words.text("registration.alike", alike.size()));
        rows.getChildren().setAll(alike.stream().map(this::row).toList());
        boolean sameNumber = alike.stream().anyMatch(each -> each.how() == Likeness.SAME_NUMBER);
        why.setDisable(sameNumber);
    }

    private HBox row(Alike alike) {
        String born = alike.birthYear() == 0 ? words.text("person.birthUnknown") : Integer.toString(alike.birthYear());
        String number = alike.maskedNumber().isEmpty() ? "" : " · " + words.text("person.numberMasked", alike.maskedNumber());
        Label who = new Label(alike.surname().toUpperCase(Locale.ROOT) + " " + alike.givenNames() + " · " + born + " · "
                + alike.nationality() + number + " · " + words.texts().text("likeness", alike.how()));
        who.setWrapText(true);
        who.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(who, Priority.ALWAYS);
        Button open = words.button("registration.open", "", () -> model.open(alike));
        open.getStyleClass().add("small");
        open.setId("open-alike-" + alike.applicantId());
        open.setMinWidth(USE_PREF_SIZE);
        HBox row = new HBox(8, who, open);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }
}
