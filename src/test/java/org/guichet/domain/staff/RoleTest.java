package org.guichet.domain.staff;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may do what, as a table. */
class RoleTest {

    @ParameterizedTest
    @CsvSource({
        "RECEPTION,     'LOOK_UP SEE_QUEUE ADMIT CHECK_PIECES MOVE_DOORS REBOOK SEE_OUTBOX'",
        "AGENT,         'LOOK_UP SEE_QUEUE ADMIT CHECK_PIECES REGISTER CALL HAND_OVER_CARD VALIDATE_VISA REBOOK SEE_OUTBOX"
                + " KEEP_STOCK SEND_NOTICES CAPTURE EXPORT_PERSONAL_DATA'",
        "SUPERVISOR,    'LOOK_UP SEE_QUEUE ADMIT CHECK_PIECES REGISTER CALL HAND_OVER_CARD VALIDATE_VISA READ_AUDIT_TRAIL"
                + " STEER_QUEUE MOVE_DOORS IMPORT_APPOINTMENTS SET_UP_SITE REBOOK SEE_OUTBOX SETTLE_CONFLICTS DECIDE_LATENESS"
                + " KEEP_STOCK SEND_NOTICES CAPTURE EXPORT_PERSONAL_DATA CONFIRM_EXPORT'",
        "ADMINISTRATOR, 'IMPORT_APPOINTMENTS SET_UP_SITE SEE_OUTBOX MANAGE_ACCOUNTS CONFIRM_EXPORT'",
        "AUDITOR,       'READ_AUDIT_TRAIL'"
    })
    void aRoleMayDoWhatItIsForAndNothingElse(Role role, String allowed) {
        Set<Permission> expected = Stream.of(allowed.split(" "))
                .filter(word -> !word.isEmpty())
                .map(Permission::valueOf)
                .collect(Collectors.toSet());
        Set<Permission> actual = EnumSet.allOf(Permission.class);
        actual.removeIf(permission -> !role.may(permission));
        assertEquals(expected, actual);
    }
}
