package org.guichet.desktop.notice;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.stage.FileChooser;

/** A paper kept as a file of the agent's choice, and shown with the platform's own viewer. */
public final class PdfSaving {

    private final ActRunner runner;
    private final Consumer<String> open;
    private final String saved;

    /**
     * @param open shows a saved file by its URI
     * @param saved key of the text that says so
     */
    public PdfSaving(ActRunner runner, Consumer<String> open, String saved) {
        this.runner = runner;
        this.open = open;
        this.saved = saved;
    }

    /**
     * Asks where; nothing happens where the agent does not say.
     *
     * @param issue makes the paper once the place is known, and gives its bytes on
     */
    public void ask(Node owner, String name, Consumer<Consumer<byte[]>> issue) {
        FileChooser chooser = new FileChooser();
        chooser.setInitialFileName(name);
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("PDF", "*.pdf"));
        File file = chooser.showSaveDialog(owner.getScene() == null ? null : owner.getScene().getWindow());
        if (file != null) {
            issue.accept(pdf -> runner.read(() -> write(file, pdf), written -> tell(file, written)));
        }
    }

    private static boolean write(File file, byte[] pdf) {
        try {
            Files.write(file.toPath(), pdf);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private void tell(File file, boolean written) {
        if (written) {
            runner.tell(Notice.done(saved));
            open.accept(file.toURI().toString());
        } else {
            runner.tell(Notice.attention("receipt.notSaved", "receipt.notSaved.remedy"));
        }
    }
}
