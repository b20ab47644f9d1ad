package org.guichet.domain.biometric;

import org.jspecify.annotations.Nullable;

/**
 * That a finger could not be taken, and why: "l'impossibilité de collecte totale ou partielle est mentionnée" (CESEDA R.142-13).
 *
 * @param secondAgent who else has seen it, by login; null where the site does not want a second one
 */
public record Untaken(Reason reason, Lasting lasting, @Nullable String secondAgent) {

    /** Names are stored and sent: append only. */
    public enum Reason {
        MISSING,
        BANDAGED,
        /** After as many tries as the site asks for; the best of them is kept. */
        UNREADABLE,
        REFUSED,
        UNDER_AGE
    }

    /** Whether another day would be better. */
    public enum Lasting {
        TEMPORARY,
        PERMANENT
    }
}
