package org.guichet.workflow.lookup;

import static org.guichet.inmemory.DeskFixture.LEILA;
import static org.guichet.inmemory.DeskFixture.done;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.guichet.domain.applicant.ForeignerNumber;
import org.guichet.domain.queue.Ticket;
import org.guichet.inmemory.DeskFixture;
import org.junit.jupiter.api.Test;

/** The list under the search field tells people apart, and tells no more. */
class FindPeopleTest {

    private final DeskFixture desk = new DeskFixture();

    private FindPeople.Found find(String text) {
        return done(desk.acts.findPeople().run(desk.agent, text, 10));
    }

    @Test
    void aPersonIsFoundByTheBeginningOfTheirName() {
        FindPeople.Row row = find("quill").rows().getFirst();
        assertEquals(LEILA.id(), row.applicantId());
        assertEquals(1990, row.birthYear());
        assertTrue(row.today().isPresent());
        assertTrue(row.ticket().isEmpty());
    }

    @Test
    void theListShowsTheLastDigitsOfANumberOnly() {
        String digits = LEILA.foreignerNumber().map(ForeignerNumber::digits).orElseThrow();
        FindPeople.Row row = find(digits.substring(4)).rows().getFirst();
        assertEquals(LEILA.id(), row.applicantId());
        assertEquals("…001", row.maskedNumber());
        assertFalse(row.toString().contains(digits));
    }

    @Test
    void whereSomebodyStandsInTheQueueIsShown() {
        Ticket ticket = done(desk.acts.queue().admit().run(desk.agent, LEILA.id(), false));
        assertEquals(ticket, find("leila").rows().getFirst().ticket().orElseThrow());
    }

    @Test
    void whatFitsNobodyGivesAnEmptyList() {
        FindPeople.Found found = find("zzzzzzzz");
        assertTrue(found.rows().isEmpty());
        assertTrue(found.complete());
    }

    /** Searching is not opening: only an opened file is a consultation. */
    @Test
    void aSearchLeavesNoTrail() {
        find("quill");
        assertTrue(desk.site.ledger().operations().isEmpty());
    }

    private List<Long> atHand(int limit) {
        return done(desk.acts.findPeople().atHand(desk.agent, limit)).rows().stream().map(FindPeople.Row::applicantId).toList();
    }

    @Test
    void beforeAnythingIsTypedPeopleOfTodayAreAtHandThoseInTheRoomFirst() {
        List<Long> before = atHand(8);
        assertTrue(before.contains(LEILA.id()));
        long last = before.getLast();
        done(desk.acts.queue().admit().run(desk.agent, last, false));
        assertEquals(last, atHand(8).getFirst());
        assertEquals(before.size(), atHand(8).size(), "nobody twice");
        assertEquals(1, atHand(1).size());
    }

    @Test
    void whoseFileWasOpenedHereTodayComesFirstAndNotTomorrow() {
        long last = atHand(8).getLast();
        done(desk.acts.openFile().run(desk.agent, last, desk.acts.purposes().inUse().getFirst()));
        assertEquals(last, atHand(8).getFirst());
        desk.clock.pass(Duration.ofDays(1));
        assertFalse(atHand(8).contains(last));
    }
}
