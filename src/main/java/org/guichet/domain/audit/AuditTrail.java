package org.guichet.domain.audit;

import java.util.List;

/** The trail of this desk, newest first. */
public interface AuditTrail {

    List<AuditEntry> latest(int limit);

    List<AuditEntry> ofApplicant(long applicantId, int limit);
}
