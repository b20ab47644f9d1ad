package org.guichet.store.central;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.guichet.domain.appointment.Procedure;
import org.guichet.domain.change.AggregateId;
import org.guichet.domain.exchange.StoreRefusal;
import org.guichet.domain.exchange.Verdict;
import org.guichet.domain.queue.Admission;
import org.guichet.domain.queue.Ticket;
import org.guichet.domain.queue.TicketAct;
import org.guichet.domain.queue.TicketPlace;
import org.guichet.inmemory.Synthetic;
import org.guichet.sync.protocol.FeedPoint;
import org.guichet.sync.protocol.PushAnswer;
import org.guichet.sync.protocol.PushAnswer.Placed;
import org.guichet.sync.protocol.SentBytes;
import org.guichet.sync.protocol.StateJson;
import org.guichet.sync.protocol.StoreProblem;
import org.guichet.sync.protocol.WireLimits;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A gesture on which the store itself fails is put where people see it; what comes before and after it is taken. */
class FaultyGestureTest {

    // made before each test
    @SuppressWarnings("NullAway.Init")
    private StoreFixture fixture;

    // made before each test
    @SuppressWarnings("NullAway.Init")
    private TestDesk desk;

    @BeforeEach
    void open() throws StoreProblem {
        fixture = new StoreFixture();
        desk = fixture.desk(StoreFixture.NORTH, 1);
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    private static Admission admission(int number) {
        return new Admission(
                Synthetic.DAY, "B" + number, number, Procedure.CARD_PICKUP, null, TestDesk.NOW, TestDesk.NOW, null, false, false);
    }

    private static AggregateId ticket(int number) {
        return admission(number).ticketId().aggregate();
    }

    private List<SentBytes> admitted(int number) {
        return desk.gesture(TestDesk.deed(ticket(number), new TicketAct.Admitted(admission(number), 1)));
    }

    private List<SentBytes> called(int number) {
        return desk.gesture(TestDesk.deed(ticket(number), new TicketAct.Called(1)));
    }

    /** As if it had been moved about for years: with one more place nobody could send it any more. */
    private void lengthen(int number) throws SQLException {
        TicketPlace waits = TicketPlace.ofBaseData(TestDesk.NOW);
        int one = StateJson.write(ticketWith(number, 2, waits)).length() - StateJson.write(ticketWith(number, 1, waits)).length();
        Ticket longest = ticketWith(number, WireLimits.STATE_BYTES / one - 2, waits);
        try (Connection connection =
                        DriverManager.getConnection(fixture.access.url(), fixture.access.user(), fixture.access.password());
                PreparedStatement update = connection.prepareStatement("update thing set state = ? where kind = 'TICKET' and key = ?")) {
            update.setString(1, StateJson.write(longest));
            update.setString(2, ticket(number).key());
            assertEquals(1, update.executeUpdate());
        }
    }

    private static Ticket ticketWith(int number, int places, TicketPlace place) {
        return new Ticket(admission(number), places, Collections.nCopies(places, place));
    }

    private List<Placed> push(List<List<SentBytes>> gestures) throws StoreProblem {
        PushAnswer answer = fixture.store.push(desk.caller(), gestures);
        assertEquals(desk.end(), answer.chain());
        return answer.placed();
    }

    @Test
    void isPutOnHoldAndTheRestIsTaken() throws Exception {
        push(List.of(admitted(1), admitted(2), admitted(3)));
        lengthen(2);
        List<List<SentBytes>> gestures = new ArrayList<>(List.of(called(1), called(2), called(2), called(3)));
        List<Placed> placed = push(gestures);
        Verdict held = Verdict.parked(StoreRefusal.FAULT_AT_STORE);
        assertEquals(
                List.of(Verdict.APPLIED, held, held, Verdict.APPLIED), placed.stream().map(Placed::verdict).toList());
        assertEquals(List.of(4L, 5L, 6L, 7L), placed.stream().map(Placed::feedSeq).toList());
        assertEquals(placed, push(gestures), "what was put on hold is not taken a second time");
        assertEquals(7, fixture.store.feed(desk.caller(), FeedPoint.START, 100).entries().size());
        assertNotNull(fixture.store.thing(desk.caller(), ticket(2)).orElseThrow(), "it is as it was, and can be read");
        assertEquals(Verdict.APPLIED, push(List.of(admitted(4))).getFirst().verdict(), "the desk goes on");
    }
}
