package org.guichet.desktop.visavalidation;

import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.guichet.desktop.cardpickup.Callout;
import org.guichet.desktop.cardpickup.StepPane;
import org.guichet.desktop.notice.Notice;
import org.guichet.desktop.words.TypedAmount;
import org.guichet.desktop.words.Words;
import org.guichet.domain.cardpickup.StampNumber;
import org.guichet.domain.document.WedgeScan;
import org.guichet.domain.fee.Fee;
import org.guichet.domain.fee.Reduction;
import org.jspecify.annotations.Nullable;

/** Step 6: what the fee table says is due, and the stamp that pays it. Where the table says nothing, what the person's paper states. */
final class TaxPane extends StepPane {

    private final ValidationViewModel model;
    private final Words words;
    private final ComboBox<Reduction> reduction = new ComboBox<>(FXCollections.observableArrayList(Reduction.values()));
    private final Label amount = new Label();
    private final Label source = new Label();
    private final TextField stated = new TextField();
    private final TextField stamp = new TextField();
    private final HBox stampLine;
    private final VBox wrong = new VBox();
    private Optional<Fee> fee = Optional.empty();
    private boolean known;

    TaxPane(ValidationViewModel model, Words words) {
        this.model = model;
        this.words = words;
        reduction.setId("tax-reduction");
        reduction.setConverter(reductions());
        words.bind(reduction.accessibleTextProperty(), "fees.reduction");
        reduction.setValue(Reduction.FULL);
        reduction.valueProperty().addListener((_, _, _) -> ask());
        amount.setId("tax-due");
        amount.getStyleClass().add("storage-slot");
        source.getStyleClass().addAll("muted", "small");
        source.setWrapText(true);
        stated.setId("tax-stated");
        stated.setMaxWidth(100);
        stated.setOnAction(_ -> save());
        words.bind(stated.promptTextProperty(), "visa.stated");
        words.bind(stated.accessibleTextProperty(), "visa.stated");
        stamp.setId("tax-stamp");
        stamp.getStyleClass().add("digits");
        stamp.setMaxWidth(280);
        words.bind(stamp.promptTextProperty(), "stamp.prompt");
        words.bind(stamp.accessibleTextProperty(), "stamp.prompt");
        stamp.setOnAction(_ -> save());
        stamp.textProperty().addListener((_, _, _) -> wrong.getChildren().clear());
        Button save = words.button("visa.saveTax", "⏎", this::save);
        save.setId("save-tax");
        save.getStyleClass().addAll("accent", "primary");
        HBox owed = new HBox(12, words.label("stamp.due", "muted"), amount, stated, reduction);
        owed.setAlignment(Pos.CENTER_LEFT);
        stampLine = new HBox(8, stamp, save);
        stampLine.setAlignment(Pos.CENTER_LEFT);
        model.specimenStamp().ifPresent(number ->
                stampLine.getChildren().add(specimen(words, "stamp.specimen", () -> putIn(number))));
        getChildren().addAll(owed, source, words.label("stamp.hint", "muted"), stampLine, wrong);
        show(Optional.empty());
        ask();
    }

    @Override
    public void focusFirst() {
        stamp.requestFocus();
    }

    @Override
    public boolean takeScan(WedgeScan scan) {
        boolean number = scan.kind() == WedgeScan.Kind.NUMBER && StampNumber.parse(scan.text()).isPresent();
        if (number) {
            putIn(scan.text());
        }
        return number;
    }

    /** Enter saves it then. */
    private void putIn(String number) {
        stamp.setText(number);
        stamp.requestFocus();
        stamp.end();
    }

    private void ask() {
        model.due(reduction.getValue(), found -> {
            known = true;
            show(found);
        });
    }

    private void show(Optional<Fee> found) {
        fee = found;
        boolean missing = known && found.isEmpty();
        amount.setText(found.map(each -> words.formats().amount(each.cents())).orElse("…"));
        amount.setVisible(!missing);
        amount.setManaged(!missing);
        stated.setVisible(missing);
        stated.setManaged(missing);
        source.setText(found.map(Fee::source).orElse(missing ? words.text("visa.noFee") : ""));
        stamp.setDisable(found.filter(each -> each.cents() == 0).isPresent());
    }

    private void save() {
        if (!known) {
            return;
        }
        Optional<Integer> cents = fee.map(Fee::cents).or(() -> TypedAmount.cents(stated.getText()));
        Optional<StampNumber> number = StampNumber.parse(stamp.getText());
        if (cents.isEmpty()) {
            say(words.text("visa.wrong.stated"));
            stated.requestFocus();
        } else if (cents.get() == 0) {
            model.takeTax(reduction.getValue(), 0, null);
        } else if (number.isEmpty()) {
            say(words.text("stamp.wrong", stamp.getText().chars().filter(Character::isDigit).count()));
            stamp.requestFocus();
        } else {
            model.takeTax(reduction.getValue(), cents.get(), number.get());
        }
    }

    private void say(String text) {
        wrong.getChildren().setAll(new Callout(Notice.Kind.ATTENTION, text));
    }

    private StringConverter<Reduction> reductions() {
        return new StringConverter<>() {
            @Override
            public String toString(@Nullable Reduction value) {
                return value == null ? "" : words.texts().text("reduction", value);
            }

            @Override
            public @Nullable Reduction fromString(String text) {
                return reduction.getValue();
            }
        };
    }
}
