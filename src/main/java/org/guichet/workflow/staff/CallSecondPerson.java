package org.guichet.workflow.staff;

import java.util.Optional;
import org.guichet.domain.change.RefusalReason;
import org.guichet.domain.staff.Account;
import org.guichet.domain.staff.Agent;
import org.guichet.domain.staff.SecondPersonRefusal;
import org.guichet.domain.staff.StaffDirectory;
import org.guichet.domain.staff.StaffRefusal;
import org.guichet.domain.staff.TwoPersonAct;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.Result;

/** Somebody else says with their password, at the same desk, that they answer for an act too. The session in hand goes on. */
public final class CallSecondPerson {

    private final StaffDirectory staff;
    private final SignIn signIn;

    public CallSecondPerson(StaffDirectory staff, SignIn signIn) {
        this.staff = staff;
        this.signIn = signIn;
    }

    /**
     * Takes as long as the password's derivation: not for the screen's thread. A wrong password counts as an attempt to sign in.
     *
     * @return the session to do this one act with
     */
    public Result<DeskSession> run(DeskSession session, TwoPersonAct act, Credentials second) {
        if (second.login().equals(session.login())) {
            return Result.refused(SecondPersonRefusal.SECOND_PERSON_IS_FIRST);
        }
        return switch (signIn.confirm(second)) {
            case Result.Done<Agent>(Agent other) -> problem(session, act, other)
                    .<Result<DeskSession>>map(Result::refused)
                    .orElseGet(() -> Result.done(session.with(other, act)));
            case Result.Refused<Agent> refused when refused.reason() == StaffRefusal.WRONG_LOGIN_OR_PASSWORD && isClosed(second.login()) ->
                Result.refused(SecondPersonRefusal.SECOND_PERSON_CLOSED);
            case Result.Refused<Agent> refused -> Result.refused(refused.reason(), refused.detail());
            case Result.NotSaved<Agent> notSaved -> new Result.NotSaved<>(notSaved.trouble());
        };
    }

    private Optional<RefusalReason> problem(DeskSession session, TwoPersonAct act, Agent other) {
        boolean fresh = staff.account(other.login()).filter(Account::firstPassword).isPresent();
        return fresh
                ? Optional.of(SecondPersonRefusal.SECOND_PERSON_NEW)
                : TwoPersonRule.problem(session.agent(), other, act);
    }

    private boolean isClosed(String login) {
        return staff.account(login).filter(account -> !account.open()).isPresent();
    }
}
