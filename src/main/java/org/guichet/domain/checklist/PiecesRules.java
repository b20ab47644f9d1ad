package org.guichet.domain.checklist;

import static org.guichet.domain.change.Decision.accept;
import static org.guichet.domain.change.Decision.refuse;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.guichet.domain.change.AggregateId;
import org.guichet.domain.change.Decision;
import org.guichet.domain.change.Operation;
import org.guichet.domain.checklist.PersonPieces.Missing;
import org.guichet.domain.checklist.PieceTick.How;
import org.guichet.domain.checklist.PiecesAct.MissingNoted;
import org.guichet.domain.checklist.PiecesAct.PieceTicked;
import org.guichet.domain.checklist.PiecesAct.PieceUnticked;
import org.jspecify.annotations.Nullable;

/** A piece is ticked while it is young enough, and the tick can be taken back. */
public final class PiecesRules {

    private static final int MOST_TICKS = 200;
    private static final String APPLICANT_ID = "[1-9][0-9]{0,17}";

    private PiecesRules() {}

    public static Decision<PersonPieces> decide(@Nullable PersonPieces known, Operation operation, PiecesAct act) {
        PersonPieces before = known == null ? untouched(operation.aggregate()).orElse(null) : known;
        if (before == null) {
            return refuse(ChecklistRefusal.CHECKLIST_UNKNOWN);
        }
        return switch (act) {
            case PieceTicked ticked -> tick(before, operation, ticked);
            case PieceUnticked(String piece) -> before.tick(piece).isEmpty()
                    ? refuse(ChecklistRefusal.PIECE_NOT_TICKED)
                    : accept(with(before, without(before, piece), before.missing()));
            case MissingNoted(List<String> pieces, String note) -> note(before, operation, pieces, note);
        };
    }

    private static Optional<PersonPieces> untouched(AggregateId id) {
        int slash = id.key().indexOf('/');
        String applicant = id.key().substring(slash + 1);
        return slash < 0 || !applicant.matches(APPLICANT_ID)
                ? Optional.empty()
                : ChecklistRules.procedureOf(id.key().substring(0, slash))
                        .map(procedure -> PersonPieces.none(procedure, Long.parseLong(applicant)));
    }

    private static Decision<PersonPieces> tick(PersonPieces before, Operation operation, PieceTicked ticked) {
        LocalDate issued = ticked.issuedOn();
        boolean aged = ticked.mostMonths() > 0 && ticked.how() != How.NOT_CONCERNED;
        if (!Piece.isId(ticked.piece()) || before.ticks().size() >= MOST_TICKS) {
            return refuse(ChecklistRefusal.PIECE_UNKNOWN);
        }
        if (before.tick(ticked.piece()).isPresent()) {
            return refuse(ChecklistRefusal.PIECE_ALREADY_TICKED);
        }
        if (aged && issued == null) {
            return refuse(ChecklistRefusal.PIECE_DATE_MISSING);
        }
        if (issued != null && issued.isAfter(ticked.on())) {
            return refuse(ChecklistRefusal.PIECE_DATE_IN_FUTURE);
        }
        if (aged && issued != null) {
            Optional<LocalDate> earliest = earliest(ticked);
            if (earliest.isEmpty()) {
                return refuse(ChecklistRefusal.PIECE_AGE_OUT_OF_LIMITS, ticked.piece());
            }
            if (issued.isBefore(earliest.get())) {
                return refuse(ChecklistRefusal.PIECE_TOO_OLD, earliest.get().toString());
            }
        }
        List<PieceTick> ticks = new ArrayList<>(before.ticks());
        ticks.add(new PieceTick(
                ticked.piece(), ticked.how(), issued, ticked.checklistVersion(), operation.agent(), operation.deskTime()));
        return accept(with(before, ticks, before.missing()));
    }

    private static Optional<LocalDate> earliest(PieceTicked ticked) {
        try {
            return ticked.mostMonths() > Piece.MOST_MONTHS ? Optional.empty() : Optional.of(ticked.on().minusMonths(ticked.mostMonths()));
        } catch (DateTimeException beyondAllCalendars) {
            return Optional.empty();
        }
    }

    private static Decision<PersonPieces> note(PersonPieces before, Operation operation, List<String> pieces, String note) {
        if (note.length() > PiecesAct.NOTE_LENGTH) {
            return refuse(ChecklistRefusal.PIECE_NOTE_TOO_LONG, String.valueOf(PiecesAct.NOTE_LENGTH));
        }
        return pieces.size() > ChecklistAct.MOST_PIECES || !pieces.stream().allMatch(Piece::isId)
                ? refuse(ChecklistRefusal.PIECE_UNKNOWN)
                : accept(with(before, before.ticks(), new Missing(pieces, note, operation.agent(), operation.deskTime())));
    }

    private static List<PieceTick> without(PersonPieces before, String piece) {
        return before.ticks().stream().filter(each -> !each.piece().equals(piece)).toList();
    }

    private static PersonPieces with(PersonPieces before, List<PieceTick> ticks, @Nullable Missing missing) {
        return new PersonPieces(before.procedure(), before.applicantId(), before.version() + 1, ticks, missing);
    }
}
