package org.guichet.domain.checklist;

import java.time.LocalDate;
import java.util.List;
import org.guichet.domain.change.Act;
import org.jspecify.annotations.Nullable;

/** What is done with the pieces that a person brings; the aggregate is theirs for one procedure. */
public sealed interface PiecesAct extends Act {

    /** Characters of a note. */
    int NOTE_LENGTH = 500;

    /**
     * @param mostMonths as the checklist says; 0 where its age does not matter
     * @param on the site's calendar day
     */
    record PieceTicked(
            String piece, PieceTick.How how, @Nullable LocalDate issuedOn, int mostMonths, long checklistVersion, LocalDate on)
            implements PiecesAct {}

    record PieceUnticked(String piece) implements PiecesAct {}

    /** @param pieces ids of what the person has still to bring; empty once nothing is missing */
    record MissingNoted(List<String> pieces, String note) implements PiecesAct {

        public MissingNoted {
            pieces = List.copyOf(pieces);
        }
    }
}
