package org.guichet.workflow.visavalidation;

import java.util.ArrayList;
import java.util.List;
import org.guichet.domain.change.Proposal;
import org.guichet.domain.visavalidation.ValidationAct.ValidationStepReopened;
import org.guichet.domain.visavalidation.ValidationStep;
import org.guichet.domain.visavalidation.VisaValidation;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.Result;

/** Opens a finished step again; a stamp taken in it can then pay for something else. */
public final class ReopenValidationStep {

    private final ValidationGesture gesture;

    public ReopenValidationStep(ValidationGesture gesture) {
        this.gesture = gesture;
    }

    public Result<VisaValidation> run(DeskSession session, String visa, ValidationStep step) {
        return gesture.record(session, visa, validation -> {
            List<Proposal> proposals = new ArrayList<>();
            if (step == ValidationStep.TAX) {
                proposals.addAll(TakeTax.release(validation, null));
            }
            proposals.add(ValidationGesture.proposal(visa, new ValidationStepReopened(step)));
            return proposals;
        });
    }
}
