package org.guichet.domain.fee;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.guichet.domain.change.AggregateId;
import org.guichet.domain.change.Decision;
import org.guichet.domain.change.RefusalReason;
import org.guichet.domain.fee.FeeAct.FeeSet;
import org.guichet.domain.fee.FeeAct.FeeWithdrawn;
import org.guichet.inmemory.Operations;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FeeRulesTest {

    private static final LocalDate SPRING = LocalDate.of(2026, 5, 1);
    private static final FeeKey KEY = new FeeKey(FeeService.CARD_RENEWAL, "TEN_YEAR_CARD", Reduction.REDUCED);

    private static Decision<FeeHistory> decide(@Nullable FeeHistory known, AggregateId about, FeeAct act) {
        return FeeRules.decide(known, Operations.of(1, about, act, Instant.EPOCH), act);
    }

    private static FeeHistory accepted(@Nullable FeeHistory known, FeeAct act) {
        return assertInstanceOf(Decision.Accepted.class, decide(known, KEY.aggregate(), act)).state() instanceof FeeHistory history
                ? history : new FeeHistory(KEY, 0, List.of());
    }

    private static void refused(RefusalReason reason, String detail, @Nullable FeeHistory known, FeeAct act) {
        assertEquals(Decision.<FeeHistory>refuse(reason, detail), decide(known, KEY.aggregate(), act));
    }

    private static FeeSet set(@Nullable LocalDate until, int cents, String source) {
        return new FeeSet(SPRING, until, cents, source);
    }

    @Test
    void aLineTakesThePlaceOfTheOneThatBeganOnTheSameDay() {
        FeeHistory first = accepted(null, set(null, 10_000, "Article A"));
        FeeHistory second = accepted(first, set(SPRING, 15_000, "Article B"));
        assertEquals(new FeeHistory(KEY, 2, List.of(new FeePeriod(SPRING, SPRING, 15_000, "Article B"))), second);
        refused(FeeRefusal.FEE_UNCHANGED, "", second, set(SPRING, 15_000, "Article B"));
    }

    @Test
    void aWithdrawnLineStaysKnownAsWithdrawn() {
        FeeHistory withdrawn = accepted(null, new FeeWithdrawn(SPRING));
        assertEquals(List.of(new FeePeriod(SPRING, null, null, "")), withdrawn.periods());
        refused(FeeRefusal.FEE_UNCHANGED, "", withdrawn, new FeeWithdrawn(SPRING));
    }

    @Test
    void whatCanNotBeDueIsRefusedByName() {
        refused(FeeRefusal.FEE_AMOUNT_OUT_OF_LIMITS, "999999", null, set(null, -1, "x"));
        refused(FeeRefusal.FEE_AMOUNT_OUT_OF_LIMITS, "999999", null, set(null, 1_000_000, "x"));
        refused(FeeRefusal.FEE_ENDS_BEFORE_IT_BEGINS, "", null, set(SPRING.minusDays(1), 1, "x"));
        refused(FeeRefusal.FEE_SOURCE_MISSING, "", null, set(null, 1, " "));
        refused(FeeRefusal.FEE_SOURCE_TOO_LONG, "200", null, set(null, 1, "x".repeat(201)));
        refused(FeeRefusal.FEE_DATE_OUT_OF_LIMITS, "", null, set(LocalDate.MAX, 1, "x"));
        refused(FeeRefusal.FEE_DATE_OUT_OF_LIMITS, "", null, new FeeWithdrawn(LocalDate.of(1989, 12, 31)));
        FeeHistory full = new FeeHistory(KEY, 1, IntStream.rangeClosed(1, FeeRules.MOST_LINES)
                .mapToObj(day -> new FeePeriod(SPRING.plusDays(day), null, day, "x"))
                .toList());
        refused(FeeRefusal.FEE_LINES_TOO_MANY, "100", full, set(null, 1, "x"));
    }

    @Test
    void aThingThatIsNoFeeHasNone() {
        for (String key : List.of("1", "VISA_VALIDATION/*", "VISA_VALIDATION/*/HALF", "BICYCLE/*/FULL", "VISA_VALIDATION/a b/FULL")) {
            assertEquals(
                    Decision.<FeeHistory>refuse(FeeRefusal.FEE_UNKNOWN),
                    decide(null, new AggregateId(AggregateId.Kind.FEE, key), set(null, 1, "x")));
        }
    }
}
