package org.guichet.domain.queue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.guichet.domain.appointment.Procedure;
import org.jspecify.annotations.Nullable;

/**
 * What a ticket's person came for and needs, as far as it changes on the way.
 *
 * @param further matters beyond that of the admission, in the order in which they were noted
 * @param done procedures that were served while others were left
 * @param inHand the matter that a desk has taken up, where there are several
 * @param needs kinds of priority need as noted last; absent while the admission says all there is to say
 * @param notedAt when it was changed without the ticket moving
 */
public record Errand(
        List<Matter> further,
        Set<Procedure> done,
        @Nullable Procedure inHand,
        @Nullable Set<PriorityNeed> needs,
        @Nullable Instant notedAt) {

    public static final Errand AS_ADMITTED = new Errand(List.of(), Set.of(), null, null, null);

    public Errand {
        further = List.copyOf(further);
        done = Collections.unmodifiableSet(new TreeSet<>(done));
        needs = needs == null ? null : PriorityNeed.inOrder(needs);
    }

    /** @param needs empty where no kind was noted at the door */
    static Errand of(List<Matter> further, Collection<PriorityNeed> needs) {
        return further.isEmpty() && needs.isEmpty()
                ? AS_ADMITTED
                : new Errand(further, Set.of(), null, needs.isEmpty() ? null : PriorityNeed.inOrder(needs), null);
    }

    /** The ticket moves, and whatever was in hand stays so. */
    Errand moved() {
        return new Errand(further, done, inHand, needs, null);
    }

    /** @param matter absent where no desk has taken one up */
    Errand inHand(@Nullable Procedure matter) {
        return new Errand(further, done, matter, needs, null);
    }

    Errand done(Procedure matter) {
        Set<Procedure> more = new TreeSet<>(done);
        more.add(matter);
        return new Errand(further, more, null, needs, null);
    }

    Errand with(Matter matter, Instant at) {
        List<Matter> more = new ArrayList<>(further);
        more.add(matter);
        return new Errand(more, done, inHand, needs, at);
    }

    Errand with(Set<PriorityNeed> noted, Instant at) {
        return new Errand(further, done, inHand, noted, at);
    }
}
