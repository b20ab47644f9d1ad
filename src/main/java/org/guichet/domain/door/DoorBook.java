package org.guichet.domain.door;

import java.time.LocalDate;

/** The doors as kept on this desk, and the site's rule for them. */
public interface DoorBook {

    /** Open where nobody has touched them that day. */
    Doors doors(LocalDate day);

    DoorSettings settings();
}
