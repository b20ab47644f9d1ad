package org.guichet.workflow.visavalidation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.guichet.domain.staff.Permission;
import org.guichet.domain.visavalidation.ValidationAct.LatenessDecided;
import org.guichet.domain.visavalidation.ValidationAct.LatenessReopened;
import org.guichet.domain.visavalidation.VisaValidation;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.Result;

/** A supervisor says whether a visa whose deadline is past is validated all the same, and why. */
public final class DecideLateness {

    private final ValidationGesture gesture;
    private final Clock clock;

    public DecideLateness(ValidationGesture gesture, Clock clock) {
        this.gesture = gesture;
        this.clock = clock;
    }

    public Result<VisaValidation> run(DeskSession session, String visa, boolean validate, String reason) {
        LatenessDecided act = new LatenessDecided(validate, reason.strip(), LocalDate.now(clock));
        return gesture.record(session, Permission.DECIDE_LATENESS, visa, List.of(ValidationGesture.proposal(visa, act)));
    }

    /** Takes a decision back, as long as nothing was closed by it. */
    public Result<VisaValidation> undo(DeskSession session, String visa) {
        return gesture.record(
                session, Permission.DECIDE_LATENESS, visa, List.of(ValidationGesture.proposal(visa, new LatenessReopened())));
    }
}
