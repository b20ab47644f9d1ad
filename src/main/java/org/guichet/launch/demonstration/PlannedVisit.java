package org.guichet.launch.demonstration;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import org.guichet.domain.appointment.Procedure;

/**
 * A confirmed slot of the demonstration day and what the person will do, which nobody at the desk knows beforehand.
 *
 * @param arrival when the person comes to the door
 * @param comes whether they do
 * @param hearsTheCall false for those who are not in the room when they are called
 * @param serviceMinutes how long they will take at a desk
 */
record PlannedVisit(
        int index,
        long applicantId,
        Procedure procedure,
        LocalDateTime slot,
        LocalDateTime arrival,
        boolean comes,
        boolean hearsTheCall,
        boolean priorityNeed,
        int serviceMinutes) {

    String appointmentNumber() {
        return number(1000 + index);
    }

    /** Of another slot of the same person. */
    String secondNumber() {
        return number(1000 + DayPlan.SLOTS + index);
    }

    private String number(int ofTheDay) {
        return "RDV-" + DateTimeFormatter.BASIC_ISO_DATE.format(slot.toLocalDate()) + "-" + ofTheDay;
    }

    boolean isPickup() {
        return procedure == Procedure.CARD_PICKUP;
    }
}
