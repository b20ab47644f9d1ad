package org.guichet.store.local;

import static org.guichet.store.generated.Tables.FEED_ENTRY;
import static org.guichet.store.generated.Tables.OPERATION;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.guichet.domain.audit.AuditEntry;
import org.guichet.domain.audit.AuditTrail;
import org.guichet.domain.change.Operation;
import org.guichet.store.generated.tables.records.OperationRecord;
import org.guichet.sync.protocol.WrittenOperation;
import org.jooq.Condition;
import org.jooq.impl.DSL;

final class LocalAuditTrail implements AuditTrail {

    private final Database database;

    LocalAuditTrail(Database database) {
        this.database = database;
    }

    @Override
    public List<AuditEntry> latest(int limit) {
        return fetch(DSL.noCondition(), limit);
    }

    @Override
    public List<AuditEntry> ofSite(int limit) {
        return Stream.concat(latest(limit).stream(), ofOthers(limit).stream())
                .sorted(Comparator.comparing(AuditEntry::at).reversed())
                .limit(limit)
                .toList();
    }

    /** Those that this program can read. */
    private List<AuditEntry> ofOthers(int limit) {
        return database.read(context -> context.select(FEED_ENTRY.OPERATION_BYTES)
                .from(FEED_ENTRY)
                .where(FEED_ENTRY.OPERATION_BYTES.isNotNull())
                .orderBy(FEED_ENTRY.FEED_SEQ.desc())
                .limit(limit)
                .fetch(row -> WrittenOperation.read(row.value1()))
                .stream()
                .flatMap(Optional::stream)
                .map(each -> entry(each, new GestureDecision(context).applicantOf(each.operation())))
                .toList());
    }

    private static AuditEntry entry(WrittenOperation written, long applicantId) {
        Operation operation = written.operation();
        return new AuditEntry(
                operation.deskSeq(), operation.deskTime(), operation.desk(), operation.agent(), operation.aggregate(), operation.act(),
                applicantId, written.hash());
    }

    @Override
    public List<AuditEntry> ofApplicant(long applicantId, int limit) {
        return fetch(OPERATION.APPLICANT_ID.eq(applicantId), limit);
    }

    private List<AuditEntry> fetch(Condition which, int limit) {
        return database.read(context -> context.selectFrom(OPERATION)
                .where(which)
                .orderBy(OPERATION.DESK_SEQ.desc())
                .limit(limit)
                .fetch(LocalAuditTrail::entry));
    }

    private static AuditEntry entry(OperationRecord row) {
        WrittenOperation written = WrittenOperation.read(row.getOperationBytes())
                .orElseThrow(() -> new IllegalStateException("operation " + row.getDeskSeq() + " was readable when it was saved"));
        return entry(written, row.getApplicantId());
    }
}
