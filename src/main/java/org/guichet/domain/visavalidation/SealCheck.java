package org.guichet.domain.visavalidation;

/** What the visible digital seal on a visa said. Names are stored: append only. */
public enum SealCheck {
    /** There is none, or nobody read it. */
    NOT_READ,
    AUTHENTIC,
    /** Told, and recorded: a failed signature alone does not void a visa. */
    ALTERED,
    UNVERIFIABLE,
    /** It says something else than the zone beside it, or than the passport: one of them was changed, or they belong to two visas. */
    MISMATCH
}
