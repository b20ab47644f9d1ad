package org.guichet.workflow.exchange;

import java.util.List;
import java.util.Optional;
import org.guichet.domain.lookup.PersonElsewhere;
import org.guichet.domain.staff.Permission;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.Result;

/** Looks for somebody who has no file here among the people of the other sites of the central store. */
public final class FindElsewhere {

    /** Whoever can ask the store; empty where it can't be reached. */
    @FunctionalInterface
    public interface Elsewhere {

        /** There is no store to ask. */
        Elsewhere NOWHERE = (_, _) -> Optional.empty();

        Optional<List<PersonElsewhere>> find(String text, int limit);
    }

    private final Elsewhere elsewhere;

    public FindElsewhere(Elsewhere elsewhere) {
        this.elsewhere = elsewhere;
    }

    /** Empty where the store can't be reached. */
    public Result<Optional<List<PersonElsewhere>>> run(DeskSession session, String text, int limit) {
        return session.<Optional<List<PersonElsewhere>>>lacks(Permission.LOOK_UP)
                .orElseGet(() -> Result.done(elsewhere.find(text.strip(), limit)));
    }
}
