package org.guichet.desktop.visavalidation;

import java.util.Objects;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.guichet.desktop.cardpickup.Callout;
import org.guichet.desktop.cardpickup.StepPane;
import org.guichet.desktop.notice.Notice;
import org.guichet.desktop.words.Words;
import org.guichet.domain.visavalidation.Arrival;
import org.guichet.domain.visavalidation.ExpiryDates;
import org.guichet.domain.visavalidation.LateDecision;
import org.guichet.domain.visavalidation.ValidationStep;
import org.guichet.domain.visavalidation.VisaKind;
import org.guichet.domain.visavalidation.VisaValidation;

/**
 * The last step: the visa is validated, or the person is told what to do instead, or a supervisor has to decide first. What can't be taken
 * back says so before it is done.
 */
final class ClosingPane extends StepPane {

    private final Words words;
    private final Button action;

    ClosingPane(ValidationViewModel model, VisaValidation validation, Words words) {
        this.words = words;
        boolean instead = validation.isNotToBeValidated();
        action = instead
                ? words.button("visa.advise", "⏎", model::advise)
                : words.button("visa.validate", "⏎", model::validate);
        action.setId(instead ? "visa-advise" : "visa-validate");
        action.getStyleClass().addAll("accent", "primary");
        action.setDefaultButton(true);
        if (instead) {
            advice(validation);
        } else {
            confirm(model, validation);
        }
        getChildren().add(action);
    }

    @Override
    public void focusFirst() {
        action.requestFocus();
    }

    private void advice(VisaValidation validation) {
        VisaKind kind = validation.visa().kind();
        getChildren().add(new Callout(Notice.Kind.BLOCKED, words.texts().text("visaAdvice", kind)));
        LateDecision decision = validation.decision();
        if (kind.isValidated() && decision != null) {
            getChildren().add(line(words.text("visa.declinedBecause", decision.reason(), decision.agent())));
        }
    }

    private void confirm(ValidationViewModel model, VisaValidation validation) {
        ExpiryDates dates = model.dates(validation);
        getChildren().add(line(words.text("visa.what", validation.visa().number(), model.person().fullName())));
        getChildren().add(line(words.text("visa.dates", dates.renewalFrom(), dates.renewalUntil(), dates.lastDay())));
        boolean missing = !validation.nextStep().equals(Optional.of(ValidationStep.CONFIRMATION));
        boolean waits = validation.waitsForDecision(model.today());
        action.setDisable(missing || waits);
        LateDecision decision = validation.decision();
        if (waits) {
            Arrival arrival = Objects.requireNonNull(validation.arrival());
            getChildren().add(new Callout(Notice.Kind.ATTENTION, words.text("visa.waitsForDecision", arrival.deadline())));
        } else if (missing) {
            getChildren().add(new Callout(Notice.Kind.ATTENTION, words.text(
                    "handover.missing", words.texts().text("validationStep", validation.nextStep().orElse(ValidationStep.VISA)))));
        } else {
            if (decision != null) {
                getChildren().add(line(words.text("visa.allowedBecause", decision.reason(), decision.agent())));
            }
            getChildren().add(new Callout(Notice.Kind.ATTENTION, words.text("visa.final")));
        }
    }

    private static Label line(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.getStyleClass().add("strong");
        return label;
    }
}
