package org.guichet.domain.cardpickup;

import java.time.Instant;
import java.time.LocalDate;
import org.guichet.domain.change.OperationId;
import org.jspecify.annotations.Nullable;

/**
 * Where a card was from a moment on.
 *
 * @param by the operation that brought it there
 * @param slot where it lies or should lie; empty where it is not at the site
 * @param fault why it went back to manufacture; null otherwise
 * @param note in the agent's own words; may be empty
 * @param paperUntil last day of the provisional paper that the person gets meanwhile; null where none is given
 * @param paperIssued whether that paper has left the printer
 */
public record CardStay(
        OperationId by,
        Whereabouts where,
        String slot,
        String agent,
        Instant since,
        @Nullable CardFault fault,
        String note,
        @Nullable LocalDate paperUntil,
        boolean paperIssued) {

    CardStay withPaperIssued() {
        return new CardStay(by, where, slot, agent, since, fault, note, paperUntil, true);
    }
}
