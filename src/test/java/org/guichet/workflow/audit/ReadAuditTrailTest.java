package org.guichet.workflow.audit;

import static org.guichet.inmemory.DeskFixture.DESK;
import static org.guichet.inmemory.DeskFixture.LEILA;
import static org.guichet.inmemory.DeskFixture.done;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.guichet.domain.audit.AuditedAct.Purpose;
import org.guichet.domain.queue.TicketAct;
import org.guichet.domain.staff.Role;
import org.guichet.inmemory.DeskFixture;
import org.junit.jupiter.api.Test;

class ReadAuditTrailTest {

    private final DeskFixture desk = new DeskFixture();

    @Test
    void anAuditorReadsWhatWasDoneAndSeenNewestFirst() {
        done(desk.acts.openFile().run(desk.agent, LEILA.id(), Purpose.TELEPHONE_ENQUIRY));
        done(desk.acts.queue().admit().run(desk.agent, LEILA.id(), false));
        done(desk.acts.queue().call().run(desk.agent));
        ReadAuditTrail.Trail trail = done(desk.acts.trail().read().run(desk.site.session(Role.AUDITOR, DESK), 2));
        assertEquals(2, trail.entries().size());
        assertEquals(new TicketAct.Called(DESK.number()), trail.entries().getFirst().act());
        assertEquals(Map.of(LEILA.id(), LEILA), trail.people());
    }
}
