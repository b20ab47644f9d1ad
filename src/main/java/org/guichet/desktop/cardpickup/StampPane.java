package org.guichet.desktop.cardpickup;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.controlsfx.validation.Severity;
import org.controlsfx.validation.ValidationResult;
import org.controlsfx.validation.ValidationSupport;
import org.guichet.desktop.notice.Notice;
import org.guichet.desktop.words.Words;
import org.guichet.domain.cardpickup.StampNumber;
import org.guichet.domain.document.WedgeScan;

/** Step 3: the number of the fiscal stamp for the amount due. */
final class StampPane extends StepPane {

    private final PickupViewModel model;
    private final Words words;
    private final TextField number = new TextField();
    private final HBox wrong = new HBox();

    StampPane(PickupViewModel model, Words words) {
        this.model = model;
        this.words = words;
        int due = model.pickup().get().stampDueCents();
        Label amount = new Label(words.formats().amount(due));
        amount.getStyleClass().add("storage-slot");
        HBox owed = new HBox(12, words.label("stamp.due", "muted"), amount);
        owed.setAlignment(Pos.CENTER_LEFT);
        Label table = new Label();
        table.getStyleClass().addAll("muted", "small");
        table.setId("stamp-table");
        owed.getChildren().add(table);
        model.readTariff(tariff -> tariff.full()
                .filter(fee -> fee.cents() != model.pickup().get().card().stampDueCents())
                .ifPresent(fee -> table.setText(words.text("stamp.tableSays", words.formats().amount(fee.cents())))));
        number.setId("stamp-number");
        number.getStyleClass().add("digits");
        number.setMaxWidth(280);
        words.bind(number.promptTextProperty(), "stamp.prompt");
        words.bind(number.accessibleTextProperty(), "stamp.prompt");
        number.setOnAction(_ -> submit());
        number.textProperty().addListener((_, _, _) -> wrong.getChildren().clear());
        ValidationSupport validation = new ValidationSupport();
        validation.setErrorDecorationEnabled(true);
        validation.registerValidator(number, false, this::validate);
        Button save = words.button("stamp.save", "⏎", this::submit);
        save.setId("save-stamp");
        save.getStyleClass().addAll("accent", "primary");
        HBox line = new HBox(8, number, save);
        line.setAlignment(Pos.CENTER_LEFT);
        model.specimenStamp().ifPresent(stamp -> line.getChildren().add(specimen(words, "stamp.specimen", () -> putIn(stamp))));
        HBox.setHgrow(wrong, Priority.ALWAYS);
        getChildren().addAll(owed, words.label("stamp.hint", "muted"), line, wrong);
        if (model.pickup().get().particulars().reduction() == null) {
            getChildren().add(less());
        }
    }

    /** Opens the form for a reduced or free stamp in its place. */
    private Button less() {
        Button less = words.button("reduction.open", "", () -> {});
        less.setId("open-reduction");
        less.getStyleClass().add("flat");
        less.setOnAction(_ -> {
            ReductionForm form = new ReductionForm(model, words);
            getChildren().set(getChildren().indexOf(less), form);
            form.focusFirst();
        });
        return less;
    }

    @Override
    public void focusFirst() {
        number.requestFocus();
    }

    /** A stamp's number is put in; saving it is left to the agent. */
    @Override
    public boolean takeScan(WedgeScan scan) {
        boolean stamp = scan.kind() == WedgeScan.Kind.NUMBER && StampNumber.parse(scan.text()).isPresent();
        if (stamp) {
            putIn(scan.text());
        }
        return stamp;
    }

    /** Enter saves it then. */
    private void putIn(String stamp) {
        number.setText(stamp);
        number.requestFocus();
        number.end();
    }

    private ValidationResult validate(Control control, String typed) {
        boolean wrongly = digits(typed) >= StampNumber.LENGTH && StampNumber.parse(typed).isEmpty();
        return ValidationResult.fromMessageIf(control, words.text("stamp.wrong", digits(typed)), Severity.WARNING, wrongly);
    }

    private void submit() {
        Optional<StampNumber> stamp = StampNumber.parse(number.getText());
        stamp.ifPresentOrElse(model::takeStamp, () -> {
            Callout callout = new Callout(Notice.Kind.ATTENTION, words.text("stamp.wrong", digits(number.getText())));
            HBox.setHgrow(callout, Priority.ALWAYS);
            wrong.getChildren().setAll(callout);
        });
    }

    private static long digits(String typed) {
        return typed.chars().filter(Character::isDigit).count();
    }
}
