package org.guichet.domain.queue;

import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/** Why a person should not stand in line. Whatever the kind, the policy gives the same minutes. Names are stored: append only. */
public enum PriorityNeed {
    /** The card of those whom the law lets go first (CASF L.241-3). */
    PRIORITY_CARD,
    PREGNANCY,
    INFANT,
    FRAILTY;

    static Set<PriorityNeed> inOrder(Collection<PriorityNeed> needs) {
        return Collections.unmodifiableSet(new TreeSet<>(needs));
    }
}
