package org.guichet.domain.visavalidation;

import static org.guichet.domain.change.Decision.accept;
import static org.guichet.domain.change.Decision.refuse;

import java.time.LocalDate;
import org.guichet.domain.cardpickup.IdentityCheck;
import org.guichet.domain.change.Decision;
import org.guichet.domain.change.Operation;
import org.guichet.domain.visavalidation.ValidationAct.AdviceGiven;
import org.guichet.domain.visavalidation.ValidationAct.ArrivalDeclared;
import org.guichet.domain.visavalidation.ValidationAct.EmploymentDeclared;
import org.guichet.domain.visavalidation.ValidationAct.HomeDeclared;
import org.guichet.domain.visavalidation.ValidationAct.LatenessDecided;
import org.guichet.domain.visavalidation.ValidationAct.LatenessReopened;
import org.guichet.domain.visavalidation.ValidationAct.TaxTaken;
import org.guichet.domain.visavalidation.ValidationAct.ValidationSettled;
import org.guichet.domain.visavalidation.ValidationAct.ValidationStepReopened;
import org.guichet.domain.visavalidation.ValidationAct.VisaPassportChecked;
import org.guichet.domain.visavalidation.ValidationAct.VisaRead;
import org.guichet.domain.visavalidation.ValidationAct.VisaValidated;
import org.guichet.domain.visavalidation.VisaValidation.Closing;
import org.jspecify.annotations.Nullable;

/**
 * What a step does to a validation, or why it can't be done. The visa comes first; the other steps may be done in any order, and the
 * confirmation needs them all. Past the deadline nothing is refused and nothing is validated before a supervisor has decided.
 */
