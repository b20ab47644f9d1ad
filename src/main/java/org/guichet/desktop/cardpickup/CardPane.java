package org.guichet.desktop.cardpickup;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.guichet.desktop.notice.ActRunner;
import org.guichet.desktop.notice.Notice;
import org.guichet.desktop.words.Words;
import org.guichet.domain.cardpickup.CardPickup;
import org.guichet.domain.change.RefusalReason;
import org.guichet.domain.document.MrzFormat;
import org.guichet.domain.document.WedgeScan;
import org.guichet.workflow.Result;
import org.guichet.workflow.cardpickup.ConfirmCard.Scan;
import org.jspecify.annotations.Nullable;

/** Step 2: where the card lies, and its own MRZ, so that the right card is in hand. */
final class CardPane extends StepPane {

    private static final int TD1_LINES = 3;
    private static final int TD1_COLUMNS = 30;

    private final PickupViewModel model;
    private final Words words;
    private final MrzInput card;
    private final VBox outcome = new VBox(12);

    CardPane(PickupViewModel model, Words words) {
        this.model = model;
        this.words = words;
        card = new MrzInput(words, "card.prompt", TD1_LINES, TD1_COLUMNS, model::scanCard);
        card.setId("card-mrz");
        Label slot = new Label(model.pickup().get().slot());
        slot.getStyleClass().add("storage-slot");
        HBox where = new HBox(12, words.label("card.slot", "muted"), slot);
        where.setAlignment(Pos.CENTER_LEFT);
        HBox buttons = new HBox(8, words.button("mrz.read", "", card::submit));
        model.specimenCard().ifPresent(zone -> {
            Button specimen = specimen(words, "card.specimen", () -> card.scan(zone));
            buttons.getChildren().add(specimen);
        });
        getChildren().addAll(where, words.label("card.hint", "muted"), card, buttons, outcome);
        model.cardScan().addListener((_, _, scan) -> show(scan));
        show(model.cardScan().get());
    }

    @Override
    public void focusFirst() {
        card.requestFocus();
    }

    @Override
    public boolean takeScan(WedgeScan scan) {
        if (!card.waitsFor(scan, MrzFormat.TD1)) {
            return false;
        }
        model.forgetCard(); // the same document once more is a new answer
        card.take(scan);
        return true;
    }

    private void show(@Nullable Scan scan) {
        outcome.getChildren().clear();
        MrzTrouble trouble = new MrzTrouble(words);
        switch (scan) {
            case null -> {}
            case Scan.Unreadable(var why, var corrections) -> {
                outcome.getChildren().add(trouble.unreadable(why));
                outcome.getChildren().addAll(CorrectionLine.of(words, corrections, card::scan));
            }
            case Scan.WrongDigits(var mrz, var corrections) -> {
                outcome.getChildren().add(trouble.wrongDigits(mrz));
                outcome.getChildren().addAll(CorrectionLine.of(words, corrections, card::scan));
            }
            case Scan.NotACard(var format) -> outcome.getChildren().add(trouble.otherDocument(format, "document.card"));
            case Scan.Judged(var result) -> judged(result);
        }
    }

    private void judged(Result<CardPickup> result) {
        switch (result) {
            case Result.Done<CardPickup> _ -> {}
            case Result.Refused<CardPickup>(RefusalReason reason, String detail) -> {
                Notice notice = ActRunner.refusal(reason, detail);
                String text = words.text(notice.key(), detail) + " " + words.text(notice.remedyKey());
                outcome.getChildren().add(new Callout(Notice.Kind.BLOCKED, text));
            }
            case Result.NotSaved<CardPickup>(var why) ->
                outcome.getChildren()
                        .add(new Callout(
                                Notice.Kind.BLOCKED,
                                words.texts().text("trouble", why) + " " + words.text("trouble." + why.name() + ".remedy")));
        }
    }
}
