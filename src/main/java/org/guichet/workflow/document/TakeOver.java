package org.guichet.workflow.document;

import java.util.List;
import org.guichet.domain.change.Ledger;
import org.guichet.domain.change.Proposal;
import org.guichet.domain.document.DatumKind;
import org.guichet.domain.document.reading.ReadDocument;
import org.guichet.domain.staff.Permission;
import org.guichet.domain.takeover.TakenData;
import org.guichet.domain.takeover.TakenDatum;
import org.guichet.domain.takeover.TakeoverAct;
import org.guichet.domain.takeover.TakeoverBook;
import org.guichet.domain.takeover.TakeoverRefusal;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.Result;

/** Takes a datum of a document into a person's file, with the document it came from; and takes that back. */
public final class TakeOver {

    private final TakeoverBook book;
    private final Ledger ledger;

    public TakeOver(TakeoverBook book, Ledger ledger) {
        this.book = book;
        this.ledger = ledger;
    }

    /** What documents told of the person so far. */
    public Result<TakenData> read(DeskSession session, long applicantId) {
        return session.<TakenData>lacks(Permission.LOOK_UP).orElseGet(() -> Result.done(book.of(applicantId)));
    }

    public Result<TakenData> run(DeskSession session, long applicantId, ReadDocument document, DatumKind kind) {
        return session.<TakenData>lacks(Permission.REGISTER).orElseGet(() -> {
            String value = document.data().getOrDefault(kind, "");
            TakeoverAct act = new TakeoverAct.DatumTaken(kind, value, document.report().kind(), document.report().why());
            return record(session, applicantId, act);
        });
    }

    /**
     * Puts right how a person is reached, because they asked for it.
     *
     * @param value empty where nothing is to stand there any more
     */
    public Result<TakenData> rectify(DeskSession session, long applicantId, DatumKind kind, String value, String reason) {
        return session.<TakenData>lacks(Permission.REGISTER).orElseGet(() ->
                record(session, applicantId, new TakeoverAct.DatumRectified(kind, value.strip(), reason.strip())));
    }

    /** The last one of that kind. */
    public Result<TakenData> undo(DeskSession session, long applicantId, DatumKind kind) {
        return session.<TakenData>lacks(Permission.REGISTER).orElseGet(() -> {
            TakenDatum last = book.of(applicantId).current().get(kind);
            return last == null ? Result.refused(TakeoverRefusal.DATUM_NOT_TO_UNDO)
                    : record(session, applicantId, new TakeoverAct.TakeoverUndone(last.by()));
        });
    }

    private Result<TakenData> record(DeskSession session, long applicantId, TakeoverAct act) {
        Proposal proposal = new Proposal(TakenData.aggregateOf(applicantId), act);
        return Result.of(ledger.record(session.login(), List.of(proposal)), _ -> book.of(applicantId));
    }
}
