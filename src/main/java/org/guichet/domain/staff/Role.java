package org.guichet.domain.staff;

import static org.guichet.domain.staff.Permission.ADMIT;
import static org.guichet.domain.staff.Permission.CALL;
import static org.guichet.domain.staff.Permission.HAND_OVER_CARD;
import static org.guichet.domain.staff.Permission.LOOK_UP;
import static org.guichet.domain.staff.Permission.READ_AUDIT_TRAIL;

import java.util.Set;

/** What an account is for, and so what it may do. */
public enum Role {
    RECEPTION(Set.of(LOOK_UP, ADMIT)),
    AGENT(Set.of(LOOK_UP, ADMIT, CALL, HAND_OVER_CARD)),
    SUPERVISOR(Set.of(LOOK_UP, ADMIT, CALL, HAND_OVER_CARD, READ_AUDIT_TRAIL)),
    ADMINISTRATOR(Set.of()),
    AUDITOR(Set.of(READ_AUDIT_TRAIL));

    private final Set<Permission> permissions;

    Role(Set<Permission> permissions) {
        this.permissions = permissions;
    }

    public boolean may(Permission permission) {
        return permissions.contains(permission);
    }
}
