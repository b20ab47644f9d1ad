package org.guichet.domain.cardpickup;

import java.time.LocalDate;
import org.guichet.domain.change.Act;
import org.guichet.domain.change.OperationId;
import org.jspecify.annotations.Nullable;

/** What is done with a card besides handing it over; the aggregate is the card. */
public sealed interface StockAct extends Act {

    /** Out of a delivery into a slot, from one slot to another, or found again. */
    record CardStored(String slot) implements StockAct {}

    /** It was not in its slot. */
    record CardNotFound() implements StockAct {}

    /**
     * Back to manufacture.
     *
     * @param note what is wrong with it, such as the field and what it should say
     * @param paperUntil last day of a provisional paper; null where the person keeps the one that they have
     */
    record CardSentBack(CardFault fault, String note, @Nullable LocalDate paperUntil) implements StockAct {}

    /** The person would not take it. */
    record CardRefused(String note) implements StockAct {}

    /** Nobody came for it. */
    record CardReturned() implements StockAct {}

    /** The provisional paper left the printer, or was kept as a file. */
    record PaperIssued() implements StockAct {}

    /** Takes the last of the acts above back. */
    record StockUndone(OperationId undone) implements StockAct {}
}
