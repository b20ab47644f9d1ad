package org.guichet.workflow.visavalidation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.guichet.domain.visavalidation.ValidationAct.AdviceGiven;
import org.guichet.domain.visavalidation.ValidationAct.VisaValidated;
import org.guichet.domain.visavalidation.VisaValidation;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.Result;

/** Ends a validation: confirmed, or with the advice what to do instead. The person's ticket at this desk is finished with it. */
public final class CloseValidation {

    private final ValidationGesture gesture;
    private final Clock clock;

    public CloseValidation(ValidationGesture gesture, Clock clock) {
        this.gesture = gesture;
        this.clock = clock;
    }

    /** It can't be undone: the confirmation goes out with the person. */
    public Result<VisaValidation> validate(DeskSession session, String visa) {
        LocalDate day = LocalDate.now(clock);
        return gesture.record(session, visa, validation ->
                gesture.closing(session, validation, new VisaValidated(reference(day, visa), day), day));
    }

    public Result<VisaValidation> advise(DeskSession session, String visa) {
        return gesture.record(session, visa, validation ->
                gesture.closing(session, validation, new AdviceGiven(), LocalDate.now(clock)));
    }

    /** A visa is validated once, so its number makes the reference unique. */
    private static String reference(LocalDate day, String visa) {
        return "V-" + DateTimeFormatter.BASIC_ISO_DATE.format(day) + "-" + visa;
    }
}
