package org.guichet.domain.exchange;

import java.time.Instant;
import java.util.Optional;

/**
 * How a desk stands with its central store. It is made of what happened, never of what was hoped.
 *
 * @param since when it became so
 * @param trouble name of what was in the way the last time; empty where nothing was
 * @param nextTry when the next exchange is tried; empty where one is under way, or none will be
 */
public record LinkStatus(State state, Instant since, String trouble, Optional<Instant> nextTry) {

    /** What the link is. */
    public enum State {
        /** This desk belongs to no store. */
        ALONE,
        /** Nothing has been heard yet since the program started. */
        CONNECTING,
        ONLINE,
        OFFLINE,
        /** The store refuses this desk until people do something. */
        STOPPED
    }

    public static final LinkStatus ALONE = new LinkStatus(State.ALONE, Instant.EPOCH, "", Optional.empty());

    /** What stands as the trouble of a desk whose right to speak was taken away. */
    public static final String REVOKED = "DESK_REVOKED";

    /** Whether the store has taken this desk's right to speak away: nobody may work at it any more. */
    public boolean isRevoked() {
        return state == State.STOPPED && trouble.equals(REVOKED);
    }

    /** Whether other desks can't be seen, though there may be some. */
    public boolean isCutOff() {
        return state == State.OFFLINE || state == State.STOPPED;
    }
}
