package org.guichet.inmemory;

import java.time.Duration;
import org.guichet.domain.exchange.LinkStatus;
import org.guichet.workflow.staff.SignIn;

/** How the line to the store is, as far as signing in goes. */
public final class InMemoryLine implements SignIn.Conditions {

    public LinkStatus.State state = LinkStatus.State.ALONE;

    @Override
    public LinkStatus.State line() {
        return state;
    }

    public boolean isRevoked;

    @Override
    public boolean revoked() {
        return isRevoked;
    }

    @Override
    public Duration offlineAtMost() {
        return Duration.ofDays(7);
    }
}
