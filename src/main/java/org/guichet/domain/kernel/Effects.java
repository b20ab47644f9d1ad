package org.guichet.domain.kernel;

import java.util.List;
import org.guichet.domain.change.AggregateId;
import org.guichet.domain.change.AggregateState;
import org.guichet.domain.change.Operation;
import org.guichet.domain.sitedata.SiteDataAct;
import org.guichet.domain.sitedata.SiteDataRules;
import org.jspecify.annotations.Nullable;

/**
 * What an accepted operation does to other things than the one it is about. Most do nothing; data that are brought into the site in
 * bulk are about themselves, and move what they bring.
 */
public final class Effects {

    private Effects() {}

    /** The other things, each once; none of an act that no kernel accepts. */
    public static List<AggregateId> things(Operation operation) {
        return operation.act() instanceof SiteDataAct act && SiteDataRules.problem(act).isEmpty()
                ? SiteDataRules.things(act) : List.of();
    }

    /** One of them afterwards; null where still nothing is known of it. */
    public static @Nullable AggregateState after(@Nullable AggregateState state, AggregateId id, Operation operation) {
        return operation.act() instanceof SiteDataAct act ? SiteDataRules.after(state, id, act) : state;
    }

    /** What {@link Kernel#decide} is for the thing that it is about and these are for others, as one. */
    public static boolean isEffectOn(AggregateId id, Operation operation) {
        return !operation.aggregate().equals(id);
    }
}
