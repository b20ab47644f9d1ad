package org.guichet.workflow.lookup;

import static org.guichet.inmemory.DeskFixture.LEILA;
import static org.guichet.inmemory.DeskFixture.done;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
}
