package org.guichet.workflow.visavalidation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.guichet.domain.cardpickup.IdentityCheck;
import org.guichet.domain.cardpickup.PickupRefusal;
import org.guichet.domain.document.FieldComparison;
import org.guichet.domain.document.Mrz;
import org.guichet.domain.visavalidation.ValidationAct.VisaPassportChecked;
import org.guichet.domain.visavalidation.VisaValidation;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.Result;
import org.guichet.workflow.cardpickup.ExaminePassport.Examination.Compared;

/** Keeps that the passport is that of the person of the file, with the differences that the agent accepted. */
public final class CheckPassport {

    private final ValidationGesture gesture;
    private final Clock clock;

    public CheckPassport(ValidationGesture gesture, Clock clock) {
        this.gesture = gesture;
        this.clock = clock;
    }

    public Result<VisaValidation> run(DeskSession session, String visa, Compared examined) {
        if (examined.isOfAnotherPerson()) {
            return Result.refused(PickupRefusal.PASSPORT_OF_ANOTHER_PERSON);
        }
        return act(examined)
                .map(act -> gesture.record(session, visa, act))
                .orElseGet(() -> Result.refused(PickupRefusal.PASSPORT_EXPIRY_UNREADABLE));
    }

    Optional<VisaPassportChecked> act(Compared examined) {
        Mrz mrz = examined.mrz();
        LocalDate today = LocalDate.now(clock);
        List<String> accepted = examined.differences().stream().map(FieldComparison::field).map(Enum::name).toList();
        return mrz.expiryDate()
                .asExpiry(today)
                .map(expiry -> new VisaPassportChecked(
                        new IdentityCheck(mrz.documentNumber(), mrz.issuer(), expiry, today, accepted)));
    }
}
