package org.guichet.desktop.checklist;

import java.time.LocalDate;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.guichet.desktop.theme.Icons;
import org.guichet.desktop.words.Words;
import org.guichet.domain.checklist.PersonFacts.Concerned;
import org.guichet.domain.checklist.Piece;
import org.guichet.domain.checklist.PieceTick;
import org.guichet.language.Language;
import org.guichet.workflow.checklist.ReadChecklist.Row;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;

/** One piece: its state by shape and word, what it is, who has to bring it and how old it may be. */
final class PieceCell extends ListCell<Row> {

    private final Words words;

    PieceCell(Words words) {
        this.words = words;
        setPrefWidth(0);
        getStyleClass().add("ticket-cell");
    }

    @Override
    protected void updateItem(@Nullable Row row, boolean empty) {
        super.updateItem(row, empty);
        if (empty || row == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        Piece piece = row.piece();
        Label name = new Label(words.language() == Language.FRENCH ? piece.french() : piece.english());
        name.setWrapText(true);
        name.getStyleClass().add("strong");
        Label about = new Label(about(row));
        about.getStyleClass().addAll("muted", "small");
        Label state = new Label(state(row));
        state.setMinWidth(USE_PREF_SIZE);
        state.getStyleClass().addAll("chip", !row.isSettled() && row.concerned() == Concerned.YES ? "attention" : "neutral");
        VBox lines = new VBox(2, name, about);
        lines.setMinWidth(0);
        HBox.setHgrow(lines, Priority.ALWAYS);
        HBox line = new HBox(12, Icons.icon(glyph(row)), lines, state);
        line.setAlignment(Pos.CENTER_LEFT);
        setAccessibleText(name.getText() + ", " + state.getText() + ", " + about.getText());
        setGraphic(line);
    }

    private static Ikon glyph(Row row) {
        if (row.isSettled()) {
            return MaterialDesignC.CHECKBOX_MARKED_OUTLINE;
        }
        if (row.tooOld()) {
            return MaterialDesignA.ALERT_OUTLINE;
        }
        return row.concerned() == Concerned.ASK ? MaterialDesignM.MINUS_BOX_OUTLINE : MaterialDesignC.CHECKBOX_BLANK_OUTLINE;
    }

    private String state(Row row) {
        if (row.tooOld()) {
            return words.text("pieces.tooOld");
        }
        return row.tick()
                .map(tick -> words.texts().text("pieceHow", tick.how()))
                .orElseGet(() -> words.text(row.concerned() == Concerned.YES ? "pieces.toBring" : "pieces.ask"));
    }

    private String about(Row row) {
        Piece piece = row.piece();
        String who = words.texts().text("pieceCondition", piece.condition());
        String age = piece.mostMonths() == 0 ? "" : " · " + words.text("pieces.age", piece.mostMonths());
        LocalDate issued = row.tick().map(PieceTick::issuedOn).orElse(null);
        return who + age + (issued == null ? "" : " · " + words.text("pieces.issued", issued));
    }
}
