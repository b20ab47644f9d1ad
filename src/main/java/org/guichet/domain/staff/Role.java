package org.guichet.domain.staff;

/** What an account is for, and so what it may do. */
public enum Role {
    RECEPTION,
    AGENT,
    SUPERVISOR,
    ADMINISTRATOR,
    AUDITOR;

    public boolean may(Permission permission) {
        return switch (permission) {
            case LOOK_UP, SEE_QUEUE, ADMIT, REBOOK, CHECK_PIECES -> this == RECEPTION || servesPeople();
            case REGISTER, CALL, HAND_OVER_CARD, VALIDATE_VISA, KEEP_STOCK, SEND_NOTICES, CAPTURE, EXPORT_PERSONAL_DATA -> servesPeople();
            case MOVE_DOORS -> this == RECEPTION || this == SUPERVISOR;
            case STEER_QUEUE, SETTLE_CONFLICTS, DECIDE_LATENESS -> this == SUPERVISOR;
            case SEE_OUTBOX -> this != AUDITOR;
            case IMPORT_APPOINTMENTS, SET_UP_SITE, CONFIRM_EXPORT -> this == SUPERVISOR || this == ADMINISTRATOR;
            case MANAGE_ACCOUNTS -> this == ADMINISTRATOR;
            case READ_AUDIT_TRAIL -> this == SUPERVISOR || this == AUDITOR;
        };
    }

    private boolean servesPeople() {
        return this == AGENT || this == SUPERVISOR;
    }
}
