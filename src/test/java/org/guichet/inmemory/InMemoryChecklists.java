package org.guichet.inmemory;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.guichet.domain.document.reading.DocumentReader;
import org.guichet.domain.document.trust.TrustStore;
import org.guichet.launch.SuppliedTables;
import org.guichet.store.trust.EcdsaCheck;
import org.guichet.workflow.cardpickup.IssueReceipt;
import org.guichet.workflow.cardpickup.ReceiptPress;
import org.guichet.workflow.checklist.CheckPieces;
import org.guichet.workflow.checklist.ChecklistActs;
import org.guichet.workflow.checklist.IssueChecklist;
import org.guichet.workflow.checklist.ReadChecklist;
import org.guichet.workflow.checklist.WriteChecklist;
import org.guichet.workflow.visavalidation.ReadSignedPaper;

/** Checklists on books in memory; their paper is what they say as bytes. */
record InMemoryChecklists(InMemoryLedger ledger, ReceiptPress printing, IssueReceipt.Site site, Clock clock) {

    ChecklistActs acts() {
        ReadChecklist read = new ReadChecklist(new InMemoryBooks.Checklists(ledger), SuppliedTables.checklists(), clock);
        return new ChecklistActs(
                read, new CheckPieces(read, ledger), new WriteChecklist(read, ledger),
                new IssueChecklist(paper -> paper.pieces().toString().getBytes(StandardCharsets.UTF_8), printing, read, ledger, site),
                new ReadSignedPaper(() -> new DocumentReader(TrustStore.EMPTY, new EcdsaCheck()), clock));
    }
}
