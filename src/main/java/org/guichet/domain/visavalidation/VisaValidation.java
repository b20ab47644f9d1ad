package org.guichet.domain.visavalidation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.guichet.domain.cardpickup.IdentityCheck;
import org.guichet.domain.change.AggregateId;
import org.guichet.domain.change.PersonState;
import org.jspecify.annotations.Nullable;

/**
 * A visa and how far its validation has come. Each finished step keeps what was found in it.
 *
 * @param visaSettled false while the step of the visa is open again
 * @param decision of a supervisor about a deadline that is past
 * @param closing how it ended
 */
public record VisaValidation(
        Visa visa,
        long version,
        boolean visaSettled,
        @Nullable IdentityCheck passport,
        @Nullable Arrival arrival,
        @Nullable Home home,
        @Nullable Employment employment,
        @Nullable Tax tax,
        @Nullable LateDecision decision,
        @Nullable Closing closing)
        implements PersonState {

    /** Open ones first, then those that are closed, newest first. */
    public static final Comparator<VisaValidation> OPEN_FIRST = Comparator.comparing(VisaValidation::isClosed)
            .thenComparing(each -> each.closing() == null ? Instant.MIN : each.closing().at(), Comparator.reverseOrder())
            .thenComparing(each -> each.visa().number());

    private static final String PAYER = "VISA ";
    private static final String ADVICE = "A-";
    private static final String DAY = "[0-9]{8}";

    /** @param reference printed on the confirmation; empty where the person was told what to do instead */
    public record Closing(Instant at, String agent, String reference) {

        public boolean isValidated() {
            return !reference.isEmpty();
        }
    }

    @Override
    public AggregateId aggregate() {
        return Visa.aggregateOf(visa.number());
    }

    @Override
    public long applicantId() {
        return visa.applicantId();
    }

    @Override
    public boolean isOver() {
        return isClosed();
    }

    /** What a stamp says that it pays for. A card's serial has no space. */
    public static String payerOf(String visaNumber) {
        return PAYER + visaNumber;
    }

    /** The visa that a stamp says it pays for; empty where it pays for a card. */
    public static Optional<AggregateId> paidBy(String payer) {
        return payer.startsWith(PAYER) && AggregateId.isKey(payer.substring(PAYER.length()))
                ? Optional.of(Visa.aggregateOf(payer.substring(PAYER.length())))
                : Optional.empty();
    }

    /**
     * What the paper is called that says what to do instead: given once, so the visa's number makes it unique.
     *
     * @param day of the advice, in eight digits
     */
    public String adviceReference(String day) {
        return ADVICE + day + "-" + visa.number();
    }

    public boolean isOfItsAdvice(String reference) {
        return reference.matches(ADVICE + DAY + "-" + visa.number());
    }

    public boolean isClosed() {
        return closing != null;
    }

    public boolean isValidated() {
        return closing != null && closing.isValidated();
    }

    /** Whether the person has to be told something else instead: the visa's kind, or a decision. */
    public boolean isNotToBeValidated() {
        return !visa.kind().isValidated() || (decision != null && !decision.validate());
    }

    public boolean isLate(LocalDate day) {
        return arrival != null && arrival.isLate(day);
    }

    /** Past its deadline and undecided, while it could still be validated. */
    public boolean waitsForDecision(LocalDate day) {
        return !isClosed() && visa.kind().isValidated() && isLate(day) && decision == null;
    }

    /** Whether the step is done, or there is nothing to do in it. */
    public boolean isSettled(ValidationStep step) {
        return switch (step) {
            case VISA -> visaSettled;
            case PASSPORT -> passport != null;
            case ARRIVAL -> arrival != null;
            case HOME -> home != null;
            case EMPLOYMENT -> employment != null || !Employment.isDueFor(visa.title());
            case TAX -> tax != null;
            case CONFIRMATION -> closing != null;
        };
    }

    /** The first step that is still to be done; empty once it is closed. */
    public Optional<ValidationStep> nextStep() {
        if (isClosed()) {
            return Optional.empty();
        }
        if (visaSettled && isNotToBeValidated()) {
            return Optional.of(ValidationStep.CONFIRMATION);
        }
        for (ValidationStep step : ValidationStep.values()) {
            if (!isSettled(step)) {
                return Optional.of(step);
            }
        }
        return Optional.empty();
    }

    static VisaValidation of(Visa visa) {
        return new VisaValidation(visa, 1, true, null, null, null, null, null, null, null);
    }

    VisaValidation with(Visa read) {
        Employment kept = Employment.isDueFor(read.title()) ? employment : null;
        return new VisaValidation(read, version + 1, true, passport, arrival, home, kept, tax, decision, closing);
    }

    VisaValidation with(IdentityCheck checked) {
        return new VisaValidation(visa, version + 1, visaSettled, checked, arrival, home, employment, tax, decision, closing);
    }

    /** What was decided about another day of entry does not hold for this one. */
    VisaValidation with(Arrival declared) {
        return new VisaValidation(visa, version + 1, visaSettled, passport, declared, home, employment, tax, null, closing);
    }

    VisaValidation with(Home declared) {
        return new VisaValidation(visa, version + 1, visaSettled, passport, arrival, declared, employment, tax, decision, closing);
    }

    VisaValidation with(Employment declared) {
        return new VisaValidation(visa, version + 1, visaSettled, passport, arrival, home, declared, tax, decision, closing);
    }

    VisaValidation with(Tax taken) {
        return new VisaValidation(visa, version + 1, visaSettled, passport, arrival, home, employment, taken, decision, closing);
    }

    VisaValidation with(LateDecision decided) {
        return new VisaValidation(visa, version + 1, visaSettled, passport, arrival, home, employment, tax, decided, closing);
    }

    VisaValidation withoutDecision() {
        return new VisaValidation(visa, version + 1, visaSettled, passport, arrival, home, employment, tax, null, closing);
    }

    VisaValidation with(Closing closed) {
        return new VisaValidation(visa, version + 1, visaSettled, passport, arrival, home, employment, tax, decision, closed);
    }

    VisaValidation reopened(ValidationStep step) {
        return new VisaValidation(
                visa,
                version + 1,
                step != ValidationStep.VISA && visaSettled,
                step == ValidationStep.PASSPORT ? null : passport,
                step == ValidationStep.ARRIVAL ? null : arrival,
                step == ValidationStep.HOME ? null : home,
                step == ValidationStep.EMPLOYMENT ? null : employment,
                step == ValidationStep.TAX ? null : tax,
                step == ValidationStep.ARRIVAL ? null : decision,
                closing);
    }
}
