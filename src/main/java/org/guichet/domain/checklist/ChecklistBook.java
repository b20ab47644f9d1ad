package org.guichet.domain.checklist;

import java.util.Optional;
import org.guichet.domain.appointment.Procedure;

/** The checklists that the site wrote and the pieces that were seen, as kept on this desk. */
public interface ChecklistBook {

    /** Empty while the site has not written one. */
    Optional<Checklist> written(Procedure procedure);

    Optional<PersonPieces> pieces(Procedure procedure, long applicantId);
}
