package org.guichet.domain.applicant;

import java.util.Optional;
import org.guichet.domain.applicant.ApplicantAct.Registered;
import org.guichet.domain.applicant.ApplicantAct.RegistrationWithdrawn;
import org.guichet.domain.change.Decision;
import org.guichet.domain.change.Operation;
import org.jspecify.annotations.Nullable;

/** A file is made once, and taken back only while nothing hangs on it. */
public final class RegistrationRules {

    private static final String ID = "[1-9][0-9]{0,17}";
    private static final int NATIONALITY = 3;

    private RegistrationRules() {}

    public static Decision<Registration> decide(@Nullable Registration now, Operation operation, ApplicantAct act) {
        return switch (act) {
            case Registered registered ->
                now == null ? register(operation, registered) : Decision.refuse(RegistrationRefusal.FILE_EXISTS);
            case RegistrationWithdrawn withdrawn -> withdraw(now, withdrawn);
        };
    }

    private static Decision<Registration> register(Operation operation, Registered act) {
        boolean sound = operation.aggregate().key().matches(ID)
                && !act.surname().isBlank()
                && act.surname().length() <= PersonDraft.LONGEST_NAME
                && act.givenNames().length() <= PersonDraft.LONGEST_NAME
                && act.nationality().length() <= NATIONALITY
                && act.phone().length() <= PersonDraft.LONGEST_PHONE
                && act.email().length() <= PersonDraft.LONGEST_EMAIL
                && (act.foreignerNumber() == null || ForeignerNumber.isValid(act.foreignerNumber()));
        return sound ? Decision.accept(made(operation, act)) : Decision.refuse(RegistrationRefusal.DRAFT_NOT_COMPLETE);
    }

    private static Decision<Registration> withdraw(@Nullable Registration now, RegistrationWithdrawn act) {
        if (now == null || !now.by().equals(act.what())) {
            return Decision.refuse(RegistrationRefusal.NOT_REGISTERED_HERE);
        }
        if (now.withdrawn()) {
            return Decision.refuse(RegistrationRefusal.FILE_GONE);
        }
        return now.inUse() ? Decision.refuse(RegistrationRefusal.REGISTRATION_IN_USE) : Decision.accept(now.taken());
    }

    private static Registration made(Operation operation, Registered act) {
        Applicant person = new Applicant(
                Long.parseLong(operation.aggregate().key()),
                Optional.ofNullable(act.foreignerNumber()).map(ForeignerNumber::new),
                act.surname(),
                act.givenNames(),
                act.birthDate(),
                act.sex(),
                act.nationality(),
                act.phone(),
                act.email());
        return new Registration(
                person, 1, operation.id(), operation.deskTime(), operation.agent(), act.onlyBirthYear(), false, false);
    }
}
