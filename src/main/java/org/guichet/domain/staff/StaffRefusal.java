package org.guichet.domain.staff;

import org.guichet.domain.change.RefusalReason;

/** Why somebody may not do something. */
public enum StaffRefusal implements RefusalReason {
    WRONG_LOGIN_OR_PASSWORD,
    DESK_UNKNOWN,
    NOT_ALLOWED
}
