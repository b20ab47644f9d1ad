package org.guichet.domain.exchange;

import org.guichet.domain.change.RefusalReason;

/** Why there is no file of unsent acts. */
public enum OutboxRefusal implements RefusalReason {
    /** This desk belongs to no store. */
    OUTBOX_NO_STORE,
    /** The store's key has not come yet: the desk has never spoken with it since it was enrolled. */
    OUTBOX_STORE_KEY_UNKNOWN,
    OUTBOX_NOTHING_WAITS
}
