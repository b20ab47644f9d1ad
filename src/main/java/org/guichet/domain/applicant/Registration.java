package org.guichet.domain.applicant;

import java.time.Instant;
import org.guichet.domain.change.AggregateId;
import org.guichet.domain.change.AggregateState;
import org.guichet.domain.change.OperationId;

/**
 * A file that was made at a desk.
 *
 * @param by the operation that made it
 * @param inUse whether applications, cards, appointments, tickets or papers hang on it
 */
public record Registration(
        Applicant person,
        long version,
        OperationId by,
        Instant at,
        String agent,
        boolean onlyBirthYear,
        boolean withdrawn,
        boolean inUse)
        implements AggregateState {

    /** Ids of the site's own data are below; each desk has as many of its own above, by the letter of its tickets. */
    public static final long DESK_RANGE = 1_000_000_000_000L;

    @Override
    public AggregateId aggregate() {
        return aggregateOf(person.id());
    }

    public static AggregateId aggregateOf(long applicantId) {
        return new AggregateId(AggregateId.Kind.APPLICANT, Long.toString(applicantId));
    }

    public boolean canBeWithdrawn() {
        return !withdrawn && !inUse;
    }

    /** The same file with other particulars, as the site's data say them now. */
    public Registration with(Applicant now) {
        return new Registration(now, version, by, at, agent, onlyBirthYear, withdrawn, inUse);
    }

    Registration taken() {
        return new Registration(person, version + 1, by, at, agent, onlyBirthYear, true, inUse);
    }
}
