package org.guichet.domain.audit;

import org.guichet.domain.change.RefusalReason;

/** Why something can't be recorded as having happened. */
public enum AuditRefusal implements RefusalReason {
    /** Nobody signs another person's account in or out. */
    ACCOUNT_OF_ANOTHER_AGENT,
    /** There is nobody with that id: nothing was opened, so nothing is recorded as opened. */
    PERSON_UNKNOWN
}
