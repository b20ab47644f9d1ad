package org.guichet.domain.exchange;

import org.guichet.domain.change.RefusalReason;

/** Why a central store keeps an operation apart, beside what the kernel says of it. */
public enum StoreRefusal implements RefusalReason {
    /** Its type, or the thing it is about, is of a program newer than the store's. */
    TYPE_UNKNOWN_AT_STORE,
    /** An earlier one of the same desk about the same thing is parked or in dispute. */
    HANGS_ON_DISPUTED,
    /** Another one of the same gesture was refused, is in dispute or is parked: a gesture is taken whole or not at all. */
    GESTURE_NOT_TAKEN,
    /** The store or what it holds of the thing has a fault, so that it could not decide. */
    FAULT_AT_STORE
}
