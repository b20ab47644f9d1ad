package org.guichet.domain.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.guichet.domain.change.Decision;
import org.guichet.inmemory.Operations;
import org.guichet.seeded.SeededRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The site's policy changes with a reason and within limits, and comes back in one step. */
class PolicyRulesTest {

    private static final PriorityPolicy OTHER = StandardPolicy.REOPENING.policy();

    private static Decision<QueuePolicy> decide(QueuePolicy before, long number, PolicyAct act) {
        return PolicyRules.decide(before, Operations.of(number, QueuePolicy.AGGREGATE, act, Instant.EPOCH.plusSeconds(number)), act);
    }

    private static QueuePolicy accepted(Decision<QueuePolicy> decision) {
        return assertInstanceOf(Decision.Accepted.class, decision) instanceof Decision.Accepted<?>(QueuePolicy state)
                ? state
                : QueuePolicy.INITIAL;
    }

    private static void refused(PolicyRefusal reason, Decision<QueuePolicy> decision) {
        Decision.Refused<?> refused = assertInstanceOf(Decision.Refused.class, decision);
        assertEquals(reason, refused.reason());
    }

    private static PolicyAct applied(PriorityPolicy policy) {
        return new PolicyAct.PolicyApplied("", "a reason", policy);
    }

    private static PriorityPolicy withValue(PolicyField field, int value) {
        PriorityPolicy base = PriorityPolicy.recommended();
        return switch (field) {
            case DEADLINE_DAYS -> new PriorityPolicy(base.minutes(), value, base.lateAfter());
            case LATE_AFTER -> new PriorityPolicy(base.minutes(), base.deadlineDays(), Duration.ofMinutes(value));
            default -> base.with(field.headStart().orElseThrow(), value);
        };
    }

    @Test
    void anAppliedPolicyOrdersTheQueueAndRemembersWhoWhyAndWhen() {
        QueuePolicy after = accepted(decide(QueuePolicy.INITIAL, 7, new PolicyAct.PolicyApplied("Reopening", "closed a week", OTHER)));
        assertEquals(OTHER, after.current());
        assertEquals(Map.of("Reopening", OTHER), after.named());
        PolicyVersion version = after.last().orElseThrow();
        assertEquals("a.martin", version.author());
        assertEquals("closed a week", version.reason());
        assertEquals(Instant.EPOCH.plusSeconds(7), version.at());
        assertEquals(Optional.of(PriorityPolicy.recommended()), after.before());
    }

    @ParameterizedTest
    @EnumSource(PolicyField.class)
    void eachValueIsTakenUpToItsLimitsAndNamedBeyondThem(PolicyField field) {
        for (int fine : List.of(field.least(), field.most())) {
            assertEquals(List.of(), withValue(field, fine).problems());
        }
        for (int wrong : List.of(field.least() - 1, field.most() + 1, Integer.MAX_VALUE / 2, -100_000)) {
            assertEquals(List.of(new PolicyProblem(field, wrong)), withValue(field, wrong).problems());
            refused(PolicyRefusal.POLICY_OUT_OF_LIMITS, decide(QueuePolicy.INITIAL, 1, applied(withValue(field, wrong))));
        }
    }

    @Test
    void theStandardPoliciesLieWithinTheLimits() {
        for (StandardPolicy each : StandardPolicy.values()) {
            assertEquals(List.of(), each.policy().problems());
        }
    }

    @Test
    void aReasonIsAskedForAndTextsAreBounded() {
        refused(PolicyRefusal.POLICY_REASON_MISSING, decide(QueuePolicy.INITIAL, 1, new PolicyAct.PolicyApplied("", " \t", OTHER)));
        String long301 = "x".repeat(PolicyAct.REASON_LENGTH + 1);
        refused(PolicyRefusal.POLICY_TEXT_TOO_LONG, decide(QueuePolicy.INITIAL, 1, new PolicyAct.PolicyApplied("", long301, OTHER)));
        String long61 = "x".repeat(PolicyAct.NAME_LENGTH + 1);
        refused(PolicyRefusal.POLICY_TEXT_TOO_LONG, decide(QueuePolicy.INITIAL, 1, new PolicyAct.PolicyApplied(long61, "r", OTHER)));
    }

    @Test
    void thePolicyInForceIsNotAppliedOnceMore() {
        PriorityPolicy spelledOut = PriorityPolicy.recommended().with(HeadStart.ASYLUM, 0);
        refused(PolicyRefusal.POLICY_UNCHANGED, decide(QueuePolicy.INITIAL, 1, applied(spelledOut)));
        assertEquals(
                PriorityPolicy.recommended(),
                accepted(decide(QueuePolicy.INITIAL, 1, new PolicyAct.PolicyApplied("Mine", "give it a name", spelledOut)))
                        .named()
                        .get("Mine"));
    }

    @Test
    void aChangeThatSomebodyElseHasChangedAgainIsNotUndone() {
        QueuePolicy one = accepted(decide(QueuePolicy.INITIAL, 1, applied(OTHER)));
        QueuePolicy two = accepted(decide(one, 2, applied(StandardPolicy.BY_SLOT.policy())));
        refused(PolicyRefusal.POLICY_CHANGED_SINCE, decide(two, 3, new PolicyAct.PolicyUndone(Operations.id(1))));
        refused(PolicyRefusal.NO_POLICY_CHANGE_TO_UNDO,
                decide(QueuePolicy.INITIAL, 1, new PolicyAct.PolicyUndone(Operations.id(1))));
    }

    /** Any walk of changes and undos is a stack: what is in force is what the stack has on top. */
    @Test
    void undoBringsBackExactlyThePolicyBefore() {
        SeededRandom.repeat(300, random -> {
            Deque<PriorityPolicy> stack = new ArrayDeque<>(List.of(PriorityPolicy.recommended()));
            QueuePolicy state = QueuePolicy.INITIAL;
            for (long number = 1; number <= 30; number++) {
                state = step(random, state, number, stack);
                assertEquals(stack.peek(), state.current());
                assertEquals(stack.size() - 1, state.versions().size());
            }
            List<Long> numbers = state.versions().stream().map(PolicyVersion::number).toList();
            assertEquals(numbers.stream().distinct().sorted().toList(), numbers, "numbers grow");
        });
    }

    private static QueuePolicy step(SplittableRandom random, QueuePolicy state, long number, Deque<PriorityPolicy> stack) {
        if (random.nextInt(3) == 0 && stack.size() > 1) {
            stack.pop();
            QueuePolicy after =
                    accepted(decide(state, number, new PolicyAct.PolicyUndone(state.last().orElseThrow().madeBy())));
            assertTrue(after.version() > state.version());
            return after;
        }
        PolicyField field = SeededRandom.any(random, List.of(PolicyField.values()));
        PriorityPolicy next = withValue(field, random.nextInt(field.least(), field.most() + 1));
        if (next.equals(state.current())) {
            return state;
        }
        stack.push(next);
        return accepted(decide(state, number, applied(next)));
    }

    @ParameterizedTest
    @EnumSource(PolicyField.class)
    void aValueIsFoundWhereItWasPutAndTheOthersStay(PolicyField field) {
        PriorityPolicy policy = PriorityPolicy.recommended();
        for (int value : new int[] {field.least(), field.most(), 0}) {
            PriorityPolicy changed = field.in(policy, value);
            assertEquals(value, field.valueIn(changed));
            for (PolicyField other : PolicyField.values()) {
                if (other != field) {
                    assertEquals(other.valueIn(policy), other.valueIn(changed), other + " changed with " + field);
                }
            }
        }
    }
}
