package org.guichet.store.local;

import java.util.List;
import org.guichet.domain.audit.ChainFinding;

/**
 * What a check of a home's trail came to.
 *
 * @param entries that stand in the journal
 * @param signatures that were checked: the last of every thousand, and the very last, each of which covers all before it
 */
public record TrailReport(long entries, long signatures, List<Found> findings) {

    /** Where something is wrong. */
    public enum Where {
        JOURNAL,
        /** The database's copy, which screens read. */
        DATABASE
    }

    public record Found(Where where, ChainFinding finding) {}

    public boolean isSound() {
        return findings.isEmpty();
    }
}
