package org.guichet.domain.audit;

import java.time.Instant;
import org.guichet.domain.change.Act;
import org.guichet.domain.change.AggregateId;
import org.guichet.domain.change.Hash;
import org.guichet.domain.change.Operation;

/**
 * One line of the trail.
 *
 * @param deskSeq its number in the desk's chain
 * @param applicantId the person it concerns; 0 where it concerns none
 * @param hash of the operation's bytes, as chained
 * @param second who answered for it too; empty where it took one person
 */
public record AuditEntry(
        long deskSeq, Instant at, String desk, String agent, AggregateId aggregate, Act act, long applicantId, Hash hash, String second) {

    /** One person's. */
    public AuditEntry(
            long deskSeq, Instant at, String desk, String agent, AggregateId aggregate, Act act, long applicantId, Hash hash) {
        this(deskSeq, at, desk, agent, aggregate, act, applicantId, hash, "");
    }

    /** Of an operation as it is kept. */
    public static AuditEntry of(Operation operation, long applicantId, Hash hash) {
        return new AuditEntry(
                operation.deskSeq(), operation.deskTime(), operation.desk(), operation.agent(), operation.aggregate(), operation.act(),
                applicantId, hash, operation.second());
    }

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
