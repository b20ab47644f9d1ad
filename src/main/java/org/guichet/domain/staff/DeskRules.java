package org.guichet.domain.staff;

import static org.guichet.domain.change.Decision.accept;
import static org.guichet.domain.change.Decision.refuse;

import java.util.Optional;
import org.guichet.domain.change.Decision;
import org.guichet.domain.change.Operation;
import org.jspecify.annotations.Nullable;

/** Opening, pausing and closing a desk. */
public final class DeskRules {

    private DeskRules() {}

    public static Decision<DeskDay> decide(@Nullable DeskDay known, Operation operation, DeskAct act) {
        Optional<DeskDay> named = DeskDay.untouched(operation.aggregate());
        if (named.isEmpty()) {
            return refuse(DeskRefusal.DESK_OF_NO_DAY);
        }
        DeskDay day = known == null ? named.get() : known;
        return switch (act) {
            case DeskAct.DeskStateChanged(DeskState state) -> change(day, operation, state);
        };
    }

    /** A colleague who takes over an open desk opens it, so that it is known who works there. */
    private static Decision<DeskDay> change(DeskDay day, Operation operation, DeskState state) {
        boolean same = day.state() == state
                && day.last().map(DeskDay.Stay::agent).map(operation.agent()::equals).orElse(true);
        return same
                ? refuse(DeskRefusal.DESK_STATE_UNCHANGED)
                : accept(day.with(new DeskDay.Stay(state, operation.agent(), operation.deskTime())));
    }
}
