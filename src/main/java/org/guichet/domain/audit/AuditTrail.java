package org.guichet.domain.audit;

import java.util.List;

/** The trail of this desk, newest first. */
public interface AuditTrail {

    List<AuditEntry> latest(int limit);

    /** With what the site's other desks did, as far as it has come here; by the desks' times, newest first. */
    List<AuditEntry> ofSite(int limit);

    List<AuditEntry> ofApplicant(long applicantId, int limit);
}
