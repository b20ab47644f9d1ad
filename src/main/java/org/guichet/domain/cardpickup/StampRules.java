package org.guichet.domain.cardpickup;

import static org.guichet.domain.change.Decision.accept;
import static org.guichet.domain.change.Decision.refuse;

import org.guichet.domain.change.Decision;
import org.guichet.domain.change.Operation;
import org.jspecify.annotations.Nullable;

/** A stamp is used once. */
public final class StampRules {

    private StampRules() {}

    public static Decision<StampUse> decide(@Nullable StampUse use, Operation operation, StampAct act) {
        StampNumber stamp = new StampNumber(operation.aggregate().key());
        long version = use == null ? 1 : use.version() + 1;
        String usedFor = use == null ? null : use.usedFor();
        return switch (act) {
            case StampAct.Used(String card) ->
                usedFor == null || usedFor.equals(card)
                        ? accept(new StampUse(stamp, version, card))
                        : refuse(PickupRefusal.STAMP_ALREADY_USED);
            case StampAct.Released(String card) ->
                card.equals(usedFor)
                        ? accept(new StampUse(stamp, version, null))
                        : refuse(PickupRefusal.STAMP_OF_ANOTHER_CARD);
        };
    }
}
