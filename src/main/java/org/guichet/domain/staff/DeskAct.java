package org.guichet.domain.staff;

import org.guichet.domain.change.Act;

/** What an agent does with a desk itself. */
public sealed interface DeskAct extends Act {

    /** Opens the desk, puts it on pause, or closes it: each takes the others back. */
    record DeskStateChanged(DeskState state) implements DeskAct {}
}
