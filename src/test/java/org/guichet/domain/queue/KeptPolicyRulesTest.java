package org.guichet.domain.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.guichet.domain.change.AggregateId;
import org.guichet.domain.change.Decision;
import org.guichet.domain.change.RefusalReason;
import org.guichet.domain.queue.KeptPolicyAct.PolicyDeleted;
import org.guichet.domain.queue.KeptPolicyAct.PolicyKept;
import org.guichet.inmemory.Operations;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class KeptPolicyRulesTest {

    private static final Instant AT = Instant.parse("2026-11-24T09:00:00Z");
    private static final PriorityPolicy REOPENING = StandardPolicy.REOPENING.policy();
    private static final PriorityPolicy BY_SLOT = StandardPolicy.BY_SLOT.policy();

    private static Decision<KeptPolicy> decide(@Nullable KeptPolicy known, KeptPolicyAct act) {
        return KeptPolicyRules.decide(known, Operations.of(4, KeptPolicy.aggregateOf("Mondays"), act, AT), act);
    }

    private static KeptPolicy accepted(@Nullable KeptPolicy known, KeptPolicyAct act) {
        return ((Decision.Accepted<KeptPolicy>) decide(known, act)).state();
    }

    private static void refused(RefusalReason why, String detail, Decision<KeptPolicy> decision) {
        assertEquals(new Decision.Refused<KeptPolicy>(why, detail), decision);
    }

    @Test
    void aPolicyIsKeptReplacedDeletedAndKeptAgainUnderOneName() {
        KeptPolicy kept = accepted(null, new PolicyKept("Mondays", REOPENING));
        assertEquals(REOPENING, kept.policy());
        assertEquals(AT, kept.at());
        KeptPolicy other = accepted(kept, new PolicyKept("Mondays", BY_SLOT));
        assertEquals(BY_SLOT, other.policy());
        KeptPolicy gone = accepted(other, new PolicyDeleted("Mondays"));
        assertNull(gone.policy());
        assertEquals(4, accepted(gone, new PolicyKept("Mondays", BY_SLOT)).version());
    }

    @Test
    void whatChangesNothingIsRefused() {
        KeptPolicy kept = accepted(null, new PolicyKept("Mondays", REOPENING));
        refused(PolicyRefusal.POLICY_KEPT_ALREADY, "", decide(kept, new PolicyKept("Mondays", REOPENING)));
        refused(PolicyRefusal.NO_SUCH_KEPT_POLICY, "", decide(null, new PolicyDeleted("Mondays")));
        KeptPolicy gone = accepted(kept, new PolicyDeleted("Mondays"));
        refused(PolicyRefusal.NO_SUCH_KEPT_POLICY, "", decide(gone, new PolicyDeleted("Mondays")));
    }

    @Test
    void valuesOutsideTheirLimitsAndNamesThatAreNoneAreRefused() {
        PriorityPolicy wild = new PriorityPolicy(Map.of(HeadStart.RENEWAL, 999), 7, Duration.ofMinutes(10));
        refused(PolicyRefusal.POLICY_OUT_OF_LIMITS, wild.problems().getFirst().inShort(), decide(null, new PolicyKept("Mondays", wild)));
        refused(PolicyRefusal.POLICY_NAME_MISSING, "", decide(null, new PolicyKept("Tuesdays", REOPENING)));
        String tooLong = "x".repeat(PolicyAct.NAME_LENGTH + 1);
        KeptPolicyAct act = new PolicyKept(tooLong, REOPENING);
        AggregateId about = KeptPolicy.aggregateOf(tooLong);
        refused(PolicyRefusal.POLICY_TEXT_TOO_LONG, "60", KeptPolicyRules.decide(null, Operations.of(4, about, act, AT), act));
    }
}
