package org.guichet.workflow.forecast;

import static org.guichet.inmemory.DeskFixture.AMADOU;
import static org.guichet.inmemory.DeskFixture.DESK;
import static org.guichet.inmemory.DeskFixture.LEILA;
import static org.guichet.inmemory.DeskFixture.NOA;
import static org.guichet.inmemory.DeskFixture.done;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.guichet.domain.queue.WaitingQueue;
import java.util.Objects;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.guichet.domain.appointment.Procedure;
import org.guichet.domain.queue.Admission;
import org.guichet.domain.queue.Ticket;
import org.guichet.domain.queue.TicketPlace;
import org.guichet.domain.staff.Role;
import org.guichet.inmemory.DeskFixture;
import org.guichet.inmemory.Synthetic;
import org.guichet.workflow.DeskSession;
import org.junit.jupiter.api.Test;

/** The supervisor's board, from the desk's own books. */
class ReadBoardTest {

    private final DeskFixture desk = new DeskFixture();
    private final DeskSession supervisor = desk.site.session(Role.SUPERVISOR, DESK);

    private ReadBoard.View board() {
        return done(desk.acts.steering().board().run(supervisor));
    }

    private void admitted(long person) {
        done(desk.acts.queue().admit().run(desk.agent, person, false));
    }

    @Test
    void itShowsWhoIsThereAndWhoIsExpected() {
        admitted(LEILA.id());
        admitted(AMADOU.id());
        done(desk.acts.queue().call().run(desk.colleague));
        ReadBoard.View view = board();
        assertEquals(1, view.board().all().waiting());
        assertEquals(1, view.board().all().inService());
        assertEquals(2, view.door().inRoom());
        assertEquals(List.of(NOA.id()), view.door().toCome().stream().map(each -> each.applicantId()).toList());
        assertEquals(Set.of(LEILA.id(), AMADOU.id()), view.people().keySet());
        assertTrue(view.forecast().roomEmpty().low90().isAfter(view.at()));
        assertTrue(view.advice().ifClosedNow().median().isBefore(view.advice().lastLeaves().median()));
    }

    @Test
    void behindClosedDoorsNobodyMoreIsForecast() {
        admitted(LEILA.id());
        ReadBoard.View open = board();
        done(desk.acts.door().move().close(supervisor, "full"));
        ReadBoard.View closed = board();
        assertEquals(Set.of(Procedure.CARD_PICKUP, Procedure.RENEWAL), open.forecast().waits().keySet());
        assertEquals(Set.of(Procedure.CARD_PICKUP), closed.forecast().waits().keySet());
        assertEquals(closed.advice().ifClosedNow(), closed.advice().lastLeaves());
    }

    @Test
    void aDeadlineNearIsAtRiskWhereTheCallMayComeAfterClosing() {
        desk.site.add(waiting("A001", 5));
        desk.site.add(waiting("A002", 90));
        assertTrue(board().atRisk().isEmpty(), "both desks are free");
        desk.clock.pass(Duration.ofHours(7).plusMinutes(1)); // closing time was a minute ago
        ReadBoard.View evening = board();
        assertEquals(List.of("A001"), evening.atRisk().stream().map(row -> row.ticket().admission().number()).toList());
        assertFalse(evening.at().isBefore(evening.closing()));
    }

    /** Turned back, the queue has the order of then: under the policy and the moves that counted at that moment. */
    @Test
    void theQueueOfAPastMomentHasTheOrderAndTheMovesOfThen() {
        admitted(LEILA.id());
        desk.clock.passMinutes(1);
        admitted(AMADOU.id());
        desk.clock.passMinutes(1);
        Instant before = desk.clock.instant();
        desk.clock.passMinutes(5);
        Ticket amadous = desk.site.queue().tickets(Synthetic.DAY).stream()
                .filter(ticket -> ticket.admission().applicantId() == AMADOU.id())
                .findFirst()
                .orElseThrow();
        Instant until = desk.clock.instant().plus(Duration.ofHours(1));
        done(desk.acts.steering().move().pinNext(supervisor, amadous.id(), "faints", until));
        desk.clock.passMinutes(1);
        Instant pinned = desk.clock.instant();
        desk.clock.passMinutes(1);
        done(desk.acts.queue().call().run(desk.colleague));
        desk.clock.passMinutes(1);
        ReadBoard.View view = board();
        assertEquals(List.of("B001", "B002"), numbers(view.waitingAt(before)));
        assertEquals(List.of("B002", "B001"), numbers(view.waitingAt(pinned)));
        assertEquals(List.of("B001"), numbers(view.waitingAt(view.at())));
        assertEquals(numbers(view.waiting()), numbers(view.waitingAt(view.at())));
        assertEquals("faints", Objects.requireNonNull(view.waitingAt(pinned).rows().getFirst().arrival().move()).reason());
    }

    private static List<String> numbers(WaitingQueue queue) {
        return queue.rows().stream().map(row -> row.ticket().admission().number()).toList();
    }

    private Ticket waiting(String number, int deadlineInDays) {
        Admission admission = new Admission(
                Synthetic.DAY, number, 1, Procedure.RENEWAL, null, null, desk.clock.instant(),
                Synthetic.DAY.plusDays(deadlineInDays), false, false);
        return new Ticket(admission, 1, List.of(TicketPlace.ofBaseData(desk.clock.instant())));
    }
}
