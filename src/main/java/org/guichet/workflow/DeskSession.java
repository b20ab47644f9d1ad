package org.guichet.workflow;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.guichet.domain.change.Proposal;
import org.guichet.domain.staff.Agent;
import org.guichet.domain.staff.Permission;
import org.guichet.domain.staff.ServiceDesk;
import org.guichet.domain.staff.StaffRefusal;
import org.guichet.domain.staff.TwoPersonAct;
import org.jspecify.annotations.Nullable;

/**
 * An agent at a desk, from sign-in to sign-out.
 *
 * @param second who stands beside them for one act; null while nobody does
 */
public record DeskSession(Agent agent, ServiceDesk desk, Instant since, @Nullable Second second) {

    /** Somebody who has said with their password that they answer for an act too; for no other act. */
    public record Second(Agent agent, TwoPersonAct act) {}

    public DeskSession(Agent agent, ServiceDesk desk, Instant since) {
        this(agent, desk, since, null);
    }

    public String login() {
        return agent.login();
    }

    /** This session for one act that somebody else answers for too. */
    public DeskSession with(Agent other, TwoPersonAct act) {
        return new DeskSession(agent, desk, since, new Second(other, act));
    }

    /** A gesture in the name of both, where there are two. */
    public List<Proposal> signed(List<Proposal> gesture) {
        return second == null
                ? gesture
                : gesture.stream()
                        .map(each -> new Proposal(each.aggregate(), each.act(), each.id(), second.agent().login()))
                        .toList();
    }

    /** The refusal to answer with where the agent's role lacks the right. */
    public <T> Optional<Result<T>> lacks(Permission permission) {
        return agent.role().may(permission)
                ? Optional.empty()
                : Optional.of(Result.refused(StaffRefusal.NOT_ALLOWED, permission.name()));
    }
}
