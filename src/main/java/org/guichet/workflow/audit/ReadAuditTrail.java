package org.guichet.workflow.audit;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guichet.domain.applicant.Applicant;
import org.guichet.domain.applicant.ApplicantRegister;
import org.guichet.domain.audit.AuditEntry;
import org.guichet.domain.audit.AuditTrail;
import org.guichet.domain.staff.Permission;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.Result;

/** Shows what was done and looked up at this desk, and at the site's others as it comes here; names are resolved only for the reader. */
public final class ReadAuditTrail {

    private final AuditTrail trail;
    private final ApplicantRegister register;

    public ReadAuditTrail(AuditTrail trail, ApplicantRegister register) {
        this.trail = trail;
        this.register = register;
    }

    /** @param people the persons that entries concern, by id */
    public record Trail(List<AuditEntry> entries, Map<Long, Applicant> people) {}

    public Result<Trail> run(DeskSession session, int limit) {
        return session.<Trail>lacks(Permission.READ_AUDIT_TRAIL).orElseGet(() -> {
            List<AuditEntry> entries = trail.ofSite(limit);
            Set<Long> ids = new HashSet<>();
            entries.stream().map(AuditEntry::applicantId).filter(id -> id > 0).forEach(ids::add);
            return Result.done(new Trail(entries, register.findAll(ids)));
        });
    }
}
