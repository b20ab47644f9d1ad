package org.guichet.workflow.fee;

import java.time.LocalDate;
import java.util.List;
import org.guichet.domain.change.Ledger;
import org.guichet.domain.change.Proposal;
import org.guichet.domain.fee.Fee;
import org.guichet.domain.fee.FeeAct;
import org.guichet.domain.fee.FeeAct.FeeSet;
import org.guichet.domain.fee.FeeAct.FeeWithdrawn;
import org.guichet.domain.fee.FeeKey;
import org.guichet.domain.fee.FeeRefusal;
import org.guichet.domain.fee.FeeTable;
import org.guichet.domain.staff.Permission;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.Result;

/** Writes a line into the fee table, or withdraws one; for all desks of the site. Writing the line before it again undoes both. */
public final class ChangeFees {

    private final ReadFees read;
    private final Ledger ledger;

    public ChangeFees(ReadFees read, Ledger ledger) {
        this.read = read;
        this.ledger = ledger;
    }

    public Result<FeeTable> set(DeskSession session, FeeKey key, FeeSet line) {
        return record(session, key, line);
    }

    public Result<FeeTable> withdraw(DeskSession session, FeeKey key, LocalDate from) {
        return session.<FeeTable>lacks(Permission.SET_UP_SITE).orElseGet(() -> {
            List<Fee> lines = read.table().lines();
            boolean known = lines.stream().anyMatch(fee -> fee.key().equals(key) && fee.from().equals(from));
            return known ? record(session, key, new FeeWithdrawn(from)) : Result.refused(FeeRefusal.FEE_NO_SUCH_LINE);
        });
    }

    private Result<FeeTable> record(DeskSession session, FeeKey key, FeeAct act) {
        return session.<FeeTable>lacks(Permission.SET_UP_SITE)
                .orElseGet(() -> Result.of(
                        ledger.record(session.login(), List.of(new Proposal(key.aggregate(), act))), _ -> read.table()));
    }
}
