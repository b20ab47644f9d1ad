package org.guichet.desktop.trust;

import java.io.File;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.guichet.desktop.notice.ActRunner;
import org.guichet.desktop.room.Room;
import org.guichet.desktop.words.TextColumn;
import org.guichet.desktop.words.Words;
import org.guichet.domain.trust.TrustEntry;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.document.DocumentActs;

/** The certificates that documents are checked with: loaded from a file that is chosen or dropped, removed with Delete. */
public final class TrustRoom extends VBox implements Room {

    private final TrustViewModel model;
    private final Words words;
    private final TableView<TrustEntry> table = new TableView<>();
    private final Button load;

    public TrustRoom(DocumentActs acts, DeskSession session, ActRunner runner, Words words) {
        this.words = words;
        model = new TrustViewModel(acts, session, runner);
        setId("trust");
        setSpacing(12);
        getStyleClass().add("work-area");
        Label hint = words.label("trust.hint", "muted");
        hint.setWrapText(true);
        load = words.button("trust.load", "", this::choose);
        load.setId("trust-load");
        load.getStyleClass().add("primary");
        getChildren().addAll(words.label("trust.heading", "heading"), hint, load, list());
        setOnDragOver(event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY);
                event.consume();
            }
        });
        setOnDragDropped(event -> {
            event.getDragboard().getFiles().forEach(file -> model.load(file.toPath()));
            event.setDropCompleted(true);
            event.consume();
        });
        model.entries().addListener((_, _, entries) -> {
            int chosen = table.getSelectionModel().getSelectedIndex();
            table.getItems().setAll(entries);
            table.getSelectionModel().select(Math.clamp(chosen, 0, Math.max(0, entries.size() - 1)));
        });
        words.current().addListener((_, _, _) -> table.refresh());
    }

    private TableView<TrustEntry> list() {
        table.setId("trust-list");
        table.getStyleClass().add("dense");
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        Label none = words.label("trust.none", "muted");
        none.setWrapText(true);
        table.setPlaceholder(none);
        words.bind(table.accessibleTextProperty(), "trust.heading");
        column("trust.issuer", 200, entry -> entry.certificate().listedAs() == null
                ? entry.certificate().issuerName() : entry.certificate().listedAs() + " · " + entry.certificate().issuerName());
        column("trust.name", 200, entry -> entry.certificate().name());
        column("trust.serial", 160, entry -> entry.certificate().serial());
        column("trust.curve", 120, entry -> entry.certificate().curve());
        column("trust.from", 90, entry -> words.formats().date(entry.certificate().validFrom()));
        column("trust.to", 90, entry -> words.formats().date(entry.certificate().validTo()));
        column("trust.source", 200, TrustEntry::source);
        table.setOnKeyPressed(event -> {
            TrustEntry chosen = table.getSelectionModel().getSelectedItem();
            if (chosen != null && event.getCode() == KeyCode.DELETE) {
                model.remove(chosen);
                event.consume();
            }
        });
        VBox.setVgrow(table, Priority.ALWAYS);
        return table;
    }

    private void column(String key, double width, Function<TrustEntry, String> value) {
        table.getColumns().add(new TextColumn<>(words, key, width, value));
    }

    private void choose() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(words.text("trust.load"));
        File file = chooser.showOpenDialog(getScene().getWindow());
        if (file != null) {
            model.load(file.toPath());
        }
    }

    @Override
    public Node view() {
        return this;
    }

    @Override
    public void enter() {
        load.requestFocus();
        model.refresh();
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
