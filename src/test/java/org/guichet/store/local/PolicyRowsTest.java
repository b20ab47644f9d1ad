package org.guichet.store.local;

import static org.guichet.store.local.DeskDay.AGENT;
import static org.guichet.store.local.DeskDay.saved;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.guichet.domain.change.Operation;
import org.guichet.domain.change.Proposal;
import org.guichet.domain.queue.PolicyAct;
import org.guichet.domain.queue.PriorityPolicy;
import org.guichet.domain.queue.QueuePolicy;
import org.guichet.domain.queue.StandardPolicy;
import org.junit.jupiter.api.Test;

/** The site's policy on disk: what the kernel made is what is read, today and after a restart. */
class PolicyRowsTest extends StoreTest {

    private Operation record(PolicyAct act) {
        return saved(store.ledger().record(AGENT, List.of(new Proposal(QueuePolicy.AGGREGATE, act)))).getFirst();
    }

    private Operation apply(StandardPolicy policy) {
        return record(new PolicyAct.PolicyApplied(policy.name(), "because of " + policy, policy.policy()));
    }

    @Test
    void nobodyHasChangedThePolicyOfANewHome() {
        assertEquals(QueuePolicy.INITIAL, store.steering().policy());
    }

    @Test
    void versionsAreReadAsTheyWereMadeAlsoAfterReopening() {
        apply(StandardPolicy.REOPENING);
        Operation second = apply(StandardPolicy.BY_SLOT);
        QueuePolicy policy = store.steering().policy();
        assertEquals(StandardPolicy.BY_SLOT.policy(), policy.current());
        assertEquals(second.id(), policy.last().orElseThrow().madeBy());
        assertEquals("because of BY_SLOT", policy.last().orElseThrow().reason());
        assertEquals(second.deskTime(), policy.last().orElseThrow().at());
        store.close();
        store = DeskDay.open(folder);
        assertEquals(policy, store.steering().policy());
    }

    @Test
    void anUndoneVersionIsGoneAndANewOneTakesItsPlace() {
        apply(StandardPolicy.REOPENING);
        Operation second = apply(StandardPolicy.BY_SLOT);
        record(new PolicyAct.PolicyUndone(second.id()));
        assertEquals(StandardPolicy.REOPENING.policy(), store.steering().policy().current());
        apply(StandardPolicy.EVERYDAY);
        assertEquals(PriorityPolicy.recommended(), store.steering().policy().current());
        assertEquals(2, store.steering().policy().versions().size());
        assertEquals(4, store.steering().policy().version());
    }

    @Test
    void anUndoAndANewPolicyInOneGestureLeaveTheNewOne() {
        Operation first = apply(StandardPolicy.REOPENING);
        saved(store.ledger().record(AGENT, List.of(
                new Proposal(QueuePolicy.AGGREGATE, new PolicyAct.PolicyUndone(first.id())),
                new Proposal(QueuePolicy.AGGREGATE, new PolicyAct.PolicyApplied("", "other", StandardPolicy.BY_SLOT.policy())))));
        assertEquals(StandardPolicy.BY_SLOT.policy(), store.steering().policy().current());
        assertEquals(1, store.steering().policy().versions().size());
    }
}
