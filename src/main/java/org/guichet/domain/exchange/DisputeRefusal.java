package org.guichet.domain.exchange;

import org.guichet.domain.change.RefusalReason;

/** Why a dispute can't be settled so. */
public enum DisputeRefusal implements RefusalReason {
    DISPUTE_ALREADY_SETTLED,
    DISPUTE_REASON_MISSING,
    DISPUTE_REASON_TOO_LONG,
    DISPUTE_UNREADABLE
}
