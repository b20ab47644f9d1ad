package org.guichet.domain.rebooking;

import org.guichet.domain.change.Act;

/** What is done with one moment of the agenda. */
public sealed interface SlotAct extends Act {

    /**
     * One person more at that moment; refused where as many hold it as it takes.
     *
     * @param appointment number of the appointment that is to hold it
     * @param capacity people that the site takes at that moment for that matter
     */
    record SlotTaken(String appointment, int capacity) implements SlotAct {}
}
