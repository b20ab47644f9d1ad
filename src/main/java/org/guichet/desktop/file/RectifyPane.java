package org.guichet.desktop.file;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.guichet.desktop.notice.ActRunner;
import org.guichet.desktop.notice.Notice;
import org.guichet.desktop.words.Words;
import org.guichet.domain.document.DatumKind;
import org.guichet.domain.takeover.TakeoverAct;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.desk.DeskActs;
import org.guichet.workflow.file.PersonFile;

/** Puts right how a person is reached, with the reason; what stood there stays in the file, with who changed it and when. */
final class RectifyPane extends VBox {

    /** What people ask for most comes first. */
    private static final List<DatumKind> KINDS = Stream.concat(
                    Stream.of(DatumKind.PHONE, DatumKind.EMAIL),
                    TakeoverAct.RECTIFIABLE.stream().sorted())
            .distinct()
            .toList();

    private final DeskActs acts;
    private final DeskSession session;
    private final ActRunner runner;
    private final Words words;
    private final PersonFile file;
    private final ComboBox<DatumKind> kind = new ComboBox<>(FXCollections.observableArrayList(KINDS));
    private final TextField value = new TextField();
    private final TextField reason = new TextField();
    private final Deque<DatumKind> done = new ArrayDeque<>();

    RectifyPane(DeskActs acts, DeskSession session, ActRunner runner, PersonFile file, Words words) {
        super(8);
        this.acts = acts;
        this.session = session;
        this.runner = runner;
        this.words = words;
        this.file = file;
        kind.setId("rectify-kind");
        kind.setMaxWidth(Double.MAX_VALUE);
        kind.setConverter(new KindWords());
        kind.getSelectionModel().selectFirst();
        words.bind(kind.accessibleTextProperty(), "file.rectify.kind");
        words.current().addListener((_, _, _) -> kind.setConverter(new KindWords()));
        field(value, "rectify-value", "file.rectify.value");
        field(reason, "rectify-reason", "file.rectify.reason");
        Button save = words.button("file.rectify.save", "⏎", this::save);
        save.setId("rectify-save");
        save.getStyleClass().add("small");
        save.setMinWidth(USE_PREF_SIZE);
        HBox last = new HBox(8, reason, save);
        HBox.setHgrow(reason, Priority.ALWAYS);
        last.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(words.label("file.rectify", "section-title"), kind, value, last);
    }

    private void field(TextField field, String id, String key) {
        field.setId(id);
        words.bind(field.promptTextProperty(), key);
        words.bind(field.accessibleTextProperty(), key);
        field.setOnAction(_ -> save());
    }

    boolean isOf(PersonFile other) {
        return file.person().id() == other.person().id();
    }

    private void save() {
        if (reason.getText().isBlank()) {
            reason.requestFocus();
            return;
        }
        DatumKind which = kind.getValue();
        String right = value.getText();
        String why = reason.getText();
        runner.run(() -> acts.documents().takeOver().rectify(session, file.person().id(), which, right, why), _ -> {
            done.push(which);
            value.clear();
            reason.clear();
            runner.tell(Notice.undoable("file.rectified", words.texts().text("datum", which)));
        });
    }

    /** @return whether there was something put right here to take back */
    boolean undo() {
        Optional<DatumKind> last = Optional.ofNullable(done.poll());
        last.ifPresent(which -> runner.run(
                () -> acts.documents().takeOver().undo(session, file.person().id(), which),
                _ -> runner.tell(Notice.done("file.rectifyUndone"))));
        return last.isPresent();
    }

    private final class KindWords extends StringConverter<DatumKind> {

        @Override
        public String toString(DatumKind each) {
            return each == null ? "" : words.texts().text("datum", each);
        }

        @Override
        public DatumKind fromString(String text) {
            return KINDS.stream().filter(each -> toString(each).equals(text)).findFirst().orElse(KINDS.getFirst());
        }
    }
}
