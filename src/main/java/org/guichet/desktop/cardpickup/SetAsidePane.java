package org.guichet.desktop.cardpickup;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.guichet.desktop.notice.ActRunner;
import org.guichet.desktop.notice.FileSaving;
import org.guichet.desktop.notice.Notice;
import org.guichet.desktop.words.Words;
import org.guichet.domain.cardpickup.CardFault;
import org.guichet.domain.cardpickup.CardPickup;
import org.guichet.domain.cardpickup.CardStay;
import org.guichet.domain.cardpickup.StorageSlot;
import org.guichet.domain.cardpickup.Whereabouts;
import org.jspecify.annotations.Nullable;

/** Where a card is that can't be handed over, and what can be done about it: found again, a provisional paper, undo. */
final class SetAsidePane extends VBox {

    private final SetAside acts;
    private final ActRunner runner;
    private final Words words;
    private final Consumer<String> open;
    private final CardPickup pickup;
    private final HBox buttons = new HBox(8);
    private final boolean hasPaper;

    /** @param open shows a saved file with the platform's own viewer */
    SetAsidePane(SetAside acts, CardPickup pickup, ActRunner runner, Words words, ZoneId zone, Consumer<String> open) {
        this.acts = acts;
        this.pickup = pickup;
        this.runner = runner;
        this.words = words;
        this.open = open;
        setId("card-aside");
        setSpacing(12);
        getStyleClass().addAll("step", "step-OPEN", "step-pane");
        CardStay stay = pickup.lastStay();
        Whereabouts where = pickup.where();
        boolean isGone = where == Whereabouts.RETURNED || where == Whereabouts.EXPECTED;
        getChildren().add(new Callout(isGone ? Notice.Kind.BLOCKED : Notice.Kind.ATTENTION, words.text("aside." + where.name())));
        LocalDate until = stay == null ? null : stay.paperUntil();
        hasPaper = until != null;
        if (stay != null) {
            String since = words.text("aside.since", words.formats().dateTime(stay.since(), zone), stay.agent());
            String what = fault(stay.fault());
            getChildren().add(line(since + what + (stay.note().isEmpty() ? "" : " · " + stay.note())));
        }
        if (where == Whereabouts.MISSING || where == Whereabouts.REFUSED) {
            found();
        }
        if (until != null) {
            getChildren().add(line(words.text("aside.paper", until)));
            paperButtons();
        }
        if (stay != null && !stay.paperIssued()) {
            Button undo = words.button("aside.undo", "", acts::undo);
            undo.setId("undo-aside");
            buttons.getChildren().add(undo);
        } else if (stay != null) {
            getChildren().add(line(words.text("aside.final")));
        }
        getChildren().add(buttons);
    }

    private static Label line(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        return label;
    }

    private String fault(@Nullable CardFault fault) {
        return fault == null ? "" : " · " + words.texts().text("cardFault", fault);
    }

    private void found() {
        TextField slot = new TextField(pickup.slot());
        slot.setId("found-slot");
        slot.setPrefColumnCount(8);
        words.bind(slot.accessibleTextProperty(), "card.slot");
        Button found = words.button("aside.found." + pickup.where().name(), "⏎", () -> found(slot.getText()));
        found.setId("found-card");
        found.getStyleClass().addAll("accent", "primary");
        slot.setOnAction(_ -> found(slot.getText()));
        buttons.getChildren().addAll(slot, found);
    }

    private void found(String typed) {
        acts.found(StorageSlot.typed(typed).map(StorageSlot::text).orElse(typed.strip()));
    }

    private void paperButtons() {
        Button print = words.button("provisional.print", "F9", this::print);
        print.setId("print-provisional");
        print.getStyleClass().add("primary");
        Button save = words.button("receipt.save", "Ctrl+S", this::save);
        save.setId("save-provisional");
        buttons.getChildren().addAll(print, save);
    }

    void focusFirst() {
        if (buttons.getChildren().isEmpty()) {
            requestFocus();
        } else {
            buttons.getChildren().getFirst().requestFocus();
        }
    }

    void print() {
        if (hasPaper) {
            paper(acts::print);
        }
    }

    void save() {
        if (hasPaper) {
            new FileSaving(runner, open, "provisional.saved").ask(this, acts.paperName(), this::paper);
        }
    }

    private void paper(Consumer<byte[]> then) {
        CardStay stay = pickup.lastStay();
        CardFault fault = stay == null ? null : stay.fault();
        acts.paper(
                words.language().locale(),
                words.text("permit." + pickup.card().permitType()),
                fault == null ? "" : words.texts().text("cardFault", fault),
                then);
    }
}
