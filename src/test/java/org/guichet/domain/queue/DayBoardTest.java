package org.guichet.domain.queue;

import static org.guichet.domain.queue.SyntheticTickets.minute;
import static org.guichet.domain.queue.SyntheticTickets.plain;
import static org.guichet.domain.queue.SyntheticTickets.ticket;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.ToIntFunction;
import org.guichet.domain.appointment.Procedure;
import org.guichet.domain.queue.DayBoard.Lane;
import org.guichet.inmemory.Operations;
import org.guichet.seeded.SeededRandom;
import org.junit.jupiter.api.Test;

/** The day's counts: nobody is counted twice, nobody is left out. */
class DayBoardTest {

    private static Ticket called(Ticket ticket, int desk, long at) {
        return ticket.moved(ticket.place().called(Operations.id(2), desk, null, minute(at)));
    }

    private static Ticket served(Ticket ticket, int desk, long at) {
        Ticket called = called(ticket, desk, at);
        return called.moved(called.place().served(Operations.id(3), desk, minute(at + 5)));
    }

    @Test
    void eachProcedureAndDeskHasItsOwnCounts() {
        Ticket first = plain("A001", 3);
        Ticket earlier = ticket("A002", Procedure.CARD_PICKUP, minute(30), minute(1));
        Ticket atDesk = called(plain("A003", 0), 4, 20);
        Ticket gone = served(plain("A004", 0), 4, 5);
        Ticket missed = called(plain("A005", 2), 6, 7);
        missed = missed.moved(missed.place().missed(Operations.id(3), 6, minute(9)));
        Ticket held = called(plain("A006", 2), 6, 9);
        held = held.moved(held.place().held(Operations.id(3), new TicketAct.Held(6, HoldReason.BUYS_A_STAMP, null), minute(12)));

        DayBoard board = DayBoard.of(List.of(first, earlier, atDesk, gone, missed, held));

        assertEquals(new Lane(2, 1, 1, 1, 1, Optional.of(earlier)), board.all());
        assertEquals(4, board.all().inRoom());
        assertEquals(List.of(Procedure.CARD_PICKUP, Procedure.FIRST_FILING), List.copyOf(board.lanes().keySet()));
        assertEquals(new Lane(1, 1, 1, 1, 1, Optional.of(first)), board.lanes().get(Procedure.FIRST_FILING));
        assertEquals(new DayBoard.AtDesk(Optional.of(atDesk), 0, 1, 0), board.desks().get(4));
        assertEquals(new DayBoard.AtDesk(Optional.empty(), 1, 0, 1), board.desks().get(6));
        assertEquals(2, board.desks().size());
    }

    @Test
    void anAdmissionThatWasTakenBackCountsNowhere() {
        Ticket back = plain("A001", 3);
        DayBoard board = DayBoard.of(List.of(back.moved(back.place().withdrawn(Operations.id(4), 1, minute(4)))));
        assertEquals(new Lane(0, 0, 0, 0, 0, Optional.empty()), board.all());
        assertTrue(board.lanes().isEmpty());
        assertTrue(board.desks().isEmpty());
    }

    @Test
    void theLanesAddUpToTheWholeAndTheLongestWaitIsOneOfThem() {
        SeededRandom.repeat(200, random -> {
            List<Ticket> tickets = new ArrayList<>();
            SyntheticTickets.any(random, random.nextInt(40)).forEach(each -> tickets.add(somewhere(random, each)));
            DayBoard board = DayBoard.of(tickets);
            int counted = 0;
            for (ToIntFunction<Lane> count : List.<ToIntFunction<Lane>>of(
                    Lane::waiting, Lane::inService, Lane::held, Lane::served, Lane::missed)) {
                int inLanes = board.lanes().values().stream().mapToInt(count).sum();
                assertTrue(count.applyAsInt(board.all()) <= inLanes, "somebody with several matters stands in several lanes");
                counted += inLanes;
            }
            assertEquals(tickets.stream().mapToInt(each -> each.matters().size()).sum(), counted, "each matter is in one place");
            assertEquals(board.all().inService(), board.lanes().values().stream().mapToInt(Lane::inService).sum());
            board.all().longest().ifPresent(longest -> assertFalse(tickets.stream()
                    .anyMatch(each -> each.status().waits()
                            && each.admission().admittedAt().isBefore(longest.admission().admittedAt()))));
            assertEquals(board.all().waiting() > 0, board.all().longest().isPresent());
            assertEquals(
                    board.all().served(), board.desks().values().stream().mapToInt(DayBoard.AtDesk::served).sum());
        });
    }

    private static Ticket somewhere(SplittableRandom random, Ticket ticket) {
        return switch (random.nextInt(3)) {
            case 0 -> called(ticket, random.nextInt(1, 4), 300);
            case 1 -> served(ticket, random.nextInt(1, 4), 300);
            default -> ticket;
        };
    }
}
