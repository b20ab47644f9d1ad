package org.guichet.domain.cardpickup;

import org.guichet.domain.change.Act;
import org.guichet.domain.change.OperationId;

/** What is done in the store room on a day, about no card of the record. */
public sealed interface StockDayAct extends Act {

    /** A card out of a delivery that is not announced. */
    record UnexpectedCardScanned(String serial, String foreignerNumber, String holder, String slot) implements StockDayAct {}

    /** @param outcome what became of it, in the agent's own words */
    record UnexpectedCardSettled(String serial, String outcome) implements StockDayAct {}

    /** @param recorded cards that should lie on it, by the record of the desk that counts */
    record ShelfCounted(String shelf, int recorded, int counted) implements StockDayAct {}

    record DifferenceExplained(String shelf, String explanation) implements StockDayAct {}

    /** Takes a scan or a count of the day back. */
    record StockDayUndone(OperationId undone) implements StockDayAct {}
}
