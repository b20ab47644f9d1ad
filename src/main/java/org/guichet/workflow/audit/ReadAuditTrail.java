package org.guichet.workflow.audit;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.guichet.domain.applicant.Applicant;
import org.guichet.domain.applicant.ApplicantRegister;
import org.guichet.domain.audit.AuditEntry;
import org.guichet.domain.audit.AuditTrail;
import org.guichet.domain.audit.UnusualLookups;
import org.guichet.domain.staff.Permission;
import org.guichet.domain.staff.StaffDirectory;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.Result;

/** Shows what was done and looked up at the desks of the site; names are resolved only for the reader. */
public final class ReadAuditTrail {

    private final AuditTrail trail;
    private final ApplicantRegister register;
    private final StaffDirectory staff;

    public ReadAuditTrail(AuditTrail trail, ApplicantRegister register, StaffDirectory staff) {
        this.trail = trail;
        this.register = register;
        this.staff = staff;
    }

    /**
     * @param people the persons that entries concern, by id
     * @param unusual what somebody should ask about, by the entry
     */
    public record Trail(
            List<AuditEntry> entries, Map<Long, Applicant> people, Map<AuditEntry.Id, Set<UnusualLookups.Reason>> unusual) {}

    public Result<Trail> run(DeskSession session, int limit) {
        return read(session, () -> trail.latest(limit));
    }

    /** All that was done for one person, or seen of them. */
    public Result<Trail> ofPerson(DeskSession session, long applicantId, int limit) {
        return read(session, () -> trail.ofApplicant(applicantId, limit));
    }

    /** All that one agent did, at whichever desk. */
    public Result<Trail> ofAgent(DeskSession session, String login, int limit) {
        return read(session, () -> trail.ofAgent(login, limit));
    }

    private Result<Trail> read(DeskSession session, Supplier<List<AuditEntry>> wanted) {
        return session.<Trail>lacks(Permission.READ_AUDIT_TRAIL).orElseGet(() -> {
            List<AuditEntry> entries = wanted.get();
            Set<Long> ids = new HashSet<>();
            entries.stream().map(AuditEntry::applicantId).filter(id -> id > 0).forEach(ids::add);
            Map<Long, Applicant> people = register.findAll(ids);
            return Result.done(new Trail(entries, people, unusual(entries, people)));
        });
    }

    private Map<AuditEntry.Id, Set<UnusualLookups.Reason>> unusual(List<AuditEntry> entries, Map<Long, Applicant> people) {
        Map<String, String> agents = new HashMap<>();
        staff.everyAgent().forEach(agent -> agents.put(agent.login(), agent.displayName()));
        Map<Long, String> names = new HashMap<>();
        people.forEach((id, person) -> names.put(id, person.fullName()));
        return new UnusualLookups(agents).among(entries, names);
    }
}
