package org.guichet.domain.door;

import static org.guichet.domain.change.Decision.accept;
import static org.guichet.domain.change.Decision.refuse;

import org.guichet.domain.change.Decision;
import org.guichet.domain.change.Operation;
import org.guichet.domain.door.DoorAct.DoorsClosed;
import org.guichet.domain.door.DoorAct.DoorsOpened;
import org.jspecify.annotations.Nullable;

/** Closing and opening the doors. */
public final class DoorRules {

    private DoorRules() {}

    public static Decision<Doors> decide(@Nullable Doors known, Operation operation, DoorAct act) {
        Doors doors = known == null ? Doors.untouched(Doors.dayOf(operation.aggregate())) : known;
        return switch (act) {
            case DoorsClosed(String reason) -> close(doors, operation, reason);
            case DoorsOpened(String reason) -> open(doors, operation, reason);
        };
    }

    private static Decision<Doors> close(Doors doors, Operation operation, String reason) {
        if (!doors.areOpen()) {
            return refuse(DoorRefusal.DOORS_ALREADY_CLOSED);
        }
        return reason.isBlank() ? refuse(DoorRefusal.DOORS_REASON_MISSING) : move(doors, operation, false, reason);
    }

    private static Decision<Doors> open(Doors doors, Operation operation, String reason) {
        return doors.areOpen() ? refuse(DoorRefusal.DOORS_ALREADY_OPEN) : move(doors, operation, true, reason);
    }

    private static Decision<Doors> move(Doors doors, Operation operation, boolean opened, String reason) {
        return reason.length() > DoorAct.REASON_LENGTH
                ? refuse(DoorRefusal.DOORS_REASON_TOO_LONG, String.valueOf(DoorAct.REASON_LENGTH))
                : accept(doors.with(
                        new Doors.Move(operation.id(), opened, reason, operation.agent(), operation.deskTime())));
    }
}
