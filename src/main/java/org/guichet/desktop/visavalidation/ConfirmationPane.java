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
import org.guichet.domain.visavalidation.VisaValidation;
import org.guichet.language.Language;
import org.guichet.language.Texts;
import org.guichet.workflow.visavalidation.IssueConfirmation.Wording;

/** After the validation: the confirmation as it will be printed, and what can be done with it. */
final class ConfirmationPane extends VBox {

    private static final double PAGE_WIDTH = 420;

    private final ValidationViewModel model;
    private final ActRunner runner;
    private final Consumer<String> open;
    private final Wording wording;
    private final Button print;

    /** @param open shows a saved file with the platform's own viewer */
    ConfirmationPane(
            ValidationViewModel model, VisaValidation validation, ActRunner runner, Words words, Consumer<String> open) {
        this.model = model;
        this.runner = runner;
        this.open = open;
        String title = "permit." + validation.visa().title();
        wording = new Wording(Texts.in(Language.FRENCH).text(title), Texts.in(Language.ENGLISH).text(title));
        setSpacing(12);
        ImageView page = new ImageView();
        page.setPreserveRatio(true);
        page.setFitWidth(PAGE_WIDTH);
        page.setSmooth(true);
        page.setId("confirmation-preview");
        page.setAccessibleText(words.text("confirmation.preview"));
        StackPane frame = new StackPane(page);
        frame.getStyleClass().add("paper");
        frame.setMinHeight(120);
        frame.setMaxWidth(PAGE_WIDTH + 2);
        print = words.button("confirmation.print", "F9", this::print);
        print.setId("print-confirmation");
        print.getStyleClass().add("primary");
        Button save = words.button("receipt.save", "Ctrl+S", this::save);
        save.setId("save-confirmation");
        save.getStyleClass().add("primary");
        getChildren().addAll(new HBox(8, print, save), frame);
        model.issue(wording, Medium.SCREEN, pdf ->
                model.preview(pdf, png -> page.setImage(new Image(new ByteArrayInputStream(png)))));
    }

    void focusFirst() {
        print.requestFocus();
    }

    void print() {
        model.issue(wording, Medium.PAPER, model::print);
    }

    void save() {
        new FileSaving(runner, open, "confirmation.saved")
                .ask(this, model.fileName(), then -> model.issue(wording, Medium.FILE, then));
    }
}
