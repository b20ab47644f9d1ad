package org.guichet.domain.forecast;

import java.time.Instant;
import java.util.Set;
import org.guichet.domain.appointment.Procedure;
import org.jspecify.annotations.Nullable;

/**
 * A desk for the rest of the day. A closed one is left out.
 *
 * @param opens when it takes the next person, where nobody is there: now, or the end of a pause
 * @param until takes nobody new from then on; null for one that serves until the room is empty
 * @param serving whom it has in hand, where it has
 */
public record DeskAhead(
        int number, Set<Procedure> skills, Instant opens, @Nullable Instant until, @Nullable InHand serving) {

    /** @param since when the person was called */
    public record InHand(Procedure procedure, Instant since) {}

    public DeskAhead {
        skills = Set.copyOf(skills);
    }

    public static DeskAhead open(int number, Set<Procedure> skills, Instant now) {
        return new DeskAhead(number, skills, now, null, null);
    }
}
