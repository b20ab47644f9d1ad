package org.guichet.domain.cardpickup;

import static org.guichet.domain.change.Decision.accept;
import static org.guichet.domain.change.Decision.refuse;

import org.guichet.domain.change.AggregateId;
import org.guichet.domain.change.Decision;
import org.guichet.domain.change.Operation;
import org.jspecify.annotations.Nullable;

/** A stamp is used once. */
public final class StampRules {

    private StampRules() {}

    public static Decision<StampUse> decide(@Nullable StampUse use, Operation operation, StampAct act) {
        String number = operation.aggregate().key();
        StampNumber stamp = StampNumber.parse(number).orElse(null);
        if (stamp == null || !stamp.digits().equals(number)) {
            return refuse(PickupRefusal.STAMP_NUMBER_INVALID);
        }
        long version = use == null ? 1 : use.version() + 1;
        String usedFor = use == null ? null : use.usedFor();
        return switch (act) {
            case StampAct.Used(String card) ->
                usedFor == null || usedFor.equals(card)
                        ? use(stamp, version, card)
                        : refuse(PickupRefusal.STAMP_ALREADY_USED);
            case StampAct.Released(String card) ->
                card.equals(usedFor)
                        ? accept(new StampUse(stamp, version, null))
                        : refuse(PickupRefusal.STAMP_OF_ANOTHER_CARD);
        };
    }

    private static Decision<StampUse> use(StampNumber stamp, long version, String card) {
        return AggregateId.isKey(card)
                ? accept(new StampUse(stamp, version, card))
                : refuse(PickupRefusal.CARD_SERIAL_INVALID);
    }
}
