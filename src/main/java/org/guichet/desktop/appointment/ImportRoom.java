package org.guichet.desktop.appointment;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.guichet.desktop.appointment.ImportViewModel.Stage;
import org.guichet.desktop.notice.ActRunner;
import org.guichet.desktop.notice.Notice;
import org.guichet.desktop.room.Room;
import org.guichet.desktop.words.Words;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.appointment.AppointmentIntake.Planned;
import org.guichet.workflow.appointment.AppointmentIntake.RejectedLine;
import org.guichet.workflow.desk.DeskActs;
import org.jspecify.annotations.Nullable;

/** A file of appointments: chosen or dropped here, shown with the lines that can't be taken and why, then taken. */
public final class ImportRoom extends VBox implements Room {

    private final ImportViewModel model;
    private final Words words;
    private final Label state = new Label();
    private final ProgressBar progress = new ProgressBar();
    private final TableView<RejectedLine> rejected = new TableView<>();
    private final Button choose;
    private final Button take;
    private final Button putAway;

    public ImportRoom(DeskActs acts, DeskSession session, ActRunner runner, Words words) {
        this.words = words;
        model = new ImportViewModel(acts, session, runner);
        setId("import");
        setSpacing(16);
        getStyleClass().add("work-area");
        choose = words.button("import.choose", "", this::choose);
        choose.setId("import-choose");
        take = words.button("import.take", "", model::take);
        take.setId("import-take");
        take.getStyleClass().addAll("primary", "accent");
        putAway = words.button("import.putAway", words.text("registration.escape"), this::putAway);
        putAway.setId("import-put-away");
        choose.getStyleClass().add("primary");
        HBox buttons = new HBox(8, choose, take, putAway);
        buttons.setAlignment(Pos.CENTER_LEFT);
        Label hint = words.label("import.hint", "muted");
        hint.setWrapText(true);
        state.setId("import-state");
        state.setWrapText(true);
        state.setMaxWidth(Double.MAX_VALUE);
        progress.setMaxWidth(Double.MAX_VALUE);
        getChildren().addAll(words.label("import.title", "heading"), hint, buttons, state, progress, table());
        if (model.isAlone()) {
            Label alone = words.label("role.nothingToSee.text", "muted");
            alone.setWrapText(true);
            getChildren().add(alone);
        }
        setOnDragOver(this::offered);
        setOnDragDropped(this::dropped);
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                putAway();
                event.consume();
            }
        });
        model.stage().addListener((_, _, stage) -> show(stage));
        words.current().addListener((_, _, _) -> show(model.stage().get()));
        show(model.stage().get());
    }

    private TableView<RejectedLine> table() {
        rejected.setId("import-rejected");
        rejected.getStyleClass().add("dense");
        rejected.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        words.bind(rejected.accessibleTextProperty(), "import.rejected");
        TableColumn<RejectedLine, String> line = new TableColumn<>();
        words.bind(line.textProperty(), "import.line");
        line.setPrefWidth(90);
        line.setMinWidth(70);
        line.setMaxWidth(110);
        line.setCellValueFactory(cell -> new ReadOnlyStringWrapper(Long.toString(cell.getValue().line())));
        TableColumn<RejectedLine, String> why = new TableColumn<>();
        words.bind(why.textProperty(), "import.why");
        why.setPrefWidth(700);
        why.setCellValueFactory(cell -> new ReadOnlyStringWrapper(
                words.text(cell.getValue().textKey(), cell.getValue().arguments().toArray())));
        rejected.getColumns().add(line);
        rejected.getColumns().add(why);
        VBox.setVgrow(rejected, Priority.ALWAYS);
        return rejected;
    }

    private void show(Stage stage) {
        boolean busy = stage instanceof Stage.Busy;
        progress.setVisible(busy);
        progress.setManaged(busy);
        choose.setDisable(busy);
        List<RejectedLine> lines = List.of();
        switch (stage) {
            case Stage.Waiting _ -> say(null, words.text("import.waiting"));
            case Stage.Busy(String key) -> say(null, words.text(key));
            case Stage.Failed(Notice notice) -> say("attention", words.text(notice.key(), notice.arguments().toArray()));
            case Stage.Shown(Planned planned) -> {
                lines = planned.rejected();
                say(lines.isEmpty() ? "done" : "attention", counted("import.shown", planned));
            }
            case Stage.Taken(Planned planned) -> {
                lines = planned.rejected();
                say("done", counted("import.taken", planned));
            }
        }
        rejected.getItems().setAll(lines);
        visible(rejected, !lines.isEmpty());
        visible(take, stage instanceof Stage.Shown(Planned planned) && planned.takesSomething());
        visible(putAway, stage instanceof Stage.Shown || stage instanceof Stage.Taken || stage instanceof Stage.Failed);
        if (take.isVisible()) {
            take.requestFocus();
        } else if (putAway.isVisible()) {
            putAway.requestFocus();
        }
    }

    private String counted(String key, Planned planned) {
        return words.text(key, planned.fileName(), planned.added(), planned.changed(), planned.same(), planned.rejected().size());
    }

    private void say(@Nullable String style, String text) {
        state.getStyleClass().removeAll("callout", "done", "attention");
        if (style != null) {
            state.getStyleClass().addAll("callout", style);
        }
        state.setText(text);
    }

    private static void visible(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    private void choose() {
        FileChooser chooser = new FileChooser();
        chooser.getExtensionFilters().add(
                new FileChooser.ExtensionFilter(words.text("import.kinds"), "*.csv", "*.csv.gz", "*.txt", "*.ics"));
        File file = chooser.showOpenDialog(getScene() == null ? null : getScene().getWindow());
        if (file != null) {
            read(file.toPath());
        }
    }

    private void offered(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
        }
        event.consume();
    }

    private void dropped(DragEvent event) {
        List<File> files = event.getDragboard().getFiles();
        event.setDropCompleted(!files.isEmpty());
        event.consume();
        if (!files.isEmpty()) {
            read(files.getFirst().toPath());
        }
    }

    /** Shows what the file would do. */
    public void read(Path file) {
        model.read(file);
    }

    private void putAway() {
        model.putAway();
        choose.requestFocus();
    }

    @Override
    public Node view() {
        return this;
    }

    @Override
    public void enter() {
        (take.isVisible() ? take : choose).requestFocus();
    }
}
