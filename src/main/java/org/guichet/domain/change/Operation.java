package org.guichet.domain.change;

import java.time.Instant;
import java.util.List;

/**
 * One act about one aggregate, never changed after it was made: the envelope of {@code sync.md}, point 3.
 *
 * @param deskSeq gap-free number of the operation on its desk, from 1
 * @param prevHash hash of the bytes of this desk's operation before it, {@link Hash#NONE} for the first
 * @param baseVersion version of the aggregate that the agent saw
 * @param deskTime the desk's clock, for people only: it never decides an order between desks
 * @param captures captures that belong to the act, by the hash of their sealed bytes
 * @param second login of whoever answered for it too, at the same desk; empty where it took one person
 * @param signature the desk's signature over the rest, Base64; empty until the desk is enrolled with a store
 */
public record Operation(
        OperationId id,
        String desk,
        long deskSeq,
        Hash prevHash,
        String site,
        String agent,
        AggregateId aggregate,
        long baseVersion,
        Act act,
        Instant deskTime,
        List<Hash> captures,
        String signature,
        String second) {

    /** Characters of a login, at most, that an envelope takes for a second person. */
    public static final int LOGIN_LENGTH = 64;

    public Operation {
        captures = List.copyOf(captures);
        if (deskSeq < 1) {
            throw new IllegalArgumentException("a desk numbers its operations from 1");
        }
    }

    /** One person's. */
    public Operation(
            OperationId id, String desk, long deskSeq, Hash prevHash, String site, String agent, AggregateId aggregate, long baseVersion,
            Act act, Instant deskTime, List<Hash> captures, String signature) {
        this(id, desk, deskSeq, prevHash, site, agent, aggregate, baseVersion, act, deskTime, captures, signature, "");
    }
}
