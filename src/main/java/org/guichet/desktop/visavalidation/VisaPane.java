package org.guichet.desktop.visavalidation;

import java.time.LocalDate;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
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
import org.guichet.domain.document.Mrz;
import org.guichet.domain.document.MrzFormat;
import org.guichet.domain.document.WedgeScan;
import org.guichet.domain.document.reading.DocumentReader;
import org.guichet.workflow.cardpickup.ExaminePassport;
import org.guichet.workflow.visavalidation.ExamineVisa.Examination;
import org.jspecify.annotations.Nullable;

/** Step 1: the visa's zone, held against the file, and what its remarks say. A passport may be scanned before it. */
final class VisaPane extends StepPane {

    private static final int LINES = 2;
    private static final int COLUMNS = 36;

    private final ValidationViewModel model;
    private final Words words;
    private final MrzInput zone;
    private final VBox kept = new VBox();
    private final VBox outcome = new VBox(8);
    private @Nullable RemarksForm remarks;

    VisaPane(ValidationViewModel model, Words words) {
        this.model = model;
        this.words = words;
        zone = new MrzInput(words, "visa.prompt", LINES, COLUMNS, model::examineVisa);
        zone.setId("visa-mrz");
        Button read = words.button("mrz.read", "", zone::submit);
        read.setId("read-visa");
        HBox buttons = new HBox(8, read);
        model.specimenVisa()
                .ifPresent(visa -> buttons.getChildren().add(specimen(words, "visa.specimen", () -> zone.scan(visa.zone()))));
        Label hint = words.label("visa.hint", "muted");
        kept.managedProperty().bind(Bindings.isNotEmpty(kept.getChildren()));
        buttons.managedProperty().bind(buttons.visibleProperty());
        hint.managedProperty().bind(hint.visibleProperty());
        hint.visibleProperty().bind(buttons.visibleProperty());
        model.visa().addListener((_, _, result) -> buttons.setVisible(!(result instanceof Examination.Compared)));
        getChildren().addAll(hint, zone, buttons, kept, outcome);
        model.visa().addListener((_, _, result) -> show(result));
        model.passport().addListener((_, _, result) -> keep(result));
        keep(model.passport().get());
        show(model.visa().get());
    }

    @Override
    public void focusFirst() {
        RemarksForm form = remarks;
        if (form == null) {
            zone.requestFocus();
        } else {
            form.focusFirst();
        }
    }

    @Override
    public boolean takeScan(WedgeScan scan) {
        Mrz mrz = scan.mrz();
        if (mrz != null && mrz.format() == MrzFormat.TD3 && mrz.documentCode().startsWith("P")) {
            model.forgetPassport();
            model.examinePassport(scan.text());
            return true;
        }
        if (mrz == null && scan.kind() == WedgeScan.Kind.TEXT && (remarks != null || DocumentReader.looksSigned(scan.text()))) {
            model.readSeal(scan.text());
            return true;
        }
        if (mrz == null ? scan.kind() != WedgeScan.Kind.BROKEN_ZONE : !mrz.isVisa()) {
            return false;
        }
        model.forgetVisa();
        zone.scan(scan.text());
        if (mrz == null || mrz.format() != MrzFormat.MRV_B) {
            zone.submit();
        }
        return true;
    }

    /** A passport that came first: kept with the visa where nothing is to be decided about it. */
    private void keep(ExaminePassport.@Nullable Examination examination) {
        boolean clean = examination instanceof ExaminePassport.Examination.Compared compared
                && !compared.isOfAnotherPerson() && !compared.isExpired() && compared.differences().isEmpty();
        kept.getChildren().clear();
        if (examination != null) {
            kept.getChildren().add(new Callout(
                    clean ? Notice.Kind.DONE : Notice.Kind.ATTENTION,
                    words.text(clean ? "visa.passportKept" : "visa.passportLater")));
        }
    }

    private void show(@Nullable Examination examination) {
        outcome.getChildren().clear();
        remarks = null;
        MrzTrouble trouble = new MrzTrouble(words);
        switch (examination) {
            case null -> {}
            case Examination.Unreadable(var why, var corrections) -> {
                outcome.getChildren().add(trouble.unreadable(why));
                outcome.getChildren().addAll(CorrectionLine.of(words, corrections, zone::scan));
            }
            case Examination.WrongDigits(var mrz, var corrections) -> {
                outcome.getChildren().add(trouble.wrongDigits(mrz));
                outcome.getChildren().addAll(CorrectionLine.of(words, corrections, zone::scan));
            }
            case Examination.NotAVisa(var format) -> outcome.getChildren().add(trouble.otherDocument(format, "document.visa"));
            case Examination.OfAnotherState(String issuer) -> blocked("visa.otherState", issuer);
            case Examination.Compared compared -> show(compared);
        }
    }

    private void show(Examination.Compared compared) {
        if (compared.differences().isEmpty()) {
            outcome.getChildren().add(new Callout(Notice.Kind.DONE, words.text("visa.agrees")));
        } else {
            outcome.getChildren().add(new ComparisonTable(words, "visa.onVisa", compared.fields()));
        }
        if (compared.isOfAnotherPerson()) {
            blocked("visa.anotherPerson");
            return;
        }
        Optional<LocalDate> last = compared.mrz().expiryDate().asExpiry(model.today());
        if (last.isEmpty()) {
            blocked("refusal.VISA_LAST_DAY_UNREADABLE");
            return;
        }
        if (compared.isExpired()) {
            outcome.getChildren().add(new Callout(Notice.Kind.ATTENTION, words.text("visa.expired", last.get())));
        }
        if (!compared.differences().isEmpty()) {
            outcome.getChildren().add(new Callout(Notice.Kind.ATTENTION, words.text("visa.differs")));
        }
        RemarksForm form = new RemarksForm(model, words, last.get(), !compared.differences().isEmpty());
        remarks = form;
        outcome.getChildren().add(form);
        form.focusFirst();
    }

    private void blocked(String key, Object... arguments) {
        outcome.getChildren().add(new Callout(Notice.Kind.BLOCKED, words.text(key, arguments)));
    }
}
