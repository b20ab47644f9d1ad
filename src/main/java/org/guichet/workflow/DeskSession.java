package org.guichet.workflow;

import java.time.Instant;
import java.util.Optional;
import org.guichet.domain.staff.Agent;
import org.guichet.domain.staff.Permission;
import org.guichet.domain.staff.ServiceDesk;
import org.guichet.domain.staff.StaffRefusal;

/** An agent at a desk, from sign-in to sign-out. */
public record DeskSession(Agent agent, ServiceDesk desk, Instant since) {

    public String login() {
        return agent.login();
    }

    /** The refusal to answer with where the agent's role lacks the right. */
    public <T> Optional<Result<T>> lacks(Permission permission) {
        return agent.role().may(permission)
                ? Optional.empty()
                : Optional.of(Result.refused(StaffRefusal.NOT_ALLOWED, permission.name()));
    }
}
