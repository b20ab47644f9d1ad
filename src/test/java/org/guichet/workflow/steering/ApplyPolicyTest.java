package org.guichet.workflow.steering;

import static org.guichet.inmemory.DeskFixture.AMADOU;
import static org.guichet.inmemory.DeskFixture.DESK;
import static org.guichet.inmemory.DeskFixture.NOA;
import static org.guichet.inmemory.DeskFixture.done;
import static org.guichet.inmemory.DeskFixture.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.guichet.domain.queue.HeadStart;
import org.guichet.domain.queue.PolicyRefusal;
import org.guichet.domain.queue.PolicyVersion;
import org.guichet.domain.queue.PriorityPolicy;
import org.guichet.domain.queue.QueuePolicy;
import org.guichet.domain.queue.WaitingTicket;
import org.guichet.domain.staff.Role;
import org.guichet.inmemory.DeskFixture;
import org.guichet.workflow.DeskSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A supervisor turns the queue round, and back. */
class ApplyPolicyTest {

    private final DeskFixture desk = new DeskFixture();
    private final DeskSession supervisor = desk.site.session(Role.SUPERVISOR, DESK);
    private final PriorityPolicy renewalsFirst = PriorityPolicy.recommended().with(HeadStart.RENEWAL, 120);

    @BeforeEach
    void admit() {
        done(desk.acts.queue().admit().run(desk.agent, AMADOU.id(), false));
        done(desk.acts.queue().admit().run(desk.agent, NOA.id(), false));
    }

    private List<Long> order() {
        return done(desk.acts.queue().read().run(desk.agent)).waiting().rows().stream()
                .map(WaitingTicket::ticket)
                .map(ticket -> ticket.admission().applicantId())
                .toList();
    }

    @Test
    void theNewPolicyOrdersTheQueueOfEveryDeskAtOnceAndWhoNextCalls() {
        assertEquals(List.of(AMADOU.id(), NOA.id()), order());
        done(desk.acts.steering().applyPolicy().run(supervisor, renewalsFirst, "", "renewals pile up"));
        assertEquals(List.of(NOA.id(), AMADOU.id()), order());
        assertEquals(NOA.id(), done(desk.acts.queue().call().run(desk.colleague)).admission().applicantId());
    }

    @Test
    void oneStepBringsTheOrderBack() {
        done(desk.acts.steering().applyPolicy().run(supervisor, renewalsFirst, "", "renewals pile up"));
        done(desk.acts.steering().undoPolicy().run(supervisor));
        assertEquals(List.of(AMADOU.id(), NOA.id()), order());
        refused(PolicyRefusal.NO_POLICY_CHANGE_TO_UNDO, desk.acts.steering().undoPolicy().run(supervisor));
    }

    @Test
    void undoingWhatOneHasSeenLeavesAColleaguesChangeAlone() {
        QueuePolicy mine = done(desk.acts.steering().applyPolicy().run(supervisor, renewalsFirst, "", "renewals pile up"));
        PolicyVersion seen = mine.last().orElseThrow();
        done(desk.acts.steering().applyPolicy().run(supervisor, PriorityPolicy.recommended(), "", "enough"));
        refused(PolicyRefusal.POLICY_CHANGED_SINCE, "supervisor", desk.acts.steering().undoPolicy().run(supervisor, seen));
    }
}
