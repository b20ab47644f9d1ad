package org.guichet.domain.checklist;

import static org.guichet.domain.change.Decision.accept;
import static org.guichet.domain.change.Decision.refuse;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.guichet.domain.appointment.Procedure;
import org.guichet.domain.change.Decision;
import org.guichet.domain.change.Operation;
import org.guichet.domain.checklist.ChecklistAct.ChecklistWritten;
import org.jspecify.annotations.Nullable;

/** What may stand in a checklist. The newest version counts. */
public final class ChecklistRules {

    private ChecklistRules() {}

    public static Decision<Checklist> decide(@Nullable Checklist known, Operation operation, ChecklistAct act) {
        Optional<Procedure> procedure = procedureOf(operation.aggregate().key());
        ChecklistWritten written = (ChecklistWritten) act;
        if (procedure.isEmpty()) {
            return refuse(ChecklistRefusal.CHECKLIST_UNKNOWN);
        }
        if (written.reason().isBlank() || written.reason().length() > ChecklistAct.REASON_LENGTH) {
            return refuse(ChecklistRefusal.CHECKLIST_REASON_MISSING);
        }
        if (written.pieces().size() > ChecklistAct.MOST_PIECES) {
            return refuse(ChecklistRefusal.CHECKLIST_TOO_LONG, String.valueOf(ChecklistAct.MOST_PIECES));
        }
        if (known != null && known.pieces().equals(written.pieces())) {
            return refuse(ChecklistRefusal.CHECKLIST_UNCHANGED);
        }
        return problem(written.pieces()).orElseGet(() -> accept(new Checklist(
                procedure.get(), known == null ? 1 : known.version() + 1, written.pieces(), operation.agent(), written.reason())));
    }

    private static Optional<Decision<Checklist>> problem(List<Piece> pieces) {
        Set<String> ids = new HashSet<>();
        for (Piece piece : pieces) {
            ChecklistRefusal wrong = !Piece.isId(piece.id())
                    ? ChecklistRefusal.PIECE_ID_INVALID
                    : !ids.add(piece.id())
                            ? ChecklistRefusal.PIECE_TWICE
                            : !isText(piece.french()) || !isText(piece.english())
                                    ? ChecklistRefusal.PIECE_TEXT_MISSING
                                    : piece.mostMonths() < 0 || piece.mostMonths() > Piece.MOST_MONTHS
                                            ? ChecklistRefusal.PIECE_AGE_OUT_OF_LIMITS : null;
            if (wrong != null) {
                return Optional.of(refuse(wrong, piece.id().length() > 32 ? piece.id().substring(0, 32) : piece.id()));
            }
        }
        return Optional.empty();
    }

    private static boolean isText(String text) {
        return !text.isBlank() && text.length() <= Piece.TEXT_LENGTH;
    }

    static Optional<Procedure> procedureOf(String key) {
        return Arrays.stream(Procedure.values()).filter(each -> each.name().equals(key)).findFirst();
    }
}
