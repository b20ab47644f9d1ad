package org.guichet.workflow.forecast;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.guichet.domain.appointment.Appointment;
import org.guichet.domain.cardpickup.CardPickup;
import org.guichet.domain.queue.Ticket;
import org.guichet.domain.queue.WaitingTicket;
import org.guichet.domain.visavalidation.VisaValidation;
import org.jspecify.annotations.Nullable;

/** Something that waits for the supervisor to decide. */
public sealed interface OpenDecision {

    /** @param by when to close them; null where it is too late for the last person to leave by closing time */
    record CloseDoors(@Nullable Instant by) implements OpenDecision {}

    /** Somebody whose right ends soon may well not be called before closing. */
    record DeadlineAtRisk(WaitingTicket row, LocalDate deadline) implements OpenDecision {}

    /** Somebody on hold should be back by now. */
    record HoldOver(Ticket ticket, Instant backAt) implements OpenDecision {}

    /** Somebody waits longer than the policy lets anybody be overtaken. */
    record LongWait(WaitingTicket row, Duration waited) implements OpenDecision {}

    /** A visa's deadline is past: whether it is validated all the same. */
    record LateValidation(VisaValidation validation) implements OpenDecision {}

    /** A finger at a hand-over was not that of the file: somebody looks before the card is given, who is not the agent alone. */
    record FingerDiffers(CardPickup pickup) implements OpenDecision {}

    /** With closed doors, those who can't come in any more. */
    record ToRedate(List<Appointment> unlucky) implements OpenDecision {

        public ToRedate {
            unlucky = List.copyOf(unlucky);
        }
    }
}
