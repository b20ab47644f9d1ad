package org.guichet.store.local;

import static org.guichet.store.local.DeskDay.AGENT;
import static org.guichet.store.local.DeskDay.saved;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.guichet.domain.change.Operation;
import org.guichet.domain.change.Proposal;
import org.guichet.domain.queue.MoveAct;
import org.guichet.domain.queue.TicketId;
import org.guichet.domain.queue.TicketMoves;
import org.junit.jupiter.api.Test;

/** Supervisors' moves on disk. */
class MoveRowsTest extends StoreTest {

    private Operation record(TicketId ticket, MoveAct act) {
        return saved(store.ledger().record(AGENT, List.of(new Proposal(TicketMoves.aggregateOf(ticket), act)))).getFirst();
    }

    @Test
    void movesAreReadAsTheyWereMadeTakenBackAndFoundByTheirDay() {
        TicketId ticket = DeskDay.ticket(1).id();
        Operation first = record(ticket, new MoveAct.MinutesGiven(20, "an infant", soon()));
        Operation second = record(ticket, new MoveAct.PinnedNext("faints", soon()));
        TicketMoves moves = store.steering().moves(ticket);
        assertEquals(List.of(first.id(), second.id()), moves.moves().stream().map(each -> each.madeBy()).toList());
        assertEquals(soon(), moves.moves().getFirst().until());
        assertEquals(List.of(moves), store.steering().moves(DeskDay.ticket(1).admission().day()));
        assertEquals(List.of(), store.steering().moves(DeskDay.ticket(1).admission().day().plusDays(1)));
        assertEquals(DeskDay.ticket(1).admission().applicantId(), store.auditTrail().latest(1).getFirst().applicantId());
        record(ticket, new MoveAct.MoveUndone(second.id()));
        TicketMoves back = store.steering().moves(ticket);
        assertEquals(List.of(moves.moves().getFirst()), back.moves());
        store.close();
        store = DeskDay.open(folder);
        assertEquals(back, store.steering().moves(ticket));
        assertEquals(new TicketMoves(DeskDay.ticket(2).id(), 0, List.of()), store.steering().moves(DeskDay.ticket(2).id()));
    }

    private static Instant soon() {
        return DeskDay.MORNING.plus(Duration.ofHours(1));
    }
}
