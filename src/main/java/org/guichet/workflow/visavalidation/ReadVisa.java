package org.guichet.workflow.visavalidation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.guichet.domain.applicant.Applicant;
import org.guichet.domain.change.Proposal;
import org.guichet.domain.document.FieldComparison;
import org.guichet.domain.staff.Permission;
import org.guichet.domain.visavalidation.SealCheck;
import org.guichet.domain.visavalidation.ValidationAct.VisaRead;
import org.guichet.domain.visavalidation.ValidationRefusal;
import org.guichet.domain.visavalidation.VisaKind;
import org.guichet.domain.visavalidation.VisaValidation;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.Result;
import org.guichet.workflow.cardpickup.ExaminePassport;
import org.guichet.workflow.visavalidation.ExamineVisa.Examination.Compared;

/** Keeps the visa in hand with what its remarks say, and begins its validation; a passport that was scanned before it is kept with it. */
public final class ReadVisa {

    private final ValidationGesture gesture;
    private final CheckPassport passports;
    private final Clock clock;

    public ReadVisa(ValidationGesture gesture, CheckPassport passports, Clock clock) {
        this.gesture = gesture;
        this.passports = passports;
        this.clock = clock;
    }

    /**
     * What an agent reads on the visa besides its zone.
     *
     * @param title ground of stay, key of the catalogue under {@code permit.}
     */
    public record Remarks(VisaKind kind, String title, LocalDate validFrom, SealCheck seal) {}

    /** @param passport scanned before the visa, and without anything to decide about it; empty where it comes after */
    public Result<VisaValidation> run(
            DeskSession session, Applicant person, Compared examined, Remarks remarks,
            Optional<ExaminePassport.Examination.Compared> passport) {
        return session.<VisaValidation>lacks(Permission.VALIDATE_VISA)
                .orElseGet(() -> read(session, person, examined, remarks, passport));
    }

    private Result<VisaValidation> read(
            DeskSession session, Applicant person, Compared examined, Remarks remarks,
            Optional<ExaminePassport.Examination.Compared> passport) {
        if (examined.isOfAnotherPerson()) {
            return Result.refused(ValidationRefusal.VISA_OF_ANOTHER_PERSON);
        }
        Optional<LocalDate> lastDay = examined.mrz().expiryDate().asExpiry(LocalDate.now(clock));
        if (lastDay.isEmpty()) {
            return Result.refused(ValidationRefusal.VISA_LAST_DAY_UNREADABLE);
        }
        List<String> accepted = examined.differences().stream().map(FieldComparison::field).map(Enum::name).toList();
        String number = examined.mrz().documentNumber();
        List<Proposal> proposals = new ArrayList<>();
        proposals.add(ValidationGesture.proposal(number, new VisaRead(
                person.id(), remarks.kind(), remarks.title(), remarks.validFrom(), lastDay.get(), accepted, remarks.seal())));
        if (remarks.kind().isValidated()) {
            passport.filter(each -> !each.isOfAnotherPerson() && each.differences().isEmpty())
                    .flatMap(passports::act)
                    .ifPresent(act -> proposals.add(ValidationGesture.proposal(number, act)));
        }
        return gesture.record(session, Permission.VALIDATE_VISA, number, proposals);
    }
}
