package org.guichet.desktop.board;

import java.time.ZoneId;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.guichet.desktop.words.Words;
import org.guichet.domain.queue.KeptPolicy;
import org.guichet.domain.queue.PolicyVersion;
import org.guichet.domain.queue.PriorityPolicy;

/** The policies that were applied, with who, when and why; the latest can be taken back. */
final class HistoryPane extends VBox {

    /** Older ones are in the trail. */
    private static final int SHOWN = 12;

    private final PolicyViewModel model;
    private final Words words;
    private final ZoneId zone;

    HistoryPane(PolicyViewModel model, Words words, ZoneId zone) {
        this.model = model;
        this.words = words;
        this.zone = zone;
        setId("policy-history");
        setSpacing(8);
    }

    void show() {
        List<PolicyVersion> versions = model.known().getValue().versions().reversed();
        getChildren().clear();
        if (!model.kept().get().isEmpty()) {
            getChildren().add(words.label("steer.keptTitle", "section-title"));
            model.kept().get().forEach(each -> getChildren().add(kept(each)));
        }
        getChildren().add(words.label("steer.history", "section-title"));
        if (versions.isEmpty()) {
            Label never = words.label("steer.never", "muted");
            never.setWrapText(true);
            getChildren().add(never);
        }
        versions.stream().limit(SHOWN).forEach(version -> getChildren().add(line(version, version.equals(versions.getFirst()))));
    }

    /** One for another day: to start from, or to delete. */
    private HBox kept(KeptPolicy policy) {
        Label name = new Label(policy.name());
        name.getStyleClass().add("strong");
        name.setWrapText(true);
        Label by = new Label(words.text("steer.keptBy", policy.author(), words.formats().dateTime(policy.at(), zone)));
        by.getStyleClass().add("muted");
        by.setWrapText(true);
        VBox lines = new VBox(2, name, by);
        HBox.setHgrow(lines, Priority.ALWAYS);
        PriorityPolicy saved = policy.policy();
        Button start = words.button("steer.startFrom", "", () -> {
            if (saved != null) {
                model.startFrom(saved);
            }
        });
        Button delete = words.button("steer.delete", "", () -> model.delete(policy));
        HBox line = new HBox(8, lines, start, delete);
        for (Button button : List.of(start, delete)) {
            button.getStyleClass().add("small");
            button.setMinWidth(USE_PREF_SIZE);
        }
        start.getStyleClass().add("start-from-kept");
        delete.getStyleClass().add("delete-kept");
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("entry");
        return line;
    }

    private HBox line(PolicyVersion version, boolean latest) {
        String at = words.formats().dateTime(version.at(), zone);
        Label what = new Label(
                version.name().isEmpty()
                        ? words.text("steer.version", version.number(), at, version.author())
                        : words.text("steer.versionNamed", version.number(), at, version.author(), version.name()));
        what.getStyleClass().add("strong");
        what.setWrapText(true);
        Label why = new Label(version.reason());
        why.setWrapText(true);
        VBox lines = new VBox(2, what, why);
        HBox.setHgrow(lines, Priority.ALWAYS);
        HBox line = new HBox(8, lines);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("entry");
        if (latest) {
            Button back = words.button("steer.takeBack", "", () -> model.undo(version));
            back.setId("take-back-policy");
            back.getStyleClass().add("small");
            back.setMinWidth(USE_PREF_SIZE);
            line.getChildren().add(back);
        }
        return line;
    }
}
