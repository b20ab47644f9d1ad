package org.guichet.domain.rebooking;

import java.util.Set;
import org.guichet.domain.change.Decision;
import org.guichet.domain.change.Operation;
import org.guichet.domain.rebooking.SlotAct.SlotTaken;
import org.jspecify.annotations.Nullable;

/** A moment of the agenda takes so many people and no more: compared and set in one step, whoever books at the same time. */
public final class SlotRules {

    private SlotRules() {}

    public static Decision<SlotOccupancy> decide(@Nullable SlotOccupancy known, Operation operation, SlotAct act) {
        return AgendaSlot.of(operation.aggregate())
                .map(slot -> take(known == null ? new SlotOccupancy(slot, Set.of()) : known, (SlotTaken) act))
                .orElseGet(() -> Decision.refuse(RebookingRefusal.SLOT_UNREADABLE));
    }

    private static Decision<SlotOccupancy> take(SlotOccupancy occupancy, SlotTaken act) {
        boolean holds = occupancy.appointments().contains(act.appointment());
        return holds || occupancy.appointments().size() < act.capacity()
                ? Decision.accept(occupancy.with(act.appointment()))
                : Decision.refuse(RebookingRefusal.SLOT_FULL, occupancy.slot().at().toString());
    }
}
