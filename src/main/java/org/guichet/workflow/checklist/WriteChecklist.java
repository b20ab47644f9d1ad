package org.guichet.workflow.checklist;

import java.util.List;
import org.guichet.domain.appointment.Procedure;
import org.guichet.domain.change.Ledger;
import org.guichet.domain.change.Proposal;
import org.guichet.domain.checklist.Checklist;
import org.guichet.domain.checklist.ChecklistAct.ChecklistWritten;
import org.guichet.domain.checklist.ChecklistRefusal;
import org.guichet.domain.checklist.Piece;
import org.guichet.domain.staff.Permission;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.Result;

/** Writes a procedure's checklist anew, for all desks of the site. Writing the version before it again undoes it. */
public final class WriteChecklist {

    private final ReadChecklist read;
    private final Ledger ledger;

    public WriteChecklist(ReadChecklist read, Ledger ledger) {
        this.read = read;
        this.ledger = ledger;
    }

    /** The list in force, for whoever may write it. */
    public Result<Checklist> current(DeskSession session, Procedure procedure) {
        return session.<Checklist>lacks(Permission.SET_UP_SITE).orElseGet(() -> Result.done(read.current(procedure)));
    }

    public Result<Checklist> run(DeskSession session, Procedure procedure, List<Piece> pieces, String reason) {
        return session.<Checklist>lacks(Permission.SET_UP_SITE).orElseGet(() -> read.current(procedure).pieces().equals(pieces)
                ? Result.refused(ChecklistRefusal.CHECKLIST_UNCHANGED)
                : Result.of(
                        ledger.record(session.login(), List.of(new Proposal(
                                Checklist.aggregateOf(procedure), new ChecklistWritten(pieces, reason.strip())))),
                        _ -> read.current(procedure)));
    }
}