public final class ValidationRules {

    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2999, 12, 31);

    private ValidationRules() {}

    public static Decision<VisaValidation> decide(@Nullable VisaValidation known, Operation operation, ValidationAct act) {
        if (act instanceof VisaRead read) {
            return read(known, operation, read);
        }
        if (known == null) {
            return refuse(ValidationRefusal.VISA_NOT_READ);
        }
        if (act instanceof ValidationSettled(var at, String agent, String reference)) {
            return isReference(reference)
                    ? accept(known.with(new Closing(at, agent, reference)))
                    : refuse(ValidationRefusal.VALIDATION_REFERENCE_INVALID);
        }
        if (known.isClosed()) {
            return refuse(ValidationRefusal.VALIDATION_ALREADY_CLOSED);
        }
        if (act instanceof ValidationStepReopened(ValidationStep step)) {
            return reopen(known, step);
        }
        if (!known.visaSettled()) {
            return refuse(ValidationRefusal.VALIDATION_STEP_MISSING, ValidationStep.VISA.name());
        }
        if (act instanceof AdviceGiven) {
            return known.isNotToBeValidated()
                    ? accept(known.with(new Closing(operation.deskTime(), operation.agent(), "")))
                    : refuse(ValidationRefusal.ADVICE_NOT_DUE);
        }
        return known.visa().kind().isValidated()
                ? step(known, operation, act)
                : refuse(ValidationRefusal.VISA_KIND_NOT_VALIDATED, known.visa().kind().name());
    }

    private static Decision<VisaValidation> step(VisaValidation known, Operation operation, ValidationAct act) {
        return switch (act) {
            case VisaPassportChecked(IdentityCheck identity) ->
                identity.expiry().isBefore(identity.checkedOn())
                        ? refuse(ValidationRefusal.VISA_PASSPORT_EXPIRED, identity.expiry().toString())
                        : accept(known.with(identity));
            case ArrivalDeclared(LocalDate entry, LocalDate on) -> arrival(known, new Arrival(entry, on));
            case HomeDeclared home -> StepChecks.home(home)
                    .map(ValidationRules::refused)
                    .orElseGet(() -> accept(known.with(new Home(home.address(), home.proof(), home.phone(), home.email()))));
            case EmploymentDeclared work -> StepChecks.employment(known.visa().title(), work)
                    .map(ValidationRules::refused)
                    .orElseGet(() -> accept(known.with(new Employment(work.employer(), work.contractStart()))));
            case TaxTaken tax -> StepChecks.tax(tax)
                    .map(ValidationRules::refused)
                    .orElseGet(() -> accept(known.with(new Tax(tax.dueCents(), tax.reduction(), tax.source(), tax.stamp()))));
            case LatenessDecided decided -> decided(known, operation, decided);
            case LatenessReopened _ -> known.decision() == null
                    ? refuse(ValidationRefusal.LATENESS_NOT_DECIDED) : accept(known.withoutDecision());
            case VisaValidated validated -> validate(known, operation, validated);
            case VisaRead _, AdviceGiven _, ValidationSettled _, ValidationStepReopened _ ->
                throw new IllegalStateException("decided above");
        };
    }

    private static Decision<VisaValidation> refused(StepChecks.Problem problem) {
        return refuse(problem.reason(), problem.detail());
    }

    private static Decision<VisaValidation> read(@Nullable VisaValidation known, Operation operation, VisaRead read) {
        String number = operation.aggregate().key();
        if (!Visa.isNumber(number)) {
            return refuse(ValidationRefusal.VISA_NUMBER_INVALID);
        }
        if (read.applicantId() < 1 || (known != null && known.visa().applicantId() != read.applicantId())) {
            return refuse(ValidationRefusal.VISA_OF_ANOTHER_PERSON);
        }
        if (known != null && known.isClosed()) {
            return refuse(ValidationRefusal.VALIDATION_ALREADY_CLOSED);
        }
        if (known != null && known.visaSettled()) {
            return refuse(ValidationRefusal.VISA_ALREADY_READ);
        }
        if (!Visa.isTitle(read.title())) {
            return refuse(ValidationRefusal.VISA_TITLE_INVALID);
        }
        if (read.validUntil().isBefore(read.validFrom()) || read.validFrom().isBefore(EARLIEST) || read.validUntil().isAfter(LATEST)) {
            return refuse(ValidationRefusal.VISA_DATES_REVERSED);
        }
        Visa visa = new Visa(
                number, read.applicantId(), read.kind(), read.title(), read.validFrom(), read.validUntil(),
                read.acceptedDifferences(), read.seal());
        if (known == null) {
            return accept(VisaValidation.of(visa));
        }
        boolean paidForAnother = known.tax() != null && !known.visa().title().equals(visa.title());
        return paidForAnother ? refuse(ValidationRefusal.VISA_TAX_OF_ANOTHER_TITLE) : again(known, visa);
    }

    /** A day of entry that was declared stays only where it fits the visa as it is read now. */
    private static Decision<VisaValidation> again(VisaValidation known, Visa visa) {
        VisaValidation read = known.with(visa);
        Arrival arrival = read.arrival();
        boolean fits = arrival == null || (!arrival.entry().isBefore(visa.validFrom()) && !arrival.entry().isAfter(visa.validUntil()));
        return accept(fits ? read : read.reopened(ValidationStep.ARRIVAL));
    }

    private static Decision<VisaValidation> arrival(VisaValidation known, Arrival arrival) {
        Visa visa = known.visa();
        if (arrival.entry().isBefore(visa.validFrom())) {
            return refuse(ValidationRefusal.ENTRY_BEFORE_VISA, visa.validFrom().toString());
        }
        if (arrival.entry().isAfter(visa.validUntil())) {
            return refuse(ValidationRefusal.ENTRY_AFTER_VISA, visa.validUntil().toString());
        }
        return arrival.entry().isAfter(arrival.declaredOn())
                ? refuse(ValidationRefusal.ENTRY_IN_FUTURE)
                : accept(known.with(arrival));
    }

    private static Decision<VisaValidation> decided(VisaValidation known, Operation operation, LatenessDecided decided) {
        if (!known.isLate(decided.on())) {
            return refuse(ValidationRefusal.VALIDATION_NOT_LATE);
        }
        if (decided.reason().isBlank()) {
            return refuse(ValidationRefusal.LATENESS_REASON_MISSING);
        }
        if (decided.reason().length() > LateDecision.REASON_LENGTH) {
            return refuse(ValidationRefusal.LATENESS_REASON_TOO_LONG, String.valueOf(LateDecision.REASON_LENGTH));
        }
        return accept(known.with(
                new LateDecision(decided.validate(), decided.reason(), operation.agent(), operation.deskTime())));
    }

    private static Decision<VisaValidation> validate(VisaValidation known, Operation operation, VisaValidated validated) {
        LateDecision decision = known.decision();
        if (decision != null && !decision.validate()) {
            return refuse(ValidationRefusal.VALIDATION_DECLINED);
        }
        ValidationStep missing = known.nextStep().orElseThrow();
        if (missing != ValidationStep.CONFIRMATION) {
            return refuse(ValidationRefusal.VALIDATION_STEP_MISSING, missing.name());
        }
        Arrival arrival = known.arrival();
        if (arrival != null && arrival.isLate(validated.on()) && decision == null) {
            return refuse(ValidationRefusal.VALIDATION_DECISION_AWAITED, arrival.deadline().toString());
        }
        return isReference(validated.reference())
                ? accept(known.with(new Closing(operation.deskTime(), operation.agent(), validated.reference())))
                : refuse(ValidationRefusal.VALIDATION_REFERENCE_INVALID);
    }

    private static boolean isReference(String text) {
        return !text.isBlank() && text.length() <= 64;
    }

    private static Decision<VisaValidation> reopen(VisaValidation known, ValidationStep step) {
        boolean done = known.isSettled(step) && step != ValidationStep.CONFIRMATION
                && !(step == ValidationStep.EMPLOYMENT && known.employment() == null);
        return done ? accept(known.reopened(step)) : refuse(ValidationRefusal.VALIDATION_STEP_NOT_DONE);
    }
}
