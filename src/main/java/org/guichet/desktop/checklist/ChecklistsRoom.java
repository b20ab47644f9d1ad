package org.guichet.desktop.checklist;

import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.guichet.desktop.notice.ActRunner;
import org.guichet.desktop.room.Room;
import org.guichet.desktop.words.TextColumn;
import org.guichet.desktop.words.Words;
import org.guichet.domain.checklist.Checklist;
import org.guichet.domain.checklist.Piece;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.checklist.WriteChecklist;

/**
 * The site's checklists. Enter puts a piece into the form, Delete takes it out, Ctrl with an arrow moves it; what is written holds once
 * it is published with a reason.
 */
public final class ChecklistsRoom extends VBox implements Room {

    private final ChecklistsViewModel model;
    private final Words words;
    private final TableView<Piece> table = new TableView<>();
    private final PieceForm form;
    private final TextField reason = new TextField();
    private final Label version = new Label();
    private final Button publish;

    public ChecklistsRoom(WriteChecklist act, DeskSession session, ActRunner runner, Words words) {
        this.words = words;
        model = new ChecklistsViewModel(act, session, runner);
        form = new PieceForm(words, model::put);
        setId("checklists");
        setSpacing(12);
        getStyleClass().add("work-area");
        Label hint = words.label("checklists.hint", "muted");
        hint.setWrapText(true);
        hint.setMinHeight(USE_PREF_SIZE);
        version.setId("checklist-version");
        publish = words.button("checklists.publish", "⏎", this::publish);
        publish.setId("checklist-publish");
        publish.getStyleClass().addAll("accent", "primary");
        publish.setMinWidth(USE_PREF_SIZE);
        reason.setId("checklist-reason");
        words.bind(reason.promptTextProperty(), "checklists.reason");
        words.bind(reason.accessibleTextProperty(), "checklists.reason");
        reason.setOnAction(_ -> publish());
        HBox.setHgrow(reason, Priority.ALWAYS);
        HBox head = new HBox(
                12, words.label("checklists.heading", "heading"), new ProcedureChoice("checklist-procedure", model.procedure(), words),
                version);
        head.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(head, hint, list(), form, new HBox(8, reason, publish));
        model.draft().addListener((_, _, _) -> show());
        model.inForce().addListener((_, _, _) -> show());
        words.current().addListener((_, _, _) -> show());
    }

    private TableView<Piece> list() {
        table.setId("checklist-pieces");
        table.getStyleClass().add("dense");
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setPlaceholder(words.label("checklists.none", "muted"));
        words.bind(table.accessibleTextProperty(), "checklists.heading");
        column("checklists.id", 130, Piece::id);
        column("checklists.condition", 150, piece -> words.texts().text("pieceCondition", piece.condition()));
        column("checklists.months", 70, piece -> piece.mostMonths() == 0 ? "" : String.valueOf(piece.mostMonths()));
        column("checklists.scan", 110, piece -> words.texts().text("pieceScan", piece.scan()));
        column("checklists.french", 300, Piece::french);
        column("checklists.english", 300, Piece::english);
        table.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            Piece chosen = table.getSelectionModel().getSelectedItem();
            if (chosen != null && handles(event, chosen)) {
                event.consume();
            }
        });
        VBox.setVgrow(table, Priority.ALWAYS);
        return table;
    }

    private boolean handles(KeyEvent event, Piece chosen) {
        KeyCode code = event.getCode();
        if (code == KeyCode.ENTER) {
            form.fill(chosen);
            form.focusFirst();
        } else if (code == KeyCode.DELETE) {
            model.remove(chosen);
        } else if (event.isControlDown() && (code == KeyCode.UP || code == KeyCode.DOWN)) {
            model.move(chosen, code == KeyCode.UP ? -1 : 1);
        } else {
            return false;
        }
        return true;
    }

    private void publish() {
        reason.getStyleClass().remove("wrong");
        if (reason.getText().isBlank()) {
            reason.getStyleClass().add("wrong");
            reason.requestFocus();
        } else {
            model.publish(reason.getText(), reason::clear);
        }
    }

    private void show() {
        Piece chosen = table.getSelectionModel().getSelectedItem();
        table.getItems().setAll(model.draft().get());
        if (chosen != null) {
            table.getSelectionModel().select(chosen);
        }
        Checklist now = model.inForce().get();
        version.setText(
                now == null
                        ? ""
                        : now.version() == 0
                                ? words.text("checklists.supplied")
                                : words.text("checklists.version", now.version(), now.author(), now.reason()));
        version.getStyleClass().setAll("label", "muted");
        publish.setDisable(!model.isChanged());
    }

    private void column(String key, double width, Function<Piece, String> value) {
        table.getColumns().add(new TextColumn<>(words, key, width, value));
    }

    @Override
    public Node view() {
        return this;
    }

    @Override
    public void enter() {
        table.requestFocus();
        if (table.getSelectionModel().isEmpty()) {
            table.getSelectionModel().selectFirst();
        }
    }

    @Override
    public void refresh() {
        model.refresh();
    }

    @Override
    public boolean undo() {
        return model.undo(words.text("checklists.undoReason"));
    }
}
