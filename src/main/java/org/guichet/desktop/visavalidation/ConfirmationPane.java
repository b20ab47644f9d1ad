package org.guichet.desktop.visavalidation;

import java.io.ByteArrayInputStream;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.guichet.desktop.notice.ActRunner;
import org.guichet.desktop.notice.FileSaving;
import org.guichet.desktop.words.Words;
import org.guichet.domain.audit.AuditedAct.Medium;
import org.guichet.domain.visavalidation.VisaKind;
import org.guichet.domain.visavalidation.VisaValidation;
import org.guichet.language.Language;
import org.guichet.language.Texts;
import org.guichet.workflow.visavalidation.IssueConfirmation.AdviceWording;
import org.guichet.workflow.visavalidation.IssueConfirmation.Wording;

/** After the last step: the confirmation, or the advice given instead, as it will be printed, and what can be done with it. */
final class ConfirmationPane extends VBox {

    private static final double PAGE_WIDTH = 420;

    private final ValidationViewModel model;
    private final ActRunner runner;
    private final Consumer<String> open;
    private final VisaValidation validation;
    private final Button print;

    /** @param open shows a saved file with the platform's own viewer */
    ConfirmationPane(
            ValidationViewModel model, VisaValidation validation, ActRunner runner, Words words, Consumer<String> open) {
        this.model = model;
        this.runner = runner;
        this.open = open;
        this.validation = validation;
        boolean validated = validation.isValidated();
        setSpacing(12);
        ImageView page = new ImageView();
        page.setPreserveRatio(true);
        page.setFitWidth(PAGE_WIDTH);
        page.setSmooth(true);
        page.setId(validated ? "confirmation-preview" : "advice-preview");
        page.setAccessibleText(words.text(validated ? "confirmation.preview" : "advice.preview"));
        StackPane frame = new StackPane(page);
        frame.getStyleClass().add("paper");
        frame.setMinHeight(120);
        frame.setMaxWidth(PAGE_WIDTH + 2);
        print = words.button(validated ? "confirmation.print" : "advice.print", "F9", this::print);
        print.setId(validated ? "print-confirmation" : "print-advice");
        print.getStyleClass().add("primary");
        Button save = words.button("receipt.save", "Ctrl+S", this::save);
        save.setId("save-confirmation");
        save.getStyleClass().add("primary");
        getChildren().addAll(new HBox(8, print, save), frame);
        issue(Medium.SCREEN, pdf ->
                model.preview(pdf, png -> page.setImage(new Image(new ByteArrayInputStream(png)))));
    }

    void focusFirst() {
        print.requestFocus();
    }

    void print() {
        issue(Medium.PAPER, model::print);
    }

    void save() {
        new FileSaving(runner, open, validation.isValidated() ? "confirmation.saved" : "advice.saved")
                .ask(this, model.fileName(), then -> issue(Medium.FILE, then));
    }

    private void issue(Medium medium, Consumer<byte[]> then) {
        Texts french = Texts.in(Language.FRENCH);
        Texts english = Texts.in(Language.ENGLISH);
        VisaKind kind = validation.visa().kind();
        if (validation.isValidated()) {
            String title = "permit." + validation.visa().title();
            model.issue(new Wording(french.text(title), english.text(title)), medium, then);
        } else {
            model.issueAdvice(
                    new AdviceWording(
                            french.text("visaKind", kind), english.text("visaKind", kind), french.text("visaAdvicePaper", kind),
                            english.text("visaAdvicePaper", kind)),
                    medium, then);
        }
    }
}
