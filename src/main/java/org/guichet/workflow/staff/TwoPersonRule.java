package org.guichet.workflow.staff;

import java.util.Optional;
import org.guichet.domain.change.RefusalReason;
import org.guichet.domain.setting.SettingBook;
import org.guichet.domain.setting.SiteSetting;
import org.guichet.domain.staff.Agent;
import org.guichet.domain.staff.SecondPersonRefusal;
import org.guichet.domain.staff.TwoPersonAct;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.Result;

/** Whether an act has the people that it takes. Every {@link TwoPersonAct} asks here, and nowhere else. */
public final class TwoPersonRule {

    private final SettingBook settings;

    public TwoPersonRule(SettingBook settings) {
        this.settings = settings;
    }

    /** Whether the site asks for two. */
    public boolean asks(TwoPersonAct act) {
        return TwoPersonAct.chosen(settings.all().getOrDefault(SiteSetting.SECOND_PERSON_FOR, "")).contains(act);
    }

    /** The refusal to answer with where the agent lacks the right, or the second person is not there, or is nobody who counts. */
    public <T> Optional<Result<T>> lacks(DeskSession session, TwoPersonAct act) {
        Optional<Result<T>> alone = session.lacks(act.right());
        if (alone.isPresent() || !asks(act)) {
            return alone;
        }
        DeskSession.Second second = session.second();
        return second == null || second.act() != act
                ? Optional.of(Result.refused(SecondPersonRefusal.SECOND_PERSON_NEEDED, act.name()))
                : problem(session.agent(), second.agent(), act).map(Result::refused);
    }

    /** Why somebody can't be the second person of an act. */
    static Optional<RefusalReason> problem(Agent first, Agent second, TwoPersonAct act) {
        if (second.login().equals(first.login())) {
            return Optional.of(SecondPersonRefusal.SECOND_PERSON_IS_FIRST);
        }
        return second.role().may(act.secondRight()) ? Optional.empty() : Optional.of(SecondPersonRefusal.SECOND_PERSON_MAY_NOT);
    }
}
