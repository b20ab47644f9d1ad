package org.guichet.workflow.applicant;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.guichet.domain.applicant.Applicant;
import org.guichet.domain.applicant.ApplicantAct.Despite;
import org.guichet.domain.applicant.ApplicantAct.Registered;
import org.guichet.domain.applicant.ApplicantRegister;
import org.guichet.domain.applicant.DraftProblem;
import org.guichet.domain.applicant.ForeignerNumber;
import org.guichet.domain.applicant.NumberAct.NumberGiven;
import org.guichet.domain.applicant.NumberHolding;
import org.guichet.domain.applicant.PersonDraft;
import org.guichet.domain.applicant.Registration;
import org.guichet.domain.applicant.RegistrationRefusal;
import org.guichet.domain.change.Ledger;
import org.guichet.domain.change.Ledger.Outcome;
import org.guichet.domain.change.Proposal;
import org.guichet.domain.staff.Permission;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.Result;
import org.guichet.workflow.applicant.FindAlike.Alike;
import org.jspecify.annotations.Nullable;

/** Gives a file to a person who has none. Files that look like theirs are passed over with a reason only. */
public final class RegisterPerson {

    private final ApplicantRegister register;
    private final FindAlike findAlike;
    private final Ledger ledger;
    private final Clock clock;

    public RegisterPerson(ApplicantRegister register, FindAlike findAlike, Ledger ledger, Clock clock) {
        this.register = register;
        this.findAlike = findAlike;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** What is missing or wrong in the form today. */
    public List<DraftProblem> problems(PersonDraft draft) {
        return draft.problems(LocalDate.now(clock));
    }

    /** @param despite null where nobody was alike */
    public Result<Applicant> run(DeskSession session, PersonDraft draft, @Nullable Despite despite) {
        return session.<Applicant>lacks(Permission.REGISTER).orElseGet(() -> register(session, draft, despite));
    }

    private Result<Applicant> register(DeskSession session, PersonDraft draft, @Nullable Despite despite) {
        List<DraftProblem> problems = problems(draft);
        if (!problems.isEmpty()) {
            return Result.refused(RegistrationRefusal.DRAFT_NOT_COMPLETE, problems.getFirst().name());
        }
        List<Alike> alike = findAlike.alike(draft);
        if (!alike.isEmpty() && despite == null) {
            return Result.refused(RegistrationRefusal.ALIKE_PEOPLE, Integer.toString(alike.size()));
        }
        long id = register.nextOwnId();
        Registered act = draft.registered(alike.stream().map(Alike::applicantId).toList(), alike.isEmpty() ? null : despite);
        List<Proposal> gesture = new ArrayList<>();
        gesture.add(new Proposal(Registration.aggregateOf(id), act));
        draft.number().map(number -> given(number, id)).ifPresent(gesture::add);
        Outcome outcome = ledger.record(session.login(), gesture);
        return Result.of(outcome, _ -> register.find(id).orElseThrow());
    }

    private static Proposal given(ForeignerNumber number, long id) {
        return new Proposal(NumberHolding.aggregateOf(number), new NumberGiven(id));
    }
}
