package org.guichet.desktop.visavalidation;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.guichet.desktop.cardpickup.Callout;
import org.guichet.desktop.cardpickup.StepPane;
import org.guichet.desktop.cardpickup.StepRow;
import org.guichet.desktop.notice.ActRunner;
import org.guichet.desktop.notice.Notice;
import org.guichet.desktop.step.StepList;
import org.guichet.desktop.words.Words;
import org.guichet.domain.document.WedgeScan;
import org.guichet.domain.visavalidation.Employment;
import org.guichet.domain.visavalidation.ValidationStep;
import org.guichet.domain.visavalidation.VisaValidation;
import org.guichet.domain.visavalidation.VisaValidation.Closing;
import org.jspecify.annotations.Nullable;

/** The validation of a visa as a vertical list of steps; the first that is still to be done is open. */
public final class ValidationScreen extends StepList {

    private final ValidationViewModel model;
    private final ActRunner runner;
    private final Words words;
    private final ZoneId zone;
    private final Consumer<String> open;
    private @Nullable StepPane content;
    private @Nullable ConfirmationPane confirmation;

    /** @param open shows a saved file with the platform's own viewer */
    public ValidationScreen(ValidationViewModel model, ActRunner runner, Words words, ZoneId zone, Consumer<String> open) {
        this.model = model;
        this.runner = runner;
        this.words = words;
        this.zone = zone;
        this.open = open;
        setId("validation");
        model.validation().addListener((_, _, _) -> draw(true));
        model.openStep().addListener((_, _, _) -> draw(true));
        draw(false);
    }

    public void focusFirst() {
        readyForFocus();
        if (content != null) {
            content.focusFirst();
        } else if (confirmation != null) {
            confirmation.focusFirst();
        }
    }

    /** Gives the open step a scan; false where it waits for none such. */
    public boolean takeScan(WedgeScan scan) {
        return content != null && content.takeScan(scan);
    }

    public void printConfirmation() {
        if (confirmation != null) {
            confirmation.print();
        }
    }

    public void saveConfirmation() {
        if (confirmation != null) {
            confirmation.save();
        }
    }

    private void draw(boolean takeFocus) {
        VisaValidation now = model.validation().get();
        List<Node> rows = new ArrayList<>();
        rows.add(header(now));
        content = null;
        confirmation = null;
        Closing closing = now == null ? null : now.closing();
        if (now != null && closing != null) {
            if (!closing.isValidated()) {
                rows.add(new Callout(Notice.Kind.ATTENTION, words.texts().text("visaAdvice", now.visa().kind())));
            }
            confirmation = new ConfirmationPane(model, now, runner, words, open);
            rows.add(confirmation);
        }
        Node openRow = null;
        for (ValidationStep step : steps(now)) {
            StepRow row = row(now, step);
            rows.add(row);
            if (content != null && openRow == null) {
                openRow = row;
            }
        }
        show(rows, openRow);
        if (takeFocus) {
            focusFirst();
        }
    }

    /** Of a visa that is not validated, only what there is to do. */
    private static List<ValidationStep> steps(@Nullable VisaValidation now) {
        if (now != null && !now.visa().kind().isValidated()) {
            return List.of(ValidationStep.VISA, ValidationStep.CONFIRMATION);
        }
        return Arrays.stream(ValidationStep.values())
                .filter(step -> step != ValidationStep.EMPLOYMENT || now == null || Employment.isDueFor(now.visa().title()))
                .toList();
    }

    private HBox header(@Nullable VisaValidation now) {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        List<ValidationStep> steps = steps(now);
        long done = now == null ? 0 : steps.stream().filter(now::isSettled).count();
        Label progress = new Label(words.text("pickup.progress", done, steps.size()));
        progress.getStyleClass().add("muted");
        HBox header = new HBox(12, words.label("visa.heading", "section-title"), gap, progress);
        header.getStyleClass().add("steps-header");
        return header;
    }

    private StepRow row(@Nullable VisaValidation now, ValidationStep step) {
        boolean settled = now != null && now.isSettled(step);
        boolean isOpen = !settled && model.openStep().get() == step;
        if (isOpen) {
            content = pane(now, step);
        }
        StepRow.State state = settled ? StepRow.State.DONE : isOpen ? StepRow.State.OPEN : StepRow.State.TO_DO;
        boolean repeatable = now != null && settled && !now.isClosed() && step != ValidationStep.CONFIRMATION;
        boolean reachable = !settled && now != null && now.visaSettled();
        return new StepRow(
                words,
                "validationStep",
                step,
                state,
                now == null ? "" : new StepSummary(words, zone, model.today()).of(now, step),
                () -> {
                    if (reachable) {
                        model.openStep().set(step);
                    }
                },
                repeatable ? () -> model.reopen(step) : null,
                isOpen ? content : null);
    }

    private StepPane pane(@Nullable VisaValidation now, ValidationStep step) {
        if (now == null) {
            return new VisaPane(model, words);
        }
        return switch (step) {
            case VISA -> new VisaPane(model, words);
            case PASSPORT -> new PassportPane(model, words);
            case ARRIVAL -> new ArrivalPane(model, words);
            case HOME -> new HomePane(model, words);
            case EMPLOYMENT -> new EmploymentPane(model, words);
            case TAX -> new TaxPane(model, words);
            case CONFIRMATION -> new ClosingPane(model, now, words);
        };
    }
}
