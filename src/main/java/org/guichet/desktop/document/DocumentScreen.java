package org.guichet.desktop.document;

import java.io.File;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.guichet.desktop.cardpickup.CorrectionLine;
import org.guichet.desktop.cardpickup.MrzTrouble;
import org.guichet.desktop.document.DocumentViewModel.State;
import org.guichet.desktop.words.DocumentWords;
import org.guichet.desktop.words.Words;
import org.guichet.domain.document.DocumentReport.Outcome;
import org.guichet.domain.document.Mrz;
import org.guichet.domain.document.reading.ReadDocument;
import org.guichet.domain.document.twoddoc.TwoDDoc;
import org.jspecify.annotations.Nullable;

/**
 * The document that was handed over: what it is worth first, then what it says. Ctrl with a digit takes a datum
 * over (a scanner types digits without it), Escape closes.
 */
public final class DocumentScreen extends VBox {

    private final DocumentViewModel model;
    private final Words words;
    private final boolean mayTake;
    private final Ways ways;
    private final VBox content = new VBox(12);
    private final Button choose;
    private final ChipRow chip;
    private @Nullable DatumRows rows;

    /**
     * What the window around does for a document.
     *
     * @param paste reads what was copied
     * @param camera opens or closes the camera
     * @param scanner shows which scanner is connected, for another to be chosen
     */
    public record Ways(Runnable paste, Runnable camera, Runnable scanner, Runnable close) {}

    /** @param mayTake whether the user's role may write into files */
    public DocumentScreen(DocumentViewModel model, Words words, boolean mayTake, Ways ways) {
        this.model = model;
        this.words = words;
        this.mayTake = mayTake;
        this.ways = ways;
        setId("document");
        setSpacing(12);
        getStyleClass().add("work-area");
        choose = words.button("document.choose", "", this::choose);
        choose.setId("document-choose");
        FlowPane buttons = new FlowPane(8, 8, choose,
                button("document.paste", "Ctrl+V", ways.paste()), button("document.camera", "Ctrl+M", ways.camera()),
                button("document.scanner", "Ctrl+I", ways.scanner()),
                button("document.close", words.text("registration.escape"), ways.close()));
        if (model.hasSpecimens()) {
            Button specimen = button("document.specimen", "", model::presentSpecimen);
            specimen.getStyleClass().add("specimen");
            Button chipped = button("document.chipped", "", model::presentChipped);
            chipped.getStyleClass().add("specimen");
            buttons.getChildren().addAll(specimen, chipped);
        }
        chip = new ChipRow(model.chip(), words);
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("edge-to-edge");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(words.label("document.title", "heading"), buttons, chip, scroll);
        addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        model.state().addListener((_, _, state) -> show(state));
        words.current().addListener((_, _, _) -> show(model.state().get()));
        show(model.state().get());
    }

    /** Reads the chip of the document in view, or gives that up. */
    public void toggleChip() {
        chip.toggle();
    }

    public void focusFirst() {
        choose.requestFocus();
    }

    private Button button(String key, String hint, Runnable act) {
        Button button = words.button(key, hint, act);
        button.setId(key.replace('.', '-'));
        return button;
    }

    private void onKey(KeyEvent event) {
        boolean plain = !event.isControlDown() && !event.isAltDown() && !event.isMetaDown();
        int digit = digit(event.getCode());
        if (event.getCode() == KeyCode.ESCAPE && plain) {
            ways.close().run();
            event.consume();
        } else if (event.isControlDown() && !event.isAltDown() && rows != null && digit >= 1 && digit <= rows.toTake().size()) {
            model.takeOver(rows.toTake().get(digit - 1));
            event.consume();
        }
    }

    /** The keys of the top row are digits whatever layout is on them. */
    private static int digit(KeyCode code) {
        String name = code.name();
        boolean key = name.matches("(DIGIT|NUMPAD)[1-9]");
        return key ? name.charAt(name.length() - 1) - '0' : 0;
    }

