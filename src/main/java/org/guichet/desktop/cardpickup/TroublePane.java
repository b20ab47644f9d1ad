package org.guichet.desktop.cardpickup;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.guichet.desktop.notice.Notice;
import org.guichet.desktop.words.Words;
import org.guichet.domain.cardpickup.CardFault;
import org.jspecify.annotations.Nullable;

/** What is the matter with a card that can't be handed over: chosen by arrows, said in a line, recorded by Enter. */
final class TroublePane extends VBox {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d/M/uuuu", Locale.ROOT);

    /** In the order of the choice. */
    private enum Matter {
        NOT_FOUND,
        WRONG_DATA,
        DAMAGED,
        CHIP_DEAD,
        REFUSED;

        Optional<CardFault> fault() {
            return switch (this) {
                case WRONG_DATA -> Optional.of(CardFault.WRONG_DATA);
                case DAMAGED -> Optional.of(CardFault.DAMAGED);
                case CHIP_DEAD -> Optional.of(CardFault.CHIP_DEAD);
                case NOT_FOUND, REFUSED -> Optional.empty();
            };
        }
    }

    private final SetAside acts;
    private final Words words;
    private final ToggleGroup matters = new ToggleGroup();
    private final TextField note = new TextField();
    private final CheckBox paper = new CheckBox();
    private final TextField until = new TextField();
    private final VBox wrong = new VBox();
    private final FlowPane choices = new FlowPane(16, 8);
    private final HBox line;
    private final HBox paperLine;

    /** @param suggested what the card in hand says otherwise than the file; empty where nothing is known to be wrong */
    TroublePane(SetAside acts, Words words, String suggested, Runnable close) {
        this.acts = acts;
        this.words = words;
        setId("card-trouble");
        setSpacing(12);
        getStyleClass().addAll("step", "step-OPEN", "step-pane");
        for (Matter each : Matter.values()) {
            choices.getChildren().add(choice(each, suggested.isEmpty() ? Matter.NOT_FOUND : Matter.WRONG_DATA));
        }
        note.setId("trouble-note");
        note.setText(suggested);
        note.setPrefColumnCount(40);
        words.bind(note.promptTextProperty(), "trouble.card.note");
        words.bind(note.accessibleTextProperty(), "trouble.card.note");
        note.setOnAction(_ -> record());
        line = new HBox(8, note);
        words.bind(paper.textProperty(), "trouble.card.paper");
        paper.setId("trouble-paper");
        paper.setSelected(true);
        until.setId("trouble-paper-until");
        until.setPrefColumnCount(10);
        until.setText(words.formats().date(acts.usualPaperEnd()));
        words.bind(until.accessibleTextProperty(), "trouble.card.paper");
        until.disableProperty().bind(paper.selectedProperty().not());
        until.setOnAction(_ -> record());
        paperLine = new HBox(8, paper, until);
        paperLine.setAlignment(Pos.CENTER_LEFT);
        Button record = words.button("trouble.card.record", "⏎", this::record);
        record.setId("record-trouble");
        record.getStyleClass().addAll("accent", "primary");
        Button cancel = words.button("trouble.card.cancel", "Esc", close);
        cancel.setId("cancel-trouble");
        Label title = words.label("trouble.card.title", "strong");
        getChildren().addAll(title, choices, line, paperLine, new HBox(8, record, cancel), wrong);
        matters.selectedToggleProperty().addListener((_, _, _) -> fit());
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                close.run();
                event.consume();
            } else if (event.getCode() == KeyCode.ENTER) {
                record();
                event.consume();
            }
        });
        fit();
    }

    private RadioButton choice(Matter matter, Matter selected) {
        RadioButton button = new RadioButton();
        words.bind(button.textProperty(), "trouble.card." + matter.name());
        button.setId("trouble-" + matter.name());
        button.setToggleGroup(matters);
        button.setUserData(matter);
        button.setSelected(matter == selected);
        return button;
    }

    void focusFirst() {
        ((RadioButton) matters.getSelectedToggle()).requestFocus();
    }

    private Matter matter() {
        return (Matter) matters.getSelectedToggle().getUserData();
    }

    private void fit() {
        shown(line, matter() != Matter.NOT_FOUND);
        shown(paperLine, matter().fault().isPresent());
        wrong.getChildren().clear();
    }

    private static void shown(HBox part, boolean shown) {
        part.setVisible(shown);
        part.setManaged(shown);
    }

    private void record() {
        Matter matter = matter();
        if (matter != Matter.NOT_FOUND && note.getText().isBlank()) {
            say("trouble.card.noteMissing");
            note.requestFocus();
            return;
        }
        switch (matter) {
            case NOT_FOUND -> acts.notFound();
            case REFUSED -> acts.refused(note.getText());
            case WRONG_DATA, DAMAGED, CHIP_DEAD -> sendBack(matter.fault().orElseThrow());
        }
    }

    private void sendBack(CardFault fault) {
        LocalDate end = paper.isSelected() ? day(until.getText()) : null;
        if (paper.isSelected() && end == null) {
            say("trouble.card.dayWrong");
            until.requestFocus();
        } else {
            acts.sendBack(fault, note.getText(), end);
        }
    }

    private void say(String key) {
        wrong.getChildren().setAll(new Callout(Notice.Kind.ATTENTION, words.text(key)));
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed.strip().replace('.', '/').replace('-', '/'), DAY);
        } catch (DateTimeParseException noDay) {
            return null;
        }
    }
}
