package org.guichet.domain.rebooking;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.guichet.domain.change.AggregateId;
import org.guichet.domain.change.AggregateState;

/**
 * Who holds a moment of the agenda. The appointments themselves say so: there is nothing else to keep.
 *
 * @param appointments numbers of those that are booked or confirmed for it
 */
public record SlotOccupancy(AgendaSlot slot, Set<String> appointments) implements AggregateState {

    public SlotOccupancy {
        appointments = Collections.unmodifiableSet(new TreeSet<>(appointments)); // always written in the same order
    }

    @Override
    public AggregateId aggregate() {
        return slot.aggregate();
    }

    @Override
    public long version() {
        return 0;
    }

    SlotOccupancy with(String appointment) {
        Set<String> more = new TreeSet<>(appointments);
        more.add(appointment);
        return new SlotOccupancy(slot, more);
    }
}
