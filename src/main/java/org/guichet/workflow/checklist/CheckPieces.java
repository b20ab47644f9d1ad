package org.guichet.workflow.checklist;

import java.time.LocalDate;
import java.util.List;
import org.guichet.domain.appointment.Procedure;
import org.guichet.domain.change.Ledger;
import org.guichet.domain.change.Proposal;
import org.guichet.domain.checklist.Checklist;
import org.guichet.domain.checklist.ChecklistRefusal;
import org.guichet.domain.checklist.PersonPieces;
import org.guichet.domain.checklist.PersonPieces.Missing;
import org.guichet.domain.checklist.Piece;
import org.guichet.domain.checklist.PieceScan;
import org.guichet.domain.checklist.PieceTick;
import org.guichet.domain.checklist.PiecesAct;
import org.guichet.domain.checklist.PiecesAct.MissingNoted;
import org.guichet.domain.checklist.PiecesAct.PieceTicked;
import org.guichet.domain.checklist.PiecesAct.PieceUnticked;
import org.guichet.domain.staff.Permission;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.Result;
import org.guichet.workflow.checklist.ReadChecklist.View;
import org.guichet.workflow.file.PersonFile;
import org.jspecify.annotations.Nullable;

/** Ticks what a person brings, by hand or by a scan, takes a tick back, notes what is missing. Each answers with the list as it is then. */
public final class CheckPieces {

    private final ReadChecklist read;
    private final Ledger ledger;

    public CheckPieces(ReadChecklist read, Ledger ledger) {
        this.read = read;
        this.ledger = ledger;
    }

    /** @param issuedOn day on the piece; absent where its age does not matter */
    public Result<View> tick(
            DeskSession session, PersonFile file, Procedure procedure, String piece, PieceTick.How how, @Nullable LocalDate issuedOn) {
        Checklist checklist = read.current(procedure);
        return checklist.piece(piece)
                .map(each -> record(session, file, procedure, new PieceTicked(
                        piece, how, issuedOn, each.mostMonths(), checklist.version(), read.today())))
                .orElseGet(() -> Result.refused(ChecklistRefusal.PIECE_UNKNOWN));
    }

    /** The first piece that such a scan ticks and that is not ticked yet; refused where none is. */
    public Result<View> scanned(
            DeskSession session, PersonFile file, Procedure procedure, PieceScan scan, @Nullable LocalDate issuedOn) {
        return read.view(file, procedure).rows().stream()
                .filter(row -> row.piece().scan() == scan && row.tick().isEmpty())
                .findFirst()
                .map(row -> tick(session, file, procedure, row.piece().id(), PieceTick.How.SCANNED, issuedOn))
                .orElseGet(() -> Result.refused(ChecklistRefusal.PIECE_UNKNOWN));
    }

    public Result<View> untick(DeskSession session, PersonFile file, Procedure procedure, String piece) {
        return record(session, file, procedure, new PieceUnticked(piece));
    }

    /** Notes what is missing now, with a few words of the agent; the pieces are those of the list. */
    public Result<View> noteMissing(DeskSession session, PersonFile file, Procedure procedure, String note) {
        List<String> missing = read.view(file, procedure).missing().stream().map(Piece::id).toList();
        return record(session, file, procedure, new MissingNoted(missing, note.strip()));
    }

    /** Takes a note back: what was noted before counts again, or nothing. */
    public Result<View> unnote(DeskSession session, PersonFile file, Procedure procedure, @Nullable Missing before) {
        return record(session, file, procedure,
                before == null ? new MissingNoted(List.of(), "") : new MissingNoted(before.pieces(), before.note()));
    }

    private Result<View> record(DeskSession session, PersonFile file, Procedure procedure, PiecesAct act) {
        return session.<View>lacks(Permission.CHECK_PIECES)
                .orElseGet(() -> Result.of(
                        ledger.record(session.login(), List.of(new Proposal(
                                PersonPieces.aggregateOf(procedure, file.person().id()), act))),
                        _ -> read.view(file, procedure)));
    }
}
