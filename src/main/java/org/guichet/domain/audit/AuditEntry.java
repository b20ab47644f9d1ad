package org.guichet.domain.audit;

import java.time.Instant;
import org.guichet.domain.change.Act;
import org.guichet.domain.change.AggregateId;
import org.guichet.domain.change.Hash;

/**
 * One line of the trail.
 *
 * @param deskSeq its number in the desk's chain
 * @param applicantId the person it concerns; 0 where it concerns none
 * @param hash of the operation's bytes, as chained
 */
public record AuditEntry(
        long deskSeq, Instant at, String desk, String agent, AggregateId aggregate, Act act, long applicantId, Hash hash) {

    /** What an entry is known by: each desk counts its own acts. */
    public record Id(String desk, long deskSeq) implements Comparable<Id> {

        @Override
        public int compareTo(Id other) {
            int byDesk = desk.compareTo(other.desk);
            return byDesk == 0 ? Long.compare(deskSeq, other.deskSeq) : byDesk;
        }
    }

    public Id id() {
        return new Id(desk, deskSeq);
    }
}
