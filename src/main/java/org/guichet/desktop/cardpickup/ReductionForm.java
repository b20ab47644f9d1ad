package org.guichet.desktop.cardpickup;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalInt;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.guichet.desktop.notice.Notice;
import org.guichet.desktop.words.Words;
import org.guichet.domain.cardpickup.StampReduction.Ground;
import org.guichet.workflow.cardpickup.ReduceStamp.Tariff;
import org.jspecify.annotations.Nullable;

/** A reduced or free stamp: the ground, what is still due, and why. */
final class ReductionForm extends VBox {

    private final PickupViewModel model;
    private final Words words;
    private final ComboBox<Ground> ground = new ComboBox<>();
    private final TextField due = new TextField();
    private final TextField reason = new TextField();
    private final VBox wrong = new VBox();
    private final Label table = new Label();
    private String proposed = "";

    ReductionForm(PickupViewModel model, Words words) {
        this.model = model;
        this.words = words;
        setId("reduction");
        setSpacing(8);
        ground.getItems().setAll(Ground.values());
        ground.setId("reduction-ground");
        words.bind(ground.accessibleTextProperty(), "reduction.ground");
        ground.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable Ground value) {
                return value == null ? "" : words.texts().text("stampGround", value);
            }

            @Override
            public @Nullable Ground fromString(String text) {
                return null;
            }
        });
        ground.valueProperty().addListener((_, _, chosen) -> {
            boolean partial = chosen == Ground.REDUCED_RATE || chosen == Ground.PAID_BEFORE;
            due.setDisable(!partial);
            due.setText(partial ? proposed : "0");
        });
        ground.setValue(Ground.EXEMPT);
        due.setId("reduction-due");
        due.setPrefColumnCount(7);
        words.bind(due.promptTextProperty(), "reduction.due");
        words.bind(due.accessibleTextProperty(), "reduction.due");
        reason.setId("reduction-reason");
        reason.setPrefColumnCount(26);
        words.bind(reason.promptTextProperty(), "reduction.reason");
        words.bind(reason.accessibleTextProperty(), "reduction.reason");
        reason.setOnAction(_ -> save());
        due.setOnAction(_ -> save());
        model.readTariff(this::take);
        Button save = words.button("reduction.save", "", this::save);
        save.setId("save-reduction");
        HBox line = new HBox(8, ground, due, reason, save);
        line.setAlignment(Pos.CENTER_LEFT);
        table.getStyleClass().addAll("muted", "small");
        table.setWrapText(true);
        getChildren().addAll(line, table, wrong);
    }

    /** The fee table's reduced amount stands there for whoever chooses the reduced rate. */
    private void take(Tariff tariff) {
        tariff.reduced().ifPresent(fee -> {
            proposed = new BigDecimal(fee.cents()).movePointLeft(2).toPlainString();
            table.setText(words.text("reduction.table", words.formats().amount(fee.cents()), fee.source()));
            if (ground.getValue() == Ground.REDUCED_RATE) {
                due.setText(proposed);
            }
        });
    }

    void focusFirst() {
        ground.requestFocus();
    }

    private void save() {
        OptionalInt cents = cents(due.getText());
        if (cents.isEmpty()) {
            say("reduction.dueWrong", due);
        } else if (reason.getText().isBlank()) {
            say("reduction.reasonMissing", reason);
        } else {
            model.reduceStamp(ground.getValue(), cents.getAsInt(), reason.getText());
        }
    }

    private void say(String key, TextField field) {
        wrong.getChildren().setAll(new Callout(Notice.Kind.ATTENTION, words.text(key)));
        field.requestFocus();
    }

    /** Euros as people type them: 75, 75,50 or 75.5 €. */
    static OptionalInt cents(String typed) {
        String bare = typed.replaceAll("[\\s\\u00a0\\u202f€]", "").replace(',', '.');
        if (!bare.matches("[0-9]{1,6}(\\.[0-9]{1,2})?")) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(new BigDecimal(bare).movePointRight(2).setScale(0, RoundingMode.UNNECESSARY).intValueExact());
    }
}
