package org.guichet.store.local;

import static org.guichet.store.generated.Tables.FEED_ENTRY;
import static org.guichet.store.generated.Tables.OPERATION;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.guichet.domain.audit.AuditEntry;
import org.guichet.domain.audit.AuditTrail;
import org.guichet.domain.change.Hash;
import org.guichet.store.generated.tables.records.FeedEntryRecord;
import org.guichet.store.generated.tables.records.OperationRecord;
import org.guichet.sync.protocol.WrittenOperation;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/**
 * This desk's operations and those that the feed brought, each list read from its newest end by an index and no further than asked for,
 * then laid together: the cost does not grow with the history.
 */
final class LocalAuditTrail implements AuditTrail {

    private static final Comparator<AuditEntry> NEWEST_FIRST =
            Comparator.comparing(AuditEntry::at).thenComparing(AuditEntry::id).reversed();

    private final Database database;

    LocalAuditTrail(Database database) {
        this.database = database;
    }

    @Override
    public List<AuditEntry> latest(int limit) {
        return together(latestHere(limit), elsewhere(DSL.noCondition(), limit), limit);
    }

    @Override
    public List<AuditEntry> latestHere(int limit) {
        return here(DSL.noCondition(), limit);
    }

    @Override
    public List<AuditEntry> ofApplicant(long applicantId, int limit) {
        return together(
                here(OPERATION.APPLICANT_ID.eq(applicantId), limit), elsewhere(FEED_ENTRY.APPLICANT_ID.eq(applicantId), limit), limit);
    }

    @Override
    public List<AuditEntry> ofAgent(String login, int limit) {
        return Stream.of(
                        here(OPERATION.AGENT.eq(login), limit), here(OPERATION.OP_ID.in(SecondRows.hereOf(login)), limit),
                        elsewhere(FEED_ENTRY.AGENT.eq(login), limit),
                        elsewhere(FEED_ENTRY.FEED_SEQ.in(SecondRows.elsewhereOf(login)), limit))
                .reduce((some, more) -> together(some, more, limit))
                .orElseThrow();
    }

    /** By what the desks' clocks said; where nothing came from elsewhere, in this desk's own order, whatever its clock did. */
    private static List<AuditEntry> together(List<AuditEntry> here, List<AuditEntry> elsewhere, int limit) {
        return elsewhere.isEmpty()
                ? here : Stream.concat(here.stream(), elsewhere.stream()).sorted(NEWEST_FIRST).limit(limit).toList();
    }

    private List<AuditEntry> here(Condition which, int limit) {
        return database.read(context -> context.selectFrom(OPERATION)
                .where(which)
                .orderBy(OPERATION.DESK_SEQ.desc())
                .limit(limit)
                .fetch(LocalAuditTrail::entry));
    }

    /** What a newer program did at another desk can't be put into words here. */
    private List<AuditEntry> elsewhere(Condition which, int limit) {
        return database.read(context -> context.selectFrom(FEED_ENTRY)
                .where(which)
                .and(FEED_ENTRY.OPERATION_BYTES.isNotNull())
                .orderBy(FEED_ENTRY.FEED_SEQ.desc())
                .limit(limit)
                .fetch(LocalAuditTrail::entry)
                .stream()
                .flatMap(Optional::stream)
                .toList());
    }

    private static AuditEntry entry(OperationRecord row) {
        WrittenOperation written = WrittenOperation.read(row.getOperationBytes())
                .orElseThrow(() -> new IllegalStateException("operation " + row.getDeskSeq() + " was readable when it was saved"));
        return AuditEntry.of(written.operation(), row.getApplicantId(), new Hash(row.getOperationHash()));
    }

    private static Optional<AuditEntry> entry(FeedEntryRecord row) {
        return WrittenOperation.read(row.getOperationBytes())
                .map(written -> AuditEntry.of(written.operation(), Objects.requireNonNullElse(row.getApplicantId(), 0L), written.hash()));
    }
}
