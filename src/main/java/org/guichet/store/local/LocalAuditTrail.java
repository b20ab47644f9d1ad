package org.guichet.store.local;

import static org.guichet.store.generated.Tables.OPERATION;

import java.util.List;
import org.guichet.domain.audit.AuditEntry;
import org.guichet.domain.audit.AuditTrail;
import org.guichet.domain.change.Hash;
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
        Operation operation = WrittenOperation.read(row.getOperationBytes())
                .orElseThrow(() -> new IllegalStateException("operation " + row.getDeskSeq() + " was readable when it was saved"))
                .operation();
        return new AuditEntry(
                operation.deskSeq(),
                operation.deskTime(),
                operation.desk(),
                operation.agent(),
                operation.aggregate(),
                operation.act(),
                row.getApplicantId(),
                new Hash(row.getOperationHash()));
    }
}
