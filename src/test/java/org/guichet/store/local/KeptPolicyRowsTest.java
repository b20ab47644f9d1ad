package org.guichet.store.local;

import static org.guichet.store.local.DeskDay.AGENT;
import static org.guichet.store.local.DeskDay.saved;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.guichet.domain.change.Proposal;
import org.guichet.domain.queue.KeptPolicy;
import org.guichet.domain.queue.KeptPolicyAct;
import org.guichet.domain.queue.StandardPolicy;
import org.junit.jupiter.api.Test;

/** Policies for other days on disk, today and after a restart. */
class KeptPolicyRowsTest extends StoreTest {

    private void record(KeptPolicyAct act) {
        saved(store.ledger().record(AGENT, List.of(new Proposal(KeptPolicy.aggregateOf(act.name()), act))));
    }

    private List<String> names() {
        return store.steering().kept().stream().map(KeptPolicy::name).toList();
    }

    @Test
    void whatIsKeptIsListedByNameUntilItIsDeletedAndItsVersionGoesOn() {
        record(new KeptPolicyAct.PolicyKept("Thursdays", StandardPolicy.BY_SLOT.policy()));
        record(new KeptPolicyAct.PolicyKept("Mondays", StandardPolicy.REOPENING.policy()));
        assertEquals(List.of("Mondays", "Thursdays"), names());
        record(new KeptPolicyAct.PolicyDeleted("Thursdays"));
        store.close();
        store = DeskDay.open(folder);
        assertEquals(List.of("Mondays"), names());
        KeptPolicy mondays = store.steering().kept("Mondays").orElseThrow();
        assertEquals(StandardPolicy.REOPENING.policy(), mondays.policy());
        assertEquals(AGENT, mondays.author());
        assertNull(store.steering().kept("Thursdays").orElseThrow().policy());
        record(new KeptPolicyAct.PolicyKept("Thursdays", StandardPolicy.REOPENING.policy()));
        assertEquals(3, store.steering().kept("Thursdays").orElseThrow().version());
    }
}
