package org.guichet.domain.kernel;

import java.time.LocalDate;
import org.guichet.domain.cardpickup.CardPickup;
import org.guichet.domain.cardpickup.PickupAct;
import org.guichet.domain.change.AggregateState;
import org.guichet.domain.change.Decision;
import org.guichet.domain.change.Operation;
import org.guichet.domain.exchange.Verdict;
import org.guichet.domain.visavalidation.ValidationAct;
import org.guichet.domain.visavalidation.VisaValidation;
import org.jspecify.annotations.Nullable;

/** What a store makes of an operation that the kernel refuses on the store's state, though a desk accepted it on its own. */
public final class Verdicts {

    private Verdicts() {}

    /**
     * A card or a confirmation that was given out of the hand can't be refused away: unless the same act is on record already, people
     * settle which one took place. Everything else is refused, and the desk takes it back.
     */
    public static Verdict of(
            @Nullable AggregateState state, Operation operation, Decision.Refused<? extends AggregateState> refused) {
        if (operation.act() instanceof PickupAct.HandedOver(String receipt)) {
            return isOnRecord(state, operation, receipt) ? Verdict.ADJUSTED : verdict(Verdict.Kind.CONFLICT, refused);
        }
        if (operation.act() instanceof ValidationAct.VisaValidated(String reference, LocalDate _)) {
            return isValidated(state, operation, reference) ? Verdict.ADJUSTED : verdict(Verdict.Kind.CONFLICT, refused);
        }
        return verdict(Verdict.Kind.REFUSED, refused);
    }

    private static boolean isValidated(@Nullable AggregateState state, Operation operation, String reference) {
        return state instanceof VisaValidation validation
                && new VisaValidation.Closing(operation.deskTime(), operation.agent(), reference).equals(validation.closing());
    }

    private static boolean isOnRecord(@Nullable AggregateState state, Operation operation, String receipt) {
        return state instanceof CardPickup pickup
                && new CardPickup.HandOver(operation.deskTime(), operation.agent(), receipt).equals(pickup.handOver());
    }

    private static Verdict verdict(Verdict.Kind kind, Decision.Refused<? extends AggregateState> refused) {
        return new Verdict(kind, refused.reason().name(), refused.detail());
    }
}
