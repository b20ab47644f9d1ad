package org.guichet.workflow.fee;

import java.util.List;
import org.guichet.domain.fee.Fee;
import org.guichet.domain.fee.FeeBook;
import org.guichet.domain.fee.FeeTable;
import org.guichet.domain.staff.Permission;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.Result;

/** The fee table as it stands: what came with the program, and what the site wrote over it. */
public final class ReadFees {

    private final FeeBook book;
    private final List<Fee> supplied;

    public ReadFees(FeeBook book, List<Fee> supplied) {
        this.book = book;
        this.supplied = List.copyOf(supplied);
    }

    /** For whoever sets the site up. */
    public Result<FeeTable> run(DeskSession session) {
        return session.<FeeTable>lacks(Permission.SET_UP_SITE).orElseGet(() -> Result.done(table()));
    }

    /** For the procedures in which something is due. */
    public FeeTable table() {
        return FeeTable.of(supplied, book.written());
    }
}
