package org.guichet.workflow.checklist;

import java.util.List;
import java.util.Locale;
import org.guichet.domain.applicant.Registration;
import org.guichet.domain.audit.AuditedAct.ChecklistIssued;
import org.guichet.domain.audit.AuditedAct.Medium;
import org.guichet.domain.change.Ledger;
import org.guichet.domain.change.Proposal;
import org.guichet.domain.checklist.PersonPieces.Missing;
import org.guichet.domain.staff.Permission;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.Result;
import org.guichet.workflow.cardpickup.IssueReceipt;
import org.guichet.workflow.cardpickup.ReceiptPress;
import org.guichet.workflow.checklist.ChecklistPaper.Item;
import org.guichet.workflow.checklist.ReadChecklist.Row;
import org.guichet.workflow.checklist.ReadChecklist.View;

/** The checklist that a person takes along, in a file or on paper; each issue is in the trail. */
public final class IssueChecklist {

    private final ChecklistPress press;
    private final ReceiptPress printing;
    private final ReadChecklist read;
    private final Ledger ledger;
    private final IssueReceipt.Site site;

    public IssueChecklist(
            ChecklistPress press, ReceiptPress printing, ReadChecklist read, Ledger ledger, IssueReceipt.Site site) {
        this.press = press;
        this.printing = printing;
        this.read = read;
        this.ledger = ledger;
        this.site = site;
    }

    /** @param procedureLabel in the paper's language */
    public Result<byte[]> run(DeskSession session, View view, Locale language, String procedureLabel, Medium medium) {
        return session.<byte[]>lacks(Permission.CHECK_PIECES).orElseGet(() -> {
            boolean french = language.getLanguage().equals(Locale.FRENCH.getLanguage());
            List<Item> items = view.rows().stream().map(row -> item(row, french)).toList();
            Missing missing = view.pieces().missing();
            byte[] pdf = press.pdf(new ChecklistPaper(
                    site.name(), view.person().fullName(), procedureLabel, items, missing == null ? "" : missing.note(),
                    view.checklist().version(), read.today(), language, site.demonstration()));
            Proposal issued = new Proposal(
                    Registration.aggregateOf(view.person().id()), new ChecklistIssued(view.checklist().procedure().name(), medium));
            return Result.of(ledger.record(session.login(), List.of(issued)), _ -> pdf);
        });
    }

    private static Item item(Row row, boolean french) {
        return new Item(french ? row.piece().french() : row.piece().english(), row.isSettled());
    }

    public ReceiptPress.Printed print(byte[] pdf, String jobName) {
        return printing.print(pdf, jobName);
    }
}
