package org.guichet.desktop.biometric;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.guichet.desktop.notice.ActRunner;
import org.guichet.desktop.words.Words;
import org.guichet.workflow.chip.ChipReaders;
import org.guichet.workflow.chip.ChipReaders.Found;
import org.guichet.workflow.chip.ChipReaders.Look;
import org.guichet.workflow.chip.ChipReaders.Tried;
import org.jspecify.annotations.Nullable;

/** The chip readers of this machine, each with a button that tries it with whatever document lies on it, without opening that. */
final class ChipReadersPane extends VBox {

    private final ChipReaders readers;
    private final ActRunner runner;
    private final Words words;
    private final VBox lines = new VBox(4);
    private final Label tried = new Label();
    private @Nullable Look shown;

    ChipReadersPane(ChipReaders readers, ActRunner runner, Words words) {
        super(6);
        this.readers = readers;
        this.runner = runner;
        this.words = words;
        setId("chip-readers");
        tried.setId("chip-tried");
        tried.setWrapText(true);
        tried.managedProperty().bind(tried.textProperty().isNotEmpty());
        getChildren().addAll(words.label("chipReaders.title", "section-title"), lines, tried);
        words.current().addListener((_, _, _) -> {
            Look now = shown;
            if (now != null) {
                draw(now);
            }
        });
    }

    void look() {
        runner.capture(readers::look, now -> {
            if (!now.equals(shown)) {
                draw(now);
            }
        });
    }

    private void draw(Look now) {
        shown = now;
        List<Node> drawn = now.readers().stream().<Node>map(this::line).toList();
        Label none = new Label(now.trouble().map(fault -> words.texts().text("chipFault", fault)).orElse(""));
        none.getStyleClass().add("muted");
        none.setWrapText(true);
        lines.getChildren().setAll(drawn.isEmpty() ? List.of(none) : drawn);
    }

    private HBox line(Found reader) {
        Button test = words.button("scanners.test", "", () -> test(reader));
        test.setId("chip-test-" + reader.device().id().replace(' ', '-'));
        String name = reader.device().simulated() ? words.text("devices.twin") : reader.device().name();
        HBox line = new HBox(12, test, new Label(words.text(
                "chipReaders.line", name, words.text(reader.occupied() ? "chipReaders.occupied" : "chipReaders.empty"))));
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private void test(Found reader) {
        tried.setText(words.text("chipReaders.testing"));
        runner.capture(() -> readers.tryOut(reader.device().id()), result -> tried.setText(switch (result) {
            case Tried.Document(boolean pace) -> words.text("chipReaders.works", pace ? "PACE" : "BAC");
            case Tried.Failed(var fault) -> words.texts().text("chipFault", fault);
        }));
    }
}
