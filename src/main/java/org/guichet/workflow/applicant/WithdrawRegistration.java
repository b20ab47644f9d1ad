package org.guichet.workflow.applicant;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.guichet.domain.applicant.Applicant;
import org.guichet.domain.applicant.ApplicantAct.RegistrationWithdrawn;
import org.guichet.domain.applicant.ApplicantRegister;
import org.guichet.domain.applicant.NumberAct.NumberReleased;
import org.guichet.domain.applicant.NumberHolding;
import org.guichet.domain.applicant.Registration;
import org.guichet.domain.applicant.RegistrationRefusal;
import org.guichet.domain.change.Ledger;
import org.guichet.domain.change.Proposal;
import org.guichet.domain.staff.Permission;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.Result;

/** Takes back a file that was made at this desk, as long as nothing hangs on it. */
public final class WithdrawRegistration {

    private final ApplicantRegister register;
    private final Ledger ledger;

    public WithdrawRegistration(ApplicantRegister register, Ledger ledger) {
        this.register = register;
        this.ledger = ledger;
    }

    /** Gives the person whose file is gone. */
    public Result<Applicant> run(DeskSession session, long applicantId) {
        return session.<Applicant>lacks(Permission.REGISTER).orElseGet(() -> withdraw(session, applicantId));
    }

    private Result<Applicant> withdraw(DeskSession session, long applicantId) {
        Optional<Registration> made = register.registrationOf(applicantId);
        if (made.isEmpty()) {
            return Result.refused(RegistrationRefusal.NOT_REGISTERED_HERE);
        }
        Applicant person = made.get().person();
        List<Proposal> gesture = new ArrayList<>();
        gesture.add(new Proposal(Registration.aggregateOf(applicantId), new RegistrationWithdrawn(made.get().by())));
        person.foreignerNumber()
                .map(number -> new Proposal(NumberHolding.aggregateOf(number), new NumberReleased(applicantId)))
                .ifPresent(gesture::add);
        return Result.of(ledger.record(session.login(), gesture), _ -> person);
    }
}
