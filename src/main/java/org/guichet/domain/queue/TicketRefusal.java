package org.guichet.domain.queue;

import org.guichet.domain.change.RefusalReason;

/** Why something can't be done with a ticket. */
public enum TicketRefusal implements RefusalReason {
    TICKET_UNKNOWN,
    TICKET_NUMBER_TAKEN,
    /** Another desk called it first; the detail is that desk's number. */
    TICKET_CALLED_ELSEWHERE,
    TICKET_NOT_AT_THIS_DESK,
    TICKET_ALREADY_WAITING,
    /** It was served. */
    TICKET_IS_OVER,
    TICKET_MISSED,
    ADMISSION_WITHDRAWN,
    /** A desk number is at least 1, and not the desk's own. */
    TRANSFER_TO_NO_OTHER_DESK,
    NOTHING_TO_UNDO,
    /** Something else was done with the ticket since. */
    UNDO_TOO_LATE,
    /** The card is in the person's hands: no click brings it back. */
    UNDO_AFTER_HAND_OVER,
    NOBODY_WAITING,
    /** The store can't be reached, and those who wait are other desks' share; one of them can still be called by choice. */
    OTHERS_WAIT_FOR_OTHER_DESKS,
    /** The desk has somebody: serve, hold or put back first; the detail is the ticket's number. */
    DESK_IS_BUSY,
    NO_APPOINTMENT_TODAY,
    /** The detail is the open ticket's number. */
    ALREADY_ADMITTED,
    /** The slot has let the person in, and they were served; the detail is the ticket's number. */
    SLOT_ALREADY_SERVED,
    /** The admission names another ticket than the one that it is said to make. */
    ADMISSION_OF_ANOTHER_TICKET,
    /** Its number, person, day and moments can't be true together. */
    ADMISSION_INCONSISTENT,
    /** What the person came for is on the ticket already, done or not. */
    MATTER_ALREADY_ON_TICKET,
    /** That is not, or no more, among what is to be done with this ticket. */
    MATTER_NOT_LEFT,
    /** Its appointment or slot can't be of this ticket's day. */
    MATTER_INCONSISTENT
}
