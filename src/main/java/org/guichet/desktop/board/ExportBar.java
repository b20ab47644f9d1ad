package org.guichet.desktop.board;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import org.guichet.desktop.notice.FileSaving;
import org.guichet.desktop.notice.Notice;
import org.guichet.desktop.thread.FxThread;
import org.guichet.desktop.words.Words;
import org.guichet.workflow.cardpickup.ReceiptPress.Printed;
import org.guichet.workflow.export.DayPress.Format;

/** Figures and history of the day as a file or on paper, with how far it has come. */
final class ExportBar extends HBox {

    private final BoardViewModel board;
    private final Words words;
    private final FileSaving saving;
    private final ProgressBar progress = new ProgressBar(0);

    /** @param open shows a saved file with the platform's own viewer */
    ExportBar(BoardViewModel board, Words words, Consumer<String> open) {
        this.board = board;
        this.words = words;
        saving = new FileSaving(board.runner(), open, "export.saved");
        setId("export");
        setSpacing(12);
        setAlignment(Pos.CENTER_LEFT);
        progress.setId("export-progress");
        words.bind(progress.accessibleTextProperty(), "export.progress");
        progress.setVisible(false);
        getChildren().addAll(
                words.label("export.title", "field-label"),
                button("export.save", "Ctrl+S", "export-save", this::save),
                button("export.print", "F9", "export-print", this::print),
                progress);
    }

    private Button button(String key, String shortcut, String id, Runnable act) {
        Button button = words.button(key, shortcut, act);
        button.setId(id);
        button.getStyleClass().add("small");
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }

    private static String extension(Format format) {
        return format.name().toLowerCase(Locale.ROOT);
    }

    /** Asks where, and as what. */
    void save() {
        List<String> kinds = Stream.of(Format.XLSX, Format.CSV, Format.PDF).map(ExportBar::extension).toList();
        saving.ask(this, name(), kinds, (kind, then) -> export(Format.valueOf(kind.toUpperCase(Locale.ROOT)), then));
    }

    void print() {
        export(Format.PDF, pdf -> board.runner().read(
                () -> board.acts().issueReceipt().print(pdf, name()), printed -> board.runner().tell(told(printed))));
    }

    private static Notice told(Printed printed) {
        return switch (printed) {
            case HANDED_TO_PRINTER -> Notice.done("export.printed");
            case NO_PRINTER -> Notice.attention("receipt.noPrinter", "export.saveInstead");
            case PRINTER_REFUSED -> Notice.attention("export.printerRefused", "export.saveInstead");
        };
    }

    private String name() {
        return words.text("export.file") + "-" + LocalDate.now(board.acts().clock());
    }

    private void export(Format format, Consumer<byte[]> then) {
        progress.setProgress(0);
        progress.setVisible(true);
        Locale language = words.language().locale();
        board.runner().forecast(
                () -> board.acts().steering().export().run(
                        board.session(), format, language, done -> FxThread.run(() -> progress.setProgress(done))),
                result -> {
                    progress.setVisible(false);
                    board.runner().settle(result, then);
                });
    }
}
