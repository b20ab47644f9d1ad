package org.guichet.domain.kernel;

import org.guichet.domain.applicant.ApplicantAct;
import org.guichet.domain.applicant.NumberAct;
import org.guichet.domain.applicant.NumberHolding;
import org.guichet.domain.applicant.NumberRules;
import org.guichet.domain.applicant.Registration;
import org.guichet.domain.applicant.RegistrationRules;
import org.guichet.domain.audit.AuditedAct;
import org.guichet.domain.cardpickup.CardPickup;
import org.guichet.domain.cardpickup.PickupAct;
import org.guichet.domain.cardpickup.PickupRules;
import org.guichet.domain.cardpickup.StampAct;
import org.guichet.domain.cardpickup.StampRules;
import org.guichet.domain.cardpickup.StampUse;
import org.guichet.domain.change.AggregateState;
import org.guichet.domain.change.Decision;
import org.guichet.domain.change.Operation;
import org.guichet.domain.queue.Ticket;
import org.guichet.domain.queue.TicketAct;
import org.guichet.domain.queue.TicketRules;
import org.jspecify.annotations.Nullable;

/** Decides an operation: the same answer for the same state and operation, everywhere and always. */
public final class Kernel {

    private Kernel() {}

    /** @param state of the operation's aggregate; null where nothing is known of it */
    public static Decision<? extends AggregateState> decide(@Nullable AggregateState state, Operation operation) {
        return switch (operation.act()) {
            case TicketAct act -> TicketRules.decide((Ticket) state, operation, act);
            case PickupAct act -> PickupRules.decide((CardPickup) state, operation, act);
            case StampAct act -> StampRules.decide((StampUse) state, operation, act);
            case ApplicantAct act -> RegistrationRules.decide((Registration) state, operation, act);
            case NumberAct act -> NumberRules.decide((NumberHolding) state, operation, act);
            case AuditedAct _, UnknownAct _ -> Decision.accept(new NoState(operation.aggregate()));
            default -> throw new IllegalArgumentException("the kernel knows no rules for " + operation.act().getClass());
        };
    }
}
