package org.guichet.domain.rebooking;

import org.guichet.domain.change.RefusalReason;

/** Why an appointment can't be given that date. */
public enum RebookingRefusal implements RefusalReason {
    APPOINTMENT_UNKNOWN,
    /** The person was received. */
    APPOINTMENT_HONOURED,
    /** Another appointment has taken its place. */
    APPOINTMENT_REPLACED,
    /** The detail is the slot that it has by now. */
    APPOINTMENT_CHANGED_SINCE,
    /** The detail is the ticket's number. */
    REBOOKING_IN_QUEUE,
    REBOOKING_SAME_SLOT,
    REBOOKING_INTO_PAST,
    REBOOKING_REASON_MISSING,
    /** The detail is how many characters there may be. */
    REBOOKING_REASON_TOO_LONG,
    NO_REBOOKING_TO_UNDO,
    /** The detail is who moved it. */
    REBOOKED_SINCE,
    /** The detail is the slot. */
    SLOT_FULL,
    SLOT_UNREADABLE,
    /** The site's settings give no slots for the matter. */
    NO_AGENDA,
    /** Every slot of the weeks to come is taken. */
    NO_FREE_SLOT
}
