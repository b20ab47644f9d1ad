package org.guichet.desktop.notice;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;

/** A paper kept as a file of the agent's choice, and shown with the platform's own viewer. */
public final class FileSaving {

    private final ActRunner runner;
    private final Consumer<String> open;
    private final String saved;

    /**
     * @param open shows a saved file by its URI
     * @param saved key of the text that says so
     */
    public FileSaving(ActRunner runner, Consumer<String> open, String saved) {
        this.runner = runner;
        this.open = open;
        this.saved = saved;
    }

    /**
     * Asks where a PDF is kept; nothing happens where the agent does not say.
     *
     * @param issue makes the paper once the place is known, and gives its bytes on
     */
    public void ask(Node owner, String name, Consumer<Consumer<byte[]>> issue) {
        ask(owner, name, List.of("pdf"), (_, then) -> issue.accept(then));
    }

    /**
     * Asks where and as what a file is kept.
     *
     * @param name without its extension, or with the only one
     * @param extensions of the kinds to choose from, the usual one first
     * @param issue makes a file of the chosen kind, and gives its bytes on
     */
    public void ask(Node owner, String name, List<String> extensions, BiConsumer<String, Consumer<byte[]>> issue) {
        askForTwo(owner, name, extensions, "", (kind, then) -> issue.accept(kind, bytes -> then.accept(bytes, new byte[0])));
    }

    /**
     * As {@link #ask(Node, String, List, BiConsumer)} for a file that has another one beside it.
     *
     * @param ending of the other one's name, behind the whole name of the first; empty for none
     * @param issue gives the bytes of both on
     */
    public void askForTwo(
            Node owner, String name, List<String> extensions, String ending,
            BiConsumer<String, BiConsumer<byte[], byte[]>> issue) {
        FileChooser chooser = new FileChooser();
        chooser.setInitialFileName(name);
        extensions.forEach(each -> chooser.getExtensionFilters().add(
                new FileChooser.ExtensionFilter(each.toUpperCase(Locale.ROOT), "*." + each)));
        File file = chooser.showSaveDialog(owner.getScene() == null ? null : owner.getScene().getWindow());
        if (file != null) {
            keep(file, extensions, chooser.getSelectedExtensionFilter(), ending, issue);
        }
    }

    private void keep(
            File chosen,
            List<String> extensions,
            FileChooser.@Nullable ExtensionFilter filter,
            String ending,
            BiConsumer<String, BiConsumer<byte[], byte[]>> issue) {
        String named = extensions.stream().filter(each -> chosen.getName().toLowerCase(Locale.ROOT).endsWith("." + each)).findFirst()
                .orElse("");
        String kind = !named.isEmpty() ? named
                : filter == null ? extensions.getFirst() : filter.getDescription().toLowerCase(Locale.ROOT);
        File file = named.isEmpty() ? new File(chosen.getPath() + "." + kind) : chosen;
        issue.accept(kind, (bytes, beside) -> runner.read(
                () -> write(file, bytes) && (ending.isEmpty() || write(new File(file.getPath() + ending), beside)),
                written -> tell(file, written)));
    }

    private static boolean write(File file, byte[] bytes) {
        try {
            Files.write(file.toPath(), bytes);
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