    private void choose() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(words.text("document.choose"));
        File file = chooser.showOpenDialog(getScene().getWindow());
        if (file != null) {
            model.file(file.toPath());
        }
    }

    private void show(State state) {
        rows = null;
        content.getChildren().clear();
        switch (state) {
            case State.Waiting _ -> content.getChildren().add(hint("document.waiting"));
            case State.Reading _ -> content.getChildren().add(hint("document.reading"));
            case State.Nothing(String key) -> {
                Label nothing = hint(key);
                nothing.setId("document-nothing");
                nothing.getStyleClass().addAll("callout", "attention");
                content.getChildren().add(nothing);
            }
            case State.Shown shown -> show(shown);
        }
    }

    private void show(State.Shown shown) {
        ReadDocument document = shown.document();
        Label kind = new Label(kind(document));
        kind.setId("document-kind");
        kind.getStyleClass().add("strong");
        content.getChildren().addAll(kind, new OutcomeBand(document.report(), words));
        if (shown.chip() != null) {
            content.getChildren().add(new ChipResult(shown.chip(), words));
        }
        zoneFaults(document);
        others(shown.others(), shown.chip() == null ? "document.others" : "chip.readBefore");
        document.issuedOn().ifPresent(day -> content.getChildren().add(plain(words.text("document.issuedOn", day))));
        if (shown.person() != null) {
            content.getChildren().add(plain(words.text("document.beside", shown.person().person().fullName())));
        }
        boolean takes = mayTake && document.report().outcome() != Outcome.ALTERED;
        DatumRows data = new DatumRows(shown.rows(), shown.person() != null, takes, words, model::takeOver);
        rows = data;
        content.getChildren().add(data);
        String rest = rest(document);
        if (!rest.isEmpty()) {
            Label other = plain(rest);
            other.getStyleClass().addAll("small", "muted");
            content.getChildren().addAll(words.label("document.rest", "muted", "small"), other);
        }
    }

    /** Which digits of a zone are wrong, and what may have been misread: proposed, never put in by itself. */
    private void zoneFaults(ReadDocument document) {
        Mrz zone = document.mrz();
        if (zone != null && document.isZoneAlone() && !zone.isIntact()) {
            content.getChildren().add(new MrzTrouble(words).wrongDigits(zone));
        }
        content.getChildren().addAll(CorrectionLine.ofReport(words, document.report(), model::text));
    }

    /** A page may carry several codes: the one that says most is shown first. */
    private void others(List<ReadDocument> others, String key) {
        if (others.isEmpty()) {
            return;
        }
        FlowPane row = new FlowPane(8, 8, words.label(key, "muted"));
        row.setAlignment(Pos.CENTER_LEFT);
        for (ReadDocument other : others) {
            Button show = new Button(kind(other));
            show.getStyleClass().add("small");
            show.setOnAction(_ -> model.showInstead(other));
            row.getChildren().add(show);
        }
        row.setId("document-others");
        content.getChildren().add(row);
    }

    private String kind(ReadDocument document) {
        TwoDDoc code = document.twoDDoc();
        if (code != null) {
            return words.text("document.twoDDoc", code.header().type(), words.text(TwoDDocTypes.key(code.header().type())));
        }
        String kind = document.report().kind();
        return kind.equals("2d-doc") ? words.text("document.damaged") : DocumentWords.of(kind, words);
    }

    /** What the code says beside the person, by the names of its standard. */
    private static String rest(ReadDocument document) {
        Map<String, String> fields = document.report().fields();
        return fields.entrySet().stream()
                .filter(field -> !field.getValue().isBlank() && document.mrz() == null)
                .filter(field -> field.getKey().equals(field.getKey().toUpperCase(Locale.ROOT)) || field.getKey().contains("eature")
                        || field.getKey().equals("text"))
                .map(field -> field.getKey() + " " + field.getValue())
                .collect(Collectors.joining("  ·  "));
    }

    private Label hint(String key) {
        Label hint = words.label(key, "muted");
        hint.setWrapText(true);
        hint.setMaxWidth(Double.MAX_VALUE);
        return hint;
    }

    private static Label plain(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        return label;
    }
}
