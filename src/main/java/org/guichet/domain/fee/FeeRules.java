package org.guichet.domain.fee;

import static org.guichet.domain.change.Decision.accept;
import static org.guichet.domain.change.Decision.refuse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.guichet.domain.change.Decision;
import org.guichet.domain.change.Operation;
import org.guichet.domain.change.RefusalReason;
import org.guichet.domain.fee.FeeAct.FeeSet;
import org.guichet.domain.fee.FeeAct.FeeWithdrawn;
import org.jspecify.annotations.Nullable;

/** What may stand in a fee table. The newest word about a first day counts. */
public final class FeeRules {

    static final int MOST_LINES = 100;
    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2999, 12, 31);

    private FeeRules() {}

    public static Decision<FeeHistory> decide(@Nullable FeeHistory known, Operation operation, FeeAct act) {
        Optional<FeeKey> key = FeeKey.of(operation.aggregate());
        if (key.isEmpty()) {
            return refuse(FeeRefusal.FEE_UNKNOWN);
        }
        FeeHistory before = known == null ? new FeeHistory(key.get(), 0, List.of()) : known;
        if (isOutOfLimits(act.from())) {
            return refuse(FeeRefusal.FEE_DATE_OUT_OF_LIMITS);
        }
        return switch (act) {
            case FeeSet set -> set(before, set);
            case FeeWithdrawn(LocalDate from) -> put(before, new FeePeriod(from, null, null, ""));
        };
    }

    private static Decision<FeeHistory> set(FeeHistory before, FeeSet set) {
        RefusalReason wrong = problem(set);
        if (wrong == FeeRefusal.FEE_AMOUNT_OUT_OF_LIMITS) {
            return refuse(wrong, String.valueOf(FeeAct.MOST_CENTS));
        }
        if (wrong == FeeRefusal.FEE_SOURCE_TOO_LONG) {
            return refuse(wrong, String.valueOf(FeeAct.SOURCE_LENGTH));
        }
        return wrong == null ? put(before, new FeePeriod(set.from(), set.until(), set.cents(), set.source())) : refuse(wrong);
    }

    private static @Nullable RefusalReason problem(FeeSet set) {
        LocalDate until = set.until();
        if (set.cents() < 0 || set.cents() > FeeAct.MOST_CENTS) {
            return FeeRefusal.FEE_AMOUNT_OUT_OF_LIMITS;
        }
        if (until != null && isOutOfLimits(until)) {
            return FeeRefusal.FEE_DATE_OUT_OF_LIMITS;
        }
        if (until != null && until.isBefore(set.from())) {
            return FeeRefusal.FEE_ENDS_BEFORE_IT_BEGINS;
        }
        if (set.source().isBlank()) {
            return FeeRefusal.FEE_SOURCE_MISSING;
        }
        return set.source().length() > FeeAct.SOURCE_LENGTH ? FeeRefusal.FEE_SOURCE_TOO_LONG : null;
    }

    private static Decision<FeeHistory> put(FeeHistory before, FeePeriod period) {
        if (before.periods().contains(period)) {
            return refuse(FeeRefusal.FEE_UNCHANGED);
        }
        List<FeePeriod> periods = new ArrayList<>(before.periods());
        periods.removeIf(each -> each.from().equals(period.from()));
        periods.add(period);
        return periods.size() > MOST_LINES
                ? refuse(FeeRefusal.FEE_LINES_TOO_MANY, String.valueOf(MOST_LINES))
                : accept(new FeeHistory(before.key(), before.version() + 1, periods));
    }

    private static boolean isOutOfLimits(LocalDate day) {
        return day.isBefore(EARLIEST) || day.isAfter(LATEST);
    }
}
