package org.guichet.desktop.fee;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import javafx.collections.FXCollections;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.guichet.desktop.words.TypedAmount;
import org.guichet.desktop.words.TypedDate;
import org.guichet.desktop.words.Words;
import org.guichet.domain.applicant.PermitApplication.PermitType;
import org.guichet.domain.fee.Fee;
import org.guichet.domain.fee.FeeAct.FeeSet;
import org.guichet.domain.fee.FeeKey;
import org.guichet.domain.fee.FeeService;
import org.guichet.domain.fee.Reduction;
import org.jspecify.annotations.Nullable;

/** A line of the fee table as it is written: what can't be read is marked in its field, and said under the form. */
final class FeeForm extends VBox {

    private final Words words;
    private final BiConsumer<FeeKey, FeeSet> save;
    private final ComboBox<FeeService> service;
    private final ComboBox<String> title;
    private final ComboBox<Reduction> reduction;
    private final TextField from = new TextField();
    private final TextField until = new TextField();
    private final TextField amount = new TextField();
    private final TextField source = new TextField();
    private final Label wrong = new Label();

    /** @param save given a line that can be read whole */
    FeeForm(Words words, BiConsumer<FeeKey, FeeSet> save) {
        this.words = words;
        this.save = save;
        setSpacing(8);
        getStyleClass().add("panel");
        setPadding(new Insets(12));
        List<String> titles = new ArrayList<>(List.of(FeeKey.ANY_TITLE));
        Arrays.stream(PermitType.values()).map(PermitType::name).forEach(titles::add);
        service = choice("fee-service", List.of(FeeService.values()), each -> words.texts().text("feeService", each));
        title = choice("fee-title", titles, this::title);
        reduction = choice("fee-reduction", List.of(Reduction.values()), each -> words.texts().text("reduction", each));
        wrong.setWrapText(true);
        wrong.getStyleClass().addAll("callout", "attention");
        Button add = words.button("fees.save", "⏎", this::submit);
        add.setId("fee-save");
        add.getStyleClass().addAll("accent", "primary");
        HBox line = new HBox(
                8, field("fees.from", "fee-from", from, 110), field("fees.until", "fee-until", until, 110),
                field("fees.amount", "fee-amount", amount, 90), field("fees.source", "fee-source", source, 260), add);
        line.setAlignment(Pos.BOTTOM_LEFT);
        HBox.setHgrow(line.getChildren().get(3), Priority.ALWAYS);
        getChildren().addAll(
                words.label("fees.write", "section-title"),
                new HBox(8, named("fees.service", service), named("fees.title", title), named("fees.reduction", reduction)),
                line);
        service.getSelectionModel().selectFirst();
        title.getSelectionModel().selectFirst();
        reduction.getSelectionModel().selectFirst();
    }

    String title(String key) {
        return key.equals(FeeKey.ANY_TITLE) ? words.text("fees.anyTitle") : words.text("permit." + key);
    }

    void focusFirst() {
        service.requestFocus();
    }

    /** Puts a line in, to be changed or to be followed by another. */
    void fill(Fee fee) {
        service.setValue(fee.key().service());
        title.setValue(fee.key().title());
        reduction.setValue(fee.key().reduction());
        from.setText(words.formats().date(fee.from()));
        until.setText(date(fee.until()));
        amount.setText(TypedAmount.of(fee.cents()));
        source.setText(fee.source());
        clearMarks();
    }

    private String date(@Nullable LocalDate day) {
        return day == null ? "" : words.formats().date(day);
    }

    private void submit() {
        clearMarks();
        Optional<LocalDate> begins = TypedDate.read(from.getText(), LocalDate.MAX);
        Optional<LocalDate> ends = TypedDate.read(until.getText(), LocalDate.MAX);
        Optional<Integer> cents = TypedAmount.cents(amount.getText());
        if (begins.isEmpty()) {
            mark(from, "fees.wrong.from");
        } else if (ends.isEmpty() && !until.getText().isBlank()) {
            mark(until, "fees.wrong.until");
        } else if (cents.isEmpty()) {
            mark(amount, "fees.wrong.amount");
        } else if (source.getText().isBlank()) {
            mark(source, "fees.wrong.source");
        } else {
            save.accept(
                    new FeeKey(service.getValue(), title.getValue(), reduction.getValue()),
                    new FeeSet(begins.get(), ends.orElse(null), cents.get(), source.getText().strip()));
        }
    }

    private void mark(TextField field, String key) {
        field.getStyleClass().add("wrong");
        wrong.setText(words.text(key));
        getChildren().add(wrong);
        field.requestFocus();
    }

    private void clearMarks() {
        getChildren().remove(wrong);
        List.of(from, until, amount, source).forEach(field -> field.getStyleClass().remove("wrong"));
    }

    private <E> ComboBox<E> choice(String id, List<E> values, Function<E, String> text) {
        ComboBox<E> choice = new ComboBox<>(FXCollections.observableArrayList(values));
        choice.setId(id);
        choice.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable E value) {
                return value == null ? "" : text.apply(value);
            }

            @Override
            public @Nullable E fromString(String typed) {
                return choice.getValue();
            }
        });
        words.current().addListener((_, _, _) -> {
            E chosen = choice.getValue();
            choice.setItems(FXCollections.observableArrayList(values));
            choice.setValue(chosen);
        });
        return choice;
    }

    private VBox field(String key, String id, TextField field, double width) {
        field.setId(id);
        field.setPrefWidth(width);
        field.setOnAction(_ -> submit());
        return named(key, field);
    }

    private VBox named(String key, Node field) {
        Label name = words.label(key, "small", "muted");
        name.setLabelFor(field);
        field.accessibleTextProperty().bind(name.textProperty());
        VBox box = new VBox(2, name, field);
        if (field instanceof TextField text) {
            text.setMaxWidth(Double.MAX_VALUE);
        }
        return box;
    }
}
