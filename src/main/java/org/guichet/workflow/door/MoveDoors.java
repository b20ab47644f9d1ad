package org.guichet.workflow.door;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.guichet.domain.change.Ledger;
import org.guichet.domain.change.Ledger.Outcome;
import org.guichet.domain.change.Proposal;
import org.guichet.domain.door.DoorAct;
import org.guichet.domain.door.DoorBook;
import org.guichet.domain.door.Doors;
import org.guichet.domain.staff.Permission;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.Result;

/** Closes today's doors, or opens them again: each takes the other back. */
public final class MoveDoors {

    private final DoorBook book;
    private final Ledger ledger;
    private final Clock clock;

    public MoveDoors(DoorBook book, Ledger ledger, Clock clock) {
        this.book = book;
        this.ledger = ledger;
        this.clock = clock;
    }

    public Result<Doors> close(DeskSession session, String reason) {
        return move(session, new DoorAct.DoorsClosed(reason.strip()));
    }

    public Result<Doors> open(DeskSession session, String reason) {
        return move(session, new DoorAct.DoorsOpened(reason.strip()));
    }

    private Result<Doors> move(DeskSession session, DoorAct act) {
        return session.<Doors>lacks(Permission.MOVE_DOORS).orElseGet(() -> {
            LocalDate today = LocalDate.now(clock);
            Outcome outcome = ledger.record(session.login(), List.of(new Proposal(Doors.aggregateOf(today), act)));
            return Result.of(outcome, _ -> book.doors(today));
        });
    }
}
