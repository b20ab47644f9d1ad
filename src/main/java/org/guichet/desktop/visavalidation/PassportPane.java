package org.guichet.desktop.visavalidation;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.guichet.desktop.cardpickup.Callout;
import org.guichet.desktop.cardpickup.ComparisonTable;
import org.guichet.desktop.cardpickup.CorrectionLine;
import org.guichet.desktop.cardpickup.MrzInput;
import org.guichet.desktop.cardpickup.MrzTrouble;
import org.guichet.desktop.cardpickup.StepPane;
import org.guichet.desktop.notice.Notice;
import org.guichet.desktop.words.Words;
import org.guichet.domain.document.MrzFormat;
import org.guichet.domain.document.WedgeScan;
import org.guichet.workflow.cardpickup.ExaminePassport.Examination;
import org.jspecify.annotations.Nullable;

/** Step 2: the passport's zone, held against the file. */
final class PassportPane extends StepPane {

    private static final int LINES = 2;
    private static final int COLUMNS = 44;

    private final ValidationViewModel model;
    private final Words words;
    private final MrzInput passport;
    private final VBox outcome = new VBox(12);

    PassportPane(ValidationViewModel model, Words words) {
        this.model = model;
        this.words = words;
        passport = new MrzInput(words, "identity.prompt", LINES, COLUMNS, model::examinePassport);
        passport.setId("visa-passport-mrz");
        HBox buttons = new HBox(8, words.button("mrz.read", "", passport::submit));
        model.specimenPassport()
                .ifPresent(zone -> buttons.getChildren().add(specimen(words, "identity.specimen", () -> passport.scan(zone))));
        getChildren().addAll(words.label("identity.hint", "muted"), passport, buttons, outcome);
        model.passport().addListener((_, _, result) -> show(result));
        show(model.passport().get());
    }

    @Override
    public void focusFirst() {
        Node confirm = outcome.lookup("#confirm-passport");
        if (confirm == null) {
            passport.requestFocus();
        } else {
            confirm.requestFocus();
        }
    }

    @Override
    public boolean takeScan(WedgeScan scan) {
        if (!passport.waitsFor(scan, MrzFormat.TD3)) {
            return false;
        }
        model.forgetPassport();
        passport.take(scan);
        return true;
    }

    private void show(@Nullable Examination examination) {
        outcome.getChildren().clear();
        MrzTrouble trouble = new MrzTrouble(words);
        switch (examination) {
            case null -> {}
            case Examination.Unreadable(var why, var corrections) -> {
                outcome.getChildren().add(trouble.unreadable(why));
                outcome.getChildren().addAll(CorrectionLine.of(words, corrections, passport::scan));
            }
            case Examination.WrongDigits(var mrz, var corrections) -> {
                outcome.getChildren().add(trouble.wrongDigits(mrz));
                outcome.getChildren().addAll(CorrectionLine.of(words, corrections, passport::scan));
            }
            case Examination.NotAPassport(var format) ->
                outcome.getChildren().add(trouble.otherDocument(format, "document.passport"));
            case Examination.Compared compared -> show(compared);
        }
    }

    private void show(Examination.Compared compared) {
        outcome.getChildren().add(new ComparisonTable(words, "identity.onPassport", compared.fields()));
        if (compared.isOfAnotherPerson()) {
            outcome.getChildren().add(new Callout(Notice.Kind.BLOCKED, words.text("identity.anotherPerson")));
        } else if (compared.isExpired()) {
            outcome.getChildren().add(new Callout(Notice.Kind.BLOCKED, words.text("identity.expired")));
        } else {
            boolean agrees = compared.differences().isEmpty();
            Button confirm = words.button(agrees ? "identity.confirm" : "identity.accept", "⏎", model::checkPassport);
            confirm.setId("confirm-passport");
            confirm.getStyleClass().add("primary");
            if (agrees) {
                confirm.getStyleClass().add("accent");
                confirm.setDefaultButton(true);
            } else {
                outcome.getChildren().add(new Callout(Notice.Kind.ATTENTION, words.text("identity.differs")));
            }
            outcome.getChildren().add(confirm);
            confirm.requestFocus();
        }
    }
}
