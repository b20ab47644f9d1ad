package org.guichet.desktop.file;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.guichet.desktop.words.DocumentWords;
import org.guichet.desktop.words.Words;
import org.guichet.domain.applicant.Applicant;
import org.guichet.domain.document.DatumKind;
import org.guichet.domain.takeover.TakenData;
import org.guichet.domain.takeover.TakenDatum;

/** What documents and declarations said of a person: the value that counts, where it came from, who took it, and what was there before. */
final class TakenList extends VBox {

    private static final Pattern ISO_DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private final Words words;
    private final ZoneId zone;

    TakenList(TakenData taken, Applicant person, Words words, ZoneId zone) {
        this.words = words;
        this.zone = zone;
        setId("taken");
        setSpacing(8);
        getChildren().add(words.label("file.taken", "section-title"));
        if (taken.data().isEmpty()) {
            Label none = words.label("file.taken.none", "muted");
            none.setWrapText(true);
            getChildren().add(none);
        }
        Map<DatumKind, List<TakenDatum>> byKind = new EnumMap<>(DatumKind.class);
        for (DatumKind kind : DatumKind.values()) {
            List<TakenDatum> newestFirst = taken.data().stream().filter(datum -> datum.kind() == kind).toList().reversed();
            if (!newestFirst.isEmpty()) {
                byKind.put(kind, newestFirst);
            }
        }
        byKind.values().forEach(each -> getChildren().add(entry(each, first(person, each.getFirst().kind()))));
    }

    /** What came with the file, where such a datum did. */
    private static String first(Applicant person, DatumKind kind) {
        return switch (kind) {
            case PHONE -> person.phone();
            case EMAIL -> person.email();
            default -> "";
        };
    }

    private VBox entry(List<TakenDatum> newestFirst, String first) {
        TakenDatum now = newestFirst.getFirst();
        Label head = new Label(words.text("file.takenDatum", words.texts().text("datum", now.kind()), shown(now.value())));
        head.getStyleClass().add("strong");
        head.setWrapText(true);
        VBox entry = new VBox(2, head, small(source(now)));
        newestFirst.stream().skip(1).forEach(before ->
                entry.getChildren().add(small(words.text("file.takenBefore", shown(before.value()), source(before)))));
        if (!first.isBlank()) {
            entry.getChildren().add(small(words.text("file.takenBefore", first, words.text("file.cameWith"))));
        }
        entry.getStyleClass().add("entry");
        return entry;
    }

    private String source(TakenDatum datum) {
        String document = DocumentWords.of(datum.document(), words);
        String why = datum.reason();
        String from = why != null ? document + " (" + why + ")" : datum.document().equals(TakenDatum.DECLARED)
                ? document : document + " · " + words.texts().text("outcome", datum.why().outcome());
        return from + " · " + words.formats().dateTime(datum.at(), zone) + " · " + datum.agent();
    }

    private Label small(String text) {
        Label label = new Label(text);
        label.getStyleClass().addAll("muted", "small");
        label.setWrapText(true);
        return label;
    }

    private String shown(String value) {
        return value.isEmpty() ? "–" : ISO_DATE.matcher(value).matches() ? words.formats().date(LocalDate.parse(value)) : value;
    }
}
