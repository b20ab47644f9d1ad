package org.guichet.domain.audit;

import java.util.List;

/** The trail of the site as far as this desk has it: its own acts, and those of other desks since it joined. */
public interface AuditTrail {

    /** Of all desks, newest first by what their clocks said. */
    List<AuditEntry> latest(int limit);

    /** Of this desk alone, newest first. */
    List<AuditEntry> latestHere(int limit);

    /** As {@link #latest}, of what concerns one person. */
    List<AuditEntry> ofApplicant(long applicantId, int limit);

    /** As {@link #latest}, of what one agent did at whichever desk, or answered for too. */
    List<AuditEntry> ofAgent(String login, int limit);
}
