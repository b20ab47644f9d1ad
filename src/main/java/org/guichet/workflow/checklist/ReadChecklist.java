package org.guichet.workflow.checklist;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.guichet.domain.applicant.Applicant;
import org.guichet.domain.applicant.PermitApplication;
import org.guichet.domain.appointment.Procedure;
import org.guichet.domain.checklist.Checklist;
import org.guichet.domain.checklist.ChecklistBook;
import org.guichet.domain.checklist.PersonFacts;
import org.guichet.domain.checklist.PersonFacts.Concerned;
import org.guichet.domain.checklist.PersonPieces;
import org.guichet.domain.checklist.PersonPieces.Missing;
import org.guichet.domain.checklist.Piece;
import org.guichet.domain.checklist.PieceTick;
import org.guichet.domain.staff.Permission;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.Result;
import org.guichet.workflow.file.PersonFile;

/** A checklist as it applies to one person, with what was seen of it. The site's own list takes the place of the supplied one. */
public final class ReadChecklist {

    private final ChecklistBook book;
    private final Map<Procedure, Checklist> supplied;
    private final Clock clock;

    public ReadChecklist(ChecklistBook book, Map<Procedure, Checklist> supplied, Clock clock) {
        this.book = book;
        this.supplied = Map.copyOf(supplied);
        this.clock = clock;
    }

    /**
     * One piece for one person.
     *
     * @param tooOld whether it was seen, and has grown too old since
     */
    public record Row(Piece piece, Concerned concerned, Optional<PieceTick> tick, boolean tooOld) {

        public boolean isSettled() {
            return tick.isPresent() && !tooOld;
        }
    }

    /** @param rows those that may concern the person, in the list's order */
    public record View(Checklist checklist, Applicant person, PersonPieces pieces, List<Row> rows) {

        /** What the person has still to bring. */
        public List<Piece> missing() {
            return rows.stream().filter(row -> !row.isSettled() && row.concerned() == Concerned.YES).map(Row::piece).toList();
        }
    }

    public Result<View> run(DeskSession session, PersonFile file, Procedure procedure) {
        return session.<View>lacks(Permission.CHECK_PIECES).orElseGet(() -> Result.done(view(file, procedure)));
    }

    View view(PersonFile file, Procedure procedure) {
        Checklist checklist = current(procedure);
        PersonPieces pieces = book.pieces(procedure, file.person().id())
                .orElseGet(() -> PersonPieces.none(procedure, file.person().id()));
        PersonFacts facts = facts(file);
        LocalDate today = LocalDate.now(clock);
        List<Row> rows = checklist.pieces().stream()
                .map(piece -> row(piece, facts, pieces, today))
                .filter(row -> row.concerned() != Concerned.NO || row.tick().isPresent())
                .toList();
        return new View(checklist, file.person(), pieces, rows);
    }

    private static Row row(Piece piece, PersonFacts facts, PersonPieces pieces, LocalDate today) {
        Optional<PieceTick> tick = pieces.tick(piece.id());
        boolean tooOld = tick.filter(each -> each.isTooOld(piece.mostMonths(), today)).isPresent();
        return new Row(piece, facts.concerned(piece.condition(), today), tick, tooOld);
    }

    private static PersonFacts facts(PersonFile file) {
        String title = file.applications().stream().findFirst().map(PermitApplication::permitType).map(Enum::name).orElse("");
        boolean replaces = file.cardInStock().filter(card -> card.card().oldCard().isPresent()).isPresent();
        return new PersonFacts(file.person().birthDate(), title, replaces);
    }

    /** What was noted as missing, procedure by procedure, with the pieces that the list in force still has. */
    public record Noted(Procedure procedure, List<Piece> pieces, Missing missing) {

        public Noted {
            pieces = List.copyOf(pieces);
        }
    }

    /** What is still noted as missing of that person; what has been seen since is no more. */
    public List<Noted> noted(PersonFile file) {
        return Stream.of(Procedure.values())
                .flatMap(procedure -> book.pieces(procedure, file.person().id()).stream())
                .flatMap(pieces -> noted(pieces).stream())
                .toList();
    }

    private Optional<Noted> noted(PersonPieces pieces) {
        Missing missing = pieces.missing();
        if (missing == null) {
            return Optional.empty();
        }
        List<Piece> left = current(pieces.procedure()).pieces().stream()
                .filter(piece -> missing.pieces().contains(piece.id()) && pieces.tick(piece.id()).isEmpty())
                .toList();
        return left.isEmpty() && missing.note().isBlank() ? Optional.empty() : Optional.of(new Noted(pieces.procedure(), left, missing));
    }

    /** The list in force; an empty one where there is none. */
    public Checklist current(Procedure procedure) {
        return book.written(procedure)
                .or(() -> Optional.ofNullable(supplied.get(procedure)))
                .orElseGet(() -> new Checklist(procedure, 0, List.of(), "", ""));
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }
}
