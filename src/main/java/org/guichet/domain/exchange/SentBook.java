package org.guichet.domain.exchange;

import java.util.List;
import java.util.Optional;
import org.guichet.domain.change.OperationId;

/** What this desk did and what became of it at the store; readable whether the store can be reached or not. */
public interface SentBook {

    /** Acts that somebody has to look at: this desk's own, and conflicts of all desks of the site; newest first. */
    List<SentAct> troubles(int limit);

    /** This desk's own acts, newest first. */
    List<SentAct> own(Filter filter, int limit);

    Optional<SentAct> find(OperationId id);

    /** What the store has instead: the last act of the same kind about the same thing that it took. */
    Optional<SentAct> standing(SentAct disputed);

    /** Which of this desk's own acts are asked for. */
    enum Filter {
        ALL,
        WAITING,
        CONFIRMED,
        TROUBLE
    }
}
