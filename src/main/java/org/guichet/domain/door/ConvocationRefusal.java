package org.guichet.domain.door;

import org.guichet.domain.change.RefusalReason;

/** Why a convocation can't be made. */
public enum ConvocationRefusal implements RefusalReason {
    /** The appointment's number has signs that no code takes; the detail is the number. */
    CONVOCATION_NOT_SEALABLE
}
