package org.guichet.desktop.file;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.guichet.desktop.notice.ActRunner;
import org.guichet.desktop.notice.FileSaving;
import org.guichet.desktop.words.Words;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.desk.DeskActs;
import org.guichet.workflow.export.PersonPress;
import org.guichet.workflow.file.PersonFile;

/** Gives a person what is held about them, as a file of the agent's choice: to be read, or with every field. */
final class PersonCopyPane extends VBox {

    private final DeskActs acts;
    private final DeskSession session;
    private final ActRunner runner;
    private final Words words;

    PersonCopyPane(DeskActs acts, DeskSession session, ActRunner runner, PersonFile file, Words words) {
        super(8);
        this.acts = acts;
        this.session = session;
        this.runner = runner;
        this.words = words;
        Label what = words.label("file.data.what", "muted", "small");
        what.setWrapText(true);
        Button give = words.button("file.data.export", "", () -> give(file));
        give.setId("export-person");
        give.getStyleClass().add("small");
        getChildren().addAll(words.label("file.data", "section-title"), what, give);
    }

    /** The file is named after the number of the person's file: a name would tell whoever sees the folder. */
    private void give(PersonFile file) {
        String name = words.text("file.data.file") + "-" + file.person().id() + "-" + LocalDate.now(acts.clock());
        ActText text = new ActText(words, file.purposes());
        Locale language = words.language().locale();
        new FileSaving(runner, _ -> {}, "file.data.saved").ask(this, name, List.of("pdf", "json"), (kind, then) ->
                runner.runTogether(
                        session,
                        people -> acts.applicants().export().run(
                                people, file, PersonPress.Format.valueOf(kind.toUpperCase(Locale.ROOT)), text::of, language),
                        then));
    }
}
