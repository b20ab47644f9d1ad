package org.guichet.desktop.fee;

import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.guichet.desktop.notice.ActRunner;
import org.guichet.desktop.room.Room;
import org.guichet.desktop.words.TextColumn;
import org.guichet.desktop.words.Words;
import org.guichet.domain.fee.Fee;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.fee.FeeActs;

/** What is due, by day, ground of stay and reduction. Enter on a line puts it into the form below, Delete withdraws it. */
public final class FeesRoom extends VBox implements Room {

    private final FeesViewModel model;
    private final Words words;
    private final Clock clock;
    private final TableView<Fee> table = new TableView<>();
    private final FeeForm form;

    public FeesRoom(FeeActs acts, DeskSession session, ActRunner runner, Words words, Clock clock) {
        this.words = words;
        this.clock = clock;
        model = new FeesViewModel(acts, session, runner);
        form = new FeeForm(words, (key, line) -> model.save(key, line, table::requestFocus));
        setId("fees");
        setSpacing(12);
        getStyleClass().add("work-area");
        Label hint = words.label("fees.hint", "muted");
        hint.setWrapText(true);
        hint.setMinHeight(USE_PREF_SIZE);
        getChildren().addAll(words.label("fees.heading", "heading"), hint, list(), form);
        model.lines().addListener((_, _, lines) -> {
            int chosen = table.getSelectionModel().getSelectedIndex();
            table.getItems().setAll(lines);
            table.getSelectionModel().select(Math.clamp(chosen, 0, Math.max(0, lines.size() - 1)));
        });
        words.current().addListener((_, _, _) -> table.refresh());
    }

    private TableView<Fee> list() {
        table.setId("fee-list");
        table.getStyleClass().add("dense");
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setPlaceholder(words.label("fees.none", "muted"));
        words.bind(table.accessibleTextProperty(), "fees.heading");
        column("fees.service", 190, fee -> words.texts().text("feeService", fee.key().service()));
        column("fees.title", 150, fee -> form.title(fee.key().title()));
        column("fees.reduction", 110, fee -> words.texts().text("reduction", fee.key().reduction()));
        column("fees.from", 90, fee -> words.formats().date(fee.from()));
        column("fees.until", 90, this::until);
        column("fees.amount", 90, fee -> words.formats().amount(fee.cents()));
        column("fees.state", 90, this::state);
        column("fees.source", 300, fee -> fee.supplied() ? words.text("fees.supplied", fee.source()) : fee.source());
        table.setOnKeyPressed(event -> {
            Fee chosen = table.getSelectionModel().getSelectedItem();
            if (chosen == null) {
                return;
            }
            if (event.getCode() == KeyCode.ENTER) {
                form.fill(chosen);
                form.focusFirst();
                event.consume();
            } else if (event.getCode() == KeyCode.DELETE) {
                model.withdraw(chosen);
                event.consume();
            }
        });
        table.setOnMouseClicked(event -> {
            Fee chosen = table.getSelectionModel().getSelectedItem();
            if (chosen != null && event.getClickCount() == 2) {
                form.fill(chosen);
            }
        });
        VBox.setVgrow(table, Priority.ALWAYS);
        return table;
    }

    private String until(Fee fee) {
        LocalDate last = fee.until();
        return last == null ? "" : words.formats().date(last);
    }

    private String state(Fee fee) {
        LocalDate today = LocalDate.now(clock);
        LocalDate last = fee.until();
        if (fee.from().isAfter(today)) {
            return words.text("fees.state.TO_COME");
        }
        return words.text(last != null && last.isBefore(today) ? "fees.state.OVER" : "fees.state.IN_FORCE");
    }

    private void column(String key, double width, Function<Fee, String> value) {
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
        return model.undo();
    }
}
