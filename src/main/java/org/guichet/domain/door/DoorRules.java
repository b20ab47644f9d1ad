package org.guichet.domain.door;

import static org.guichet.domain.change.Decision.accept;
import static org.guichet.domain.change.Decision.refuse;

import java.time.LocalDate;
import java.util.Optional;
import org.guichet.domain.change.Decision;
import org.guichet.domain.change.Operation;
import org.guichet.domain.door.DoorAct.DoorsClosed;
import org.guichet.domain.door.DoorAct.DoorsOpened;
import org.jspecify.annotations.Nullable;

/** Closing and opening the doors. */
public final class DoorRules {

    private DoorRules() {}

    public static Decision<Doors> decide(@Nullable Doors known, Operation operation, DoorAct act) {
        Optional<LocalDate> day = Doors.dayOf(operation.aggregate());
        if (day.isEmpty()) {
            return refuse(DoorRefusal.DOORS_OF_NO_DAY);
        }
        Doors doors = known == null ? Doors.untouched(day.get()) : known;
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
