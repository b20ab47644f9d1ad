package org.guichet.domain.applicant;

import org.guichet.domain.change.Decision;
import org.guichet.domain.change.Operation;
import org.jspecify.annotations.Nullable;

/** A foreigner number is one person's. */
public final class NumberRules {

    private NumberRules() {}

    public static Decision<NumberHolding> decide(@Nullable NumberHolding now, Operation operation, NumberAct act) {
        if (!ForeignerNumber.isValid(operation.aggregate().key())) {
            return Decision.refuse(RegistrationRefusal.DRAFT_NOT_COMPLETE, DraftProblem.FOREIGNER_NUMBER_UNREADABLE.name());
        }
        ForeignerNumber number = new ForeignerNumber(operation.aggregate().key());
        Long holder = now == null ? null : now.holder();
        return switch (act) {
            case NumberAct.NumberGiven(long applicantId) ->
                holder == null || holder == applicantId
                        ? Decision.accept(new NumberHolding(number, applicantId))
                        : Decision.refuse(RegistrationRefusal.FOREIGNER_NUMBER_TAKEN);
            case NumberAct.NumberReleased(long applicantId) ->
                holder == null || holder == applicantId
                        ? Decision.accept(new NumberHolding(number, null))
                        : Decision.refuse(RegistrationRefusal.FOREIGNER_NUMBER_TAKEN);
        };
    }
}
