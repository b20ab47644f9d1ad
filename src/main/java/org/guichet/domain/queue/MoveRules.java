package org.guichet.domain.queue;

import static org.guichet.domain.change.Decision.accept;
import static org.guichet.domain.change.Decision.refuse;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.guichet.domain.change.Decision;
import org.guichet.domain.change.Operation;
import org.guichet.domain.change.OperationId;
import org.guichet.domain.queue.MoveAct.MinutesGiven;
import org.guichet.domain.queue.MoveAct.MoveUndone;
import org.guichet.domain.queue.MoveAct.PinnedNext;
import org.jspecify.annotations.Nullable;

/** Moving one ticket: with a reason, within limits, until an end, and back in one step. */
public final class MoveRules {

    private static final Duration LONGEST = Duration.ofDays(1);

    private MoveRules() {}

    public static Decision<TicketMoves> decide(@Nullable TicketMoves known, Operation operation, MoveAct act) {
        TicketMoves moves =
                known == null ? new TicketMoves(new TicketId(operation.aggregate().key()), 0, List.of()) : known;
        return switch (act) {
            case PinnedNext(String reason, Instant until) -> move(moves, operation, true, 0, reason, until);
            case MinutesGiven(int minutes, String reason, Instant until) ->
                minutes == 0 || Math.abs((long) minutes) > MoveAct.MOST_MINUTES
                        ? refuse(MoveRefusal.MOVE_OUT_OF_LIMITS, String.valueOf(MoveAct.MOST_MINUTES))
                        : move(moves, operation, false, minutes, reason, until);
            case MoveUndone(OperationId what) -> undo(moves, what);
        };
    }

    private static Decision<TicketMoves> move(
            TicketMoves moves, Operation operation, boolean pinned, int minutes, String reason, Instant until) {
        Instant now = operation.deskTime();
        if (reason.isBlank()) {
            return refuse(MoveRefusal.MOVE_REASON_MISSING);
        }
        if (reason.length() > MoveAct.REASON_LENGTH) {
            return refuse(MoveRefusal.MOVE_REASON_TOO_LONG, String.valueOf(MoveAct.REASON_LENGTH));
        }
        if (!until.isAfter(now) || Duration.between(now, until).compareTo(LONGEST) > 0) {
            return refuse(MoveRefusal.MOVE_END_NOT_AHEAD);
        }
        return accept(moves.with(new SupervisorMove(
                operation.id(), pinned, minutes, reason, operation.agent(), now, until)));
    }

    private static Decision<TicketMoves> undo(TicketMoves moves, OperationId what) {
        return moves.last()
                .map(last -> last.madeBy().equals(what)
                        ? accept(moves.takenBack())
                        : Decision.<TicketMoves>refuse(MoveRefusal.MOVED_SINCE, last.agent()))
                .orElseGet(() -> refuse(MoveRefusal.NO_MOVE_TO_UNDO));
    }
}
