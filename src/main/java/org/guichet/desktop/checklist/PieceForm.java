package org.guichet.desktop.checklist;

import java.util.List;
import java.util.function.Consumer;
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
import org.guichet.desktop.words.Words;
import org.guichet.domain.checklist.Piece;
import org.guichet.domain.checklist.PieceCondition;
import org.guichet.domain.checklist.PieceScan;
import org.jspecify.annotations.Nullable;

/** A piece as it is written; Enter puts it into the list being written. */
final class PieceForm extends VBox {

    private final Consumer<Piece> put;
    private final Words words;
    private final TextField id = new TextField();
    private final TextField french = new TextField();
    private final TextField english = new TextField();
    private final TextField months = new TextField("0");
    private final ComboBox<PieceCondition> condition;
    private final ComboBox<PieceScan> scan;

    PieceForm(Words words, Consumer<Piece> put) {
        this.words = words;
        this.put = put;
        setSpacing(8);
        getStyleClass().add("panel");
        setPadding(new Insets(12));
        condition = choice("piece-condition", List.of(PieceCondition.values()), each -> words.texts().text("pieceCondition", each));
        scan = choice("piece-scan", List.of(PieceScan.values()), each -> words.texts().text("pieceScan", each));
        Button add = words.button("checklists.put", "⏎", this::submit);
        add.setId("piece-put");
        add.getStyleClass().add("primary");
        HBox first = new HBox(
                8, field("checklists.id", "piece-id", id, 140), named("checklists.condition", condition),
                field("checklists.months", "piece-months", months, 60), named("checklists.scan", scan), add);
        first.setAlignment(Pos.BOTTOM_LEFT);
        HBox second = new HBox(
                8, field("checklists.french", "piece-french", french, 320), field("checklists.english", "piece-english", english, 320));
        second.getChildren().forEach(each -> HBox.setHgrow(each, Priority.ALWAYS));
        getChildren().addAll(words.label("checklists.piece", "section-title"), first, second);
    }

    void focusFirst() {
        id.requestFocus();
    }

    void fill(Piece piece) {
        id.setText(piece.id());
        french.setText(piece.french());
        english.setText(piece.english());
        months.setText(String.valueOf(piece.mostMonths()));
        condition.setValue(piece.condition());
        scan.setValue(piece.scan());
    }

    /** What is wrong is marked, and nothing typed is lost. */
    private void submit() {
        List.of(id, months, french, english).forEach(field -> field.getStyleClass().remove("wrong"));
        TextField wrong = wrong();
        if (wrong != null) {
            wrong.getStyleClass().add("wrong");
            wrong.requestFocus();
            return;
        }
        put.accept(new Piece(
                id.getText().strip(), french.getText().strip(), english.getText().strip(), condition.getValue(),
                Integer.parseInt(months.getText().strip()), scan.getValue()));
        List.of(id, french, english).forEach(TextField::clear);
        months.setText("0");
        id.requestFocus();
    }

    private @Nullable TextField wrong() {
        if (!Piece.isId(id.getText().strip())) {
            return id;
        }
        if (!months.getText().strip().matches("\\d{1,3}")) {
            return months;
        }
        return french.getText().isBlank() ? french : english.getText().isBlank() ? english : null;
    }

    private <E> ComboBox<E> choice(String name, List<E> values, Function<E, String> text) {
        ComboBox<E> choice = new ComboBox<>(FXCollections.observableArrayList(values));
        choice.setId(name);
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
        choice.getSelectionModel().selectFirst();
        words.current().addListener((_, _, _) -> {
            E chosen = choice.getValue();
            choice.setItems(FXCollections.observableArrayList(values));
            choice.setValue(chosen);
        });
        return choice;
    }

    private VBox field(String key, String name, TextField field, double width) {
        field.setId(name);
        field.setPrefWidth(width);
        field.setOnAction(_ -> submit());
        return named(key, field);
    }

    private VBox named(String key, Node field) {
        Label name = words.label(key, "small", "muted");
        name.setLabelFor(field);
        field.accessibleTextProperty().bind(name.textProperty());
        return new VBox(2, name, field);
    }
}
