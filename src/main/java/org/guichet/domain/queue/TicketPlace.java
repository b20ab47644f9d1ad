package org.guichet.domain.queue;

import java.time.Instant;
import org.guichet.domain.change.OperationId;
import org.jspecify.annotations.Nullable;

/**
 * One stage of a ticket's way through the day. A ticket keeps all of them, so that a step can be taken back.
 *
 * @param madeBy the operation that brought it here; absent for the place of the base data
 * @param madeAt the desk whose act that was, and whose undo takes it back; absent where it is not known
 * @param desk the desk that called, holds or served it
 * @param calls how often it has been called so far
 * @param putBacks how often it went back among the waiting
 * @param backAt when somebody on hold said they would be back
 * @param forDesk the only desk that "next" gives a waiting ticket to, after a transfer
 */
public record TicketPlace(
        @Nullable OperationId madeBy,
        @Nullable Integer madeAt,
        TicketStatus status,
        @Nullable Integer desk,
        Instant since,
        int calls,
        int putBacks,
        @Nullable HoldReason holdReason,
        @Nullable Instant backAt,
        @Nullable Integer forDesk) {

    /** Neither to come back at a time nor for one desk only. */
    public TicketPlace(
            @Nullable OperationId madeBy,
            @Nullable Integer madeAt,
            TicketStatus status,
            @Nullable Integer desk,
            Instant since,
            int calls,
            int putBacks,
            @Nullable HoldReason holdReason) {
        this(madeBy, madeAt, status, desk, since, calls, putBacks, holdReason, null, null);
    }

    /** Of somebody who was let in before the desk's day began. */
    public static TicketPlace ofBaseData(Instant at) {
        return admitted(null, null, at);
    }

    static TicketPlace admitted(@Nullable OperationId by, @Nullable Integer desk, Instant at) {
        return new TicketPlace(by, desk, TicketStatus.WAITING, null, at, 0, 0, null);
    }

    TicketPlace withdrawn(OperationId by, int desk, Instant at) {
        return new TicketPlace(by, desk, TicketStatus.WITHDRAWN, null, at, calls, putBacks, null);
    }

    TicketPlace called(OperationId by, int desk, Instant at) {
        return new TicketPlace(by, desk, TicketStatus.CALLED, desk, at, calls + 1, putBacks, null);
    }

    TicketPlace held(OperationId by, TicketAct.Held act, Instant at) {
        return new TicketPlace(by, act.desk(), TicketStatus.HELD, act.desk(), at, calls, putBacks, act.reason(), act.backAt(), null);
    }

    /** Not the person's doing, so it does not count as put back. */
    TicketPlace transferred(OperationId by, int desk, int to, Instant at) {
        return new TicketPlace(by, desk, TicketStatus.WAITING, null, at, calls, putBacks, null, null, to);
    }

    /** Waits for any desk again. */
    TicketPlace released(OperationId by, int desk, Instant at) {
        return new TicketPlace(by, desk, TicketStatus.WAITING, null, at, calls, putBacks, null);
    }

    TicketPlace missed(OperationId by, int desk, Instant at) {
        return new TicketPlace(by, desk, TicketStatus.MISSED, desk, at, calls, putBacks, null);
    }

    TicketPlace putBack(OperationId by, int desk, Instant at) {
        return new TicketPlace(by, desk, TicketStatus.WAITING, null, at, calls, putBacks + 1, null);
    }

    TicketPlace served(OperationId by, int desk, Instant at) {
        return new TicketPlace(by, desk, TicketStatus.SERVED, desk, at, calls, putBacks, null);
    }

    /** Whether "next" at that desk may come upon it. */
    public boolean isFor(int number) {
        return forDesk == null || forDesk == number;
    }

    /** Whether an act of that desk brought the ticket here. */
    public boolean isMadeAt(int number) {
        return madeAt != null && madeAt == number;
    }
}
