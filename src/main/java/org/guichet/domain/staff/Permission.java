package org.guichet.domain.staff;

/** A right, named after the act it allows. Checked in the workflow ring only. */
public enum Permission {
    LOOK_UP,
    /** To see who waits. */
    SEE_QUEUE,
    ADMIT,
    REGISTER,
    CALL,
    HAND_OVER_CARD,
    /** To tick what a person brings, and to note what is missing. */
    CHECK_PIECES,
    VALIDATE_VISA,
    /** To say whether a visa whose deadline is past is validated all the same. */
    DECIDE_LATENESS,
    READ_AUDIT_TRAIL,
    STEER_QUEUE,
    MOVE_DOORS,
    /** To bring the appointments of a file into the site's book. */
    IMPORT_APPOINTMENTS,
    /** To settle what holds for all desks of the site. */
    SET_UP_SITE,
    /** To give an appointment another slot. */
    REBOOK,
    /** To take deliveries in, count the stock, and have papers destroyed. */
    KEEP_STOCK,
    /** To see the messages to people, and to send them. */
    SEND_NOTICES,
    /** To see what became of this desk's acts at the central store, and to take note of what it refused. */
    SEE_OUTBOX,
    /** To open, change and close accounts, and to give passwords. */
    MANAGE_ACCOUNTS,
    /** To say which of two acts that exclude each other took place. */
    SETTLE_CONFLICTS,
    /** To take fingerprints, a photograph and a signature: agents are authorised one by one (CESEDA R.142-15). */
    CAPTURE,
    /** To take what is kept about a person out of the house, with a second person. */
    EXPORT_PERSONAL_DATA,
    /** To be the second person where personal data or the trail leave the house. */
    CONFIRM_EXPORT
}
