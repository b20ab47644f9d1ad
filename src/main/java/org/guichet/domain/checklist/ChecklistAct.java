package org.guichet.domain.checklist;

import java.util.List;
import org.guichet.domain.change.Act;

/** What is done with a checklist; the aggregate is the procedure's. */
public sealed interface ChecklistAct extends Act {

    /** Characters of a reason. */
    int REASON_LENGTH = 300;

    int MOST_PIECES = 40;

    /** The whole list anew: what was ticked before keeps the version that it was ticked by. */
    record ChecklistWritten(List<Piece> pieces, String reason) implements ChecklistAct {

        public ChecklistWritten {
            pieces = List.copyOf(pieces);
        }
    }
}
