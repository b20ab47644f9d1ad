package org.guichet.domain.queue;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.guichet.domain.appointment.Procedure;
import org.guichet.domain.change.OperationId;
import org.jspecify.annotations.Nullable;

/**
 * One stage of a ticket's way through the day. A ticket keeps all of them, so that a step can be taken back.
 *
 * @param madeBy the operation that brought it here; absent for the place of the base data
 * @param madeAt the desk whose act that was, and whose undo takes it back; absent where it is not known
 * @param desk the desk that called, holds or served it
 * @param since when it came to stand so; what was noted meanwhile does not change it
 * @param calls how often it has been called so far
 * @param putBacks how often it went back among the waiting
 * @param backAt when somebody on hold said they would be back
 * @param onward where a waiting person was sent on to
 * @param errand what the person is there for
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
        Onward onward,
        Errand errand) {

    /** Neither to come back at a time nor sent on, there for what the admission says. */
    public TicketPlace(
            @Nullable OperationId madeBy,
            @Nullable Integer madeAt,
            TicketStatus status,
            @Nullable Integer desk,
            Instant since,
            int calls,
            int putBacks,
            @Nullable HoldReason holdReason) {
        this(madeBy, madeAt, status, desk, since, calls, putBacks, holdReason, null, Onward.NOWHERE, Errand.AS_ADMITTED);
    }

    /** Of somebody who was let in before the desk's day began. */
    public static TicketPlace ofBaseData(Instant at) {
        return ofBaseData(at, Set.of());
    }

    /** @param needs kinds that were noted, where some were */
    public static TicketPlace ofBaseData(Instant at, Set<PriorityNeed> needs) {
        return admitted(null, null, at, Errand.of(List.of(), needs));
    }

    static TicketPlace admitted(@Nullable OperationId by, @Nullable Integer desk, Instant at, Errand errand) {
        return new TicketPlace(by, desk, TicketStatus.WAITING, null, at, 0, 0, null, null, Onward.NOWHERE, errand);
    }

    TicketPlace withdrawn(OperationId by, int desk, Instant at) {
        return new TicketPlace(
                by, desk, TicketStatus.WITHDRAWN, null, at, calls, putBacks, null, null, Onward.NOWHERE, errand.moved());
    }

    /** @param matter absent where the ticket is for one only, or the desk did not say */
    TicketPlace called(OperationId by, int desk, @Nullable Procedure matter, Instant at) {
        return at(by, desk, TicketStatus.CALLED, at, calls + 1, errand.inHand(matter));
    }

    TicketPlace recalled(OperationId by, int desk, Instant at) {
        return at(by, desk, TicketStatus.CALLED, at, calls + 1, errand.moved());
    }

    TicketPlace held(OperationId by, TicketAct.Held act, Instant at) {
        return new TicketPlace(
                by, act.desk(), TicketStatus.HELD, act.desk(), at, calls, putBacks, act.reason(), act.backAt(), Onward.NOWHERE,
                errand.moved());
    }

    /** Not the person's doing, so it does not count as put back. */
    TicketPlace transferred(OperationId by, int desk, Onward onward, Instant at) {
        return waiting(by, desk, at, putBacks, onward, errand.inHand(null));
    }

    /** Waits for any desk again. */
    TicketPlace released(OperationId by, int desk, Instant at) {
        return waiting(by, desk, at, putBacks, Onward.NOWHERE, errand.inHand(null));
    }

    TicketPlace putBack(OperationId by, int desk, Instant at) {
        return waiting(by, desk, at, putBacks + 1, Onward.NOWHERE, errand.inHand(null));
    }

    TicketPlace missed(OperationId by, int desk, Instant at) {
        return at(by, desk, TicketStatus.MISSED, at, calls, errand.inHand(null));
    }

    TicketPlace served(OperationId by, int desk, Instant at) {
        return at(by, desk, TicketStatus.SERVED, at, calls, errand.moved());
    }

    /** Waits for a desk that serves what is left; nobody's fault, so it does not count as put back. */
    TicketPlace waitingForNext(OperationId by, int desk, Procedure done, Instant at) {
        return waiting(by, desk, at, putBacks, Onward.NOWHERE, errand.done(done));
    }

    TicketPlace goingOn(OperationId by, int desk, Procedure done, Procedure next, Instant at) {
        return at(by, desk, TicketStatus.CALLED, at, calls, errand.done(done).inHand(next));
    }

    /** The ticket stays where it is. */
    TicketPlace noted(OperationId by, int desk, Errand noted) {
        return new TicketPlace(by, desk, status, this.desk, since, calls, putBacks, holdReason, backAt, onward, noted);
    }

    private TicketPlace at(OperationId by, int desk, TicketStatus now, Instant at, int calledSoFar, Errand then) {
        return new TicketPlace(by, desk, now, desk, at, calledSoFar, putBacks, null, null, Onward.NOWHERE, then);
    }

    private TicketPlace waiting(OperationId by, int desk, Instant at, int backSoFar, Onward next, Errand then) {
        return new TicketPlace(by, desk, TicketStatus.WAITING, null, at, calls, backSoFar, null, null, next, then);
    }

    /** When the act that made it was done. */
    public Instant actAt() {
        return Objects.requireNonNullElse(errand.notedAt(), since);
    }

    /** Whether it is kept for another desk than that one. */
    public boolean isForOtherThan(int number) {
        return onward.desk() != null && onward.desk() != number;
    }

    /** Whether an act of that desk brought the ticket here. */
    public boolean isMadeAt(int number) {
        return madeAt != null && madeAt == number;
    }
}
