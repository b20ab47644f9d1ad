package org.guichet.domain.staff;

import java.time.LocalDate;
import java.util.Map;

/** The desks' days as kept on this desk. */
public interface DeskBook {

    /** By desk number, of those that were opened or closed on that day. */
    Map<Integer, DeskDay> on(LocalDate day);

    default DeskDay on(LocalDate day, int desk) {
        return on(day).getOrDefault(desk, DeskDay.untouched(day, desk));
    }
}
