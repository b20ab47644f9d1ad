package org.guichet.desktop.cardpickup;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.guichet.desktop.notice.Notice;
import org.guichet.desktop.words.Words;
import org.guichet.domain.cardpickup.Recipient.Quality;
import org.guichet.domain.document.FieldComparison;
import org.guichet.domain.document.MrzFormat;
import org.guichet.domain.document.WedgeScan;
import org.guichet.workflow.cardpickup.ExaminePassport.Examination;
import org.jspecify.annotations.Nullable;

/** Step 1: the passport's MRZ, held against the file field by field. */
final class IdentityPane extends StepPane {

    private static final int TD3_LINES = 2;
    private static final int TD3_COLUMNS = 44;

    private final PickupViewModel model;
    private final Words words;
    private final MrzInput passport;
    private final VBox outcome = new VBox(12);
    private @Nullable RecipientForm recipient;

    IdentityPane(PickupViewModel model, Words words) {
        this.model = model;
        this.words = words;
        passport = new MrzInput(words, "identity.prompt", TD3_LINES, TD3_COLUMNS, model::examinePassport);
        passport.setId("passport-mrz");
        Button read = words.button("mrz.read", "", passport::submit);
        read.setId("read-passport");
        Button chip = words.button("chip.read", "Ctrl+R", () -> fireEvent(readChip()));
        chip.setId("read-passport-chip");
        chip.disableProperty().bind(model.examination().map(seen -> !(seen instanceof Examination.Compared)).orElse(true));
        HBox buttons = new HBox(8, read, chip);
        model.specimenPassport().ifPresent(zone -> buttons.getChildren().add(specimen(words, "identity.specimen", () -> {
            model.layOnReader(zone);
            passport.scan(zone);
        })));
        getChildren().addAll(words.label("identity.hint", "muted"), passport, buttons, outcome);
        model.examination().addListener((_, _, result) -> show(result));
        show(model.examination().get());
    }

    @Override
    public void focusFirst() {
        Node confirm = outcome.lookup("#confirm-identity");
        if (confirm == null) {
            passport.requestFocus();
        } else {
            confirm.requestFocus();
        }
    }

    /** The window's own key: it knows the zone in hand, and where a chip is shown. */
    private static KeyEvent readChip() {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.R, false, true, false, false);
    }

    @Override
    public boolean takeScan(WedgeScan scan) {
        if (recipient != null && scan.mrz() != null && isAbove(recipient)) {
            recipient.take(scan.mrz());
            return true;
        }
        if (!passport.waitsFor(scan, MrzFormat.TD3)) {
            return false;
        }
        model.forgetPassport(); // the same document once more is a new answer
        passport.take(scan);
        return true;
    }

    /** Whether the keyboard is in the form: a scan is that person's document then. */
    private boolean isAbove(RecipientForm form) {
        Node node = getScene() == null ? null : getScene().getFocusOwner();
        while (node != null && !node.equals(form)) {
            node = node.getParent();
        }
        return node != null;
    }

    private void show(@Nullable Examination examination) {
        outcome.getChildren().clear();
        recipient = null;
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
            case Examination.NotAPassport(var format) -> outcome.getChildren().add(trouble.otherDocument(format, "document.passport"));
            case Examination.Compared compared -> show(compared);
        }
    }

    private void show(Examination.Compared compared) {
        outcome.getChildren().add(new ComparisonTable(words, "identity.onPassport", compared.fields()));
        if (compared.isOfAnotherPerson()) {
            outcome.getChildren().add(blocked("identity.anotherPerson"));
        } else if (compared.isExpired()) {
            outcome.getChildren().add(blocked("identity.expired"));
        } else {
            confirm(compared.differences());
        }
    }

    private Callout blocked(String key) {
        return new Callout(Notice.Kind.BLOCKED, words.text(key));
    }

    private void confirm(List<FieldComparison> differences) {
        Button confirm = words.button(differences.isEmpty() ? "identity.confirm" : "identity.accept", "⏎", this::confirm);
        confirm.setId("confirm-identity");
        confirm.getStyleClass().add("primary");
        if (differences.isEmpty()) {
            confirm.getStyleClass().add("accent");
            confirm.setDefaultButton(true);
        } else {
            outcome.getChildren().add(new Callout(Notice.Kind.ATTENTION, words.text("identity.differs")));
        }
        if (model.needsGuardian()) {
            outcome.getChildren().add(new Callout(Notice.Kind.ATTENTION, words.text("recipient.guardianNeeded")));
            RecipientForm form = new RecipientForm(Quality.GUARDIAN, words, this::confirm);
            recipient = form;
            outcome.getChildren().addAll(form, confirm);
            form.focusFirst();
            return;
        }
        outcome.getChildren().add(confirm);
        if (model.proxyAllowed()) {
            outcome.getChildren().add(proxy());
        }
        confirm.requestFocus();
    }

    /** Opens the form for somebody with a medical certificate in its place. */
    private Button proxy() {
        Button open = words.button("recipient.proxy", "", () -> {});
        open.setId("open-proxy");
        open.getStyleClass().add("flat");
        open.setOnAction(_ -> {
            RecipientForm form = new RecipientForm(Quality.PROXY, words, this::confirm);
            recipient = form;
            outcome.getChildren().remove(open);
            outcome.getChildren().add(outcome.getChildren().size() - 1, form);
            form.focusFirst();
        });
        return open;
    }

    private void confirm() {
        if (recipient == null) {
            model.confirmIdentity(null);
        } else {
            recipient.recipient().ifPresent(model::confirmIdentity);
        }
    }
}
