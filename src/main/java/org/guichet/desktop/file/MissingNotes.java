package org.guichet.desktop.file;

import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.guichet.desktop.notice.ActRunner;
import org.guichet.desktop.words.Words;
import org.guichet.language.Language;
import org.guichet.workflow.checklist.ReadChecklist;
import org.guichet.workflow.checklist.ReadChecklist.Noted;
import org.guichet.workflow.file.PersonFile;

/** What was noted that a person has still to bring: read beside the screen, and shown when it is there. */
final class MissingNotes extends VBox {

    private final Words words;
    private final ZoneId zone;

    MissingNotes(ReadChecklist checklists, PersonFile file, ActRunner runner, Words words, ZoneId zone) {
        this.words = words;
        this.zone = zone;
        setId("missing-notes");
        setSpacing(6);
        runner.read(() -> checklists.noted(file), noted -> noted.forEach(this::add));
    }

    private void add(Noted noted) {
        boolean french = words.language() == Language.FRENCH;
        List<String> names = noted.pieces().stream().map(piece -> french ? piece.french() : piece.english()).toList();
        String what = names.isEmpty()
                ? words.texts().text("procedure", noted.procedure())
                : words.text("pieces.notedMissing", words.texts().text("procedure", noted.procedure()),
                        names.stream().collect(Collectors.joining(", ")));
        Label left = new Label(noted.missing().note().isBlank() ? what : what + " – " + noted.missing().note());
        left.setWrapText(true);
        Label by = new Label(words.text(
                "pieces.notedBy", words.formats().dateTime(noted.missing().at(), zone), noted.missing().agent()));
        by.getStyleClass().addAll("muted", "small");
        getChildren().add(new VBox(2, left, by));
    }
}
