package org.guichet.desktop.visavalidation;

import java.time.LocalDate;
import java.time.ZoneId;
import org.guichet.desktop.words.Words;
import org.guichet.domain.cardpickup.IdentityCheck;
import org.guichet.domain.cardpickup.StampNumber;
import org.guichet.domain.visavalidation.Arrival;
import org.guichet.domain.visavalidation.Employment;
import org.guichet.domain.visavalidation.Home;
import org.guichet.domain.visavalidation.LateDecision;
import org.guichet.domain.visavalidation.SealCheck;
import org.guichet.domain.visavalidation.Tax;
import org.guichet.domain.visavalidation.ValidationStep;
import org.guichet.domain.visavalidation.Visa;
import org.guichet.domain.visavalidation.VisaValidation;
import org.guichet.domain.visavalidation.VisaValidation.Closing;
import org.jspecify.annotations.Nullable;

/** What was found in a step, in a few words. */
record StepSummary(Words words, ZoneId zone, LocalDate today) {

    String of(VisaValidation validation, ValidationStep step) {
        return switch (step) {
            case VISA -> visa(validation.visa());
            case PASSPORT -> passport(validation.passport());
            case ARRIVAL -> arrival(validation.arrival(), validation.decision());
            case HOME -> home(validation.home());
            case EMPLOYMENT -> employment(validation.employment());
            case TAX -> tax(validation.tax());
            case CONFIRMATION -> closing(validation.closing());
        };
    }

    private String visa(Visa visa) {
        String read = words.text(
                "visa.summary", visa.number(), words.texts().text("visaKind", visa.kind()), words.text("permit." + visa.title()),
                visa.validUntil());
        return visa.seal() == SealCheck.NOT_READ ? read : read + " · " + words.texts().text("sealCheck", visa.seal());
    }

    private String passport(@Nullable IdentityCheck check) {
        if (check == null) {
            return words.text("summary.scanPassport");
        }
        return check.acceptedDifferences().isEmpty()
                ? words.text("summary.identityAgrees")
                : words.text("summary.identityAccepted", check.acceptedDifferences().size());
    }

    private String arrival(@Nullable Arrival arrival, @Nullable LateDecision decision) {
        if (arrival == null) {
            return "";
        }
        String declared = words.text("visa.entrySummary", arrival.entry(), DeadlineWords.of(arrival, today, words));
        return decision == null
                ? declared
                : declared + " · " + words.text(decision.validate() ? "visa.allowed" : "visa.declined");
    }

    private String home(@Nullable Home home) {
        return home == null ? "" : home.address().inOneLine() + " · " + words.texts().text("proof", home.proof().kind());
    }

    private String employment(@Nullable Employment work) {
        return work == null ? "" : words.text("visa.employmentSummary", work.employer(), work.contractStart());
    }

    private String tax(@Nullable Tax tax) {
        if (tax == null) {
            return "";
        }
        StampNumber stamp = tax.stamp();
        return words.formats().amount(tax.dueCents()) + (stamp == null ? "" : " · " + stamp.masked());
    }

    private String closing(@Nullable Closing closing) {
        if (closing == null) {
            return "";
        }
        String time = words.formats().time(closing.at(), zone);
        return closing.isValidated()
                ? words.text("visa.validatedAt", time, closing.reference()) : words.text("visa.advisedAt", time);
    }
}
