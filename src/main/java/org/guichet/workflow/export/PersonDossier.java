package org.guichet.workflow.export;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.guichet.domain.audit.AuditEntry;
import org.guichet.domain.audit.AuditedAct.FileConsulted;
import org.guichet.domain.audit.AuditedAct.FileOpened;
import org.guichet.domain.staff.Role;
import org.guichet.workflow.file.PersonFile;

/**
 * All that a desk holds of one person, for them (GDPR, article 15).
 *
 * @param trail every entry that concerns the person, newest first
 * @param roles of the site's agents, by login
 * @param namesAgents whether the site gives agents' logins away; roles stand for them otherwise. A person has a right to the dates and
 *     purposes of look-ups, to who made them only where they could not defend their rights without (CJEU, 22 June 2023, C-579/21, Pankki S)
 */
public record PersonDossier(
        String site,
        ZoneId zone,
        Instant at,
        PersonFile file,
        PersonRecords.Kept kept,
        List<AuditEntry> trail,
        Map<String, Role> roles,
        boolean namesAgents) {

    private static final Predicate<AuditEntry> LOOKUP =
            entry -> entry.act() instanceof FileOpened || entry.act() instanceof FileConsulted;

    /** Who looked the person up, newest first. */
    public List<AuditEntry> lookups() {
        return trail.stream().filter(LOOKUP).toList();
    }

    /** What was done for the person, newest first. */
    public List<AuditEntry> acts() {
        return trail.stream().filter(LOOKUP.negate()).toList();
    }
}
