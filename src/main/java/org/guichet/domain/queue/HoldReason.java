package org.guichet.domain.queue;

/** Why a desk keeps a ticket aside. Names are stored: append only. */
public enum HoldReason {
    FETCHES_A_DOCUMENT,
    BUYS_A_STAMP,
    WAITS_FOR_A_COLLEAGUE,
    TEMPORARY_ABSENCE
}
