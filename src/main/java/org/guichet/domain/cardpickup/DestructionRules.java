package org.guichet.domain.cardpickup;

import static org.guichet.domain.change.Decision.accept;
import static org.guichet.domain.change.Decision.refuse;

import org.guichet.domain.change.Decision;
import org.guichet.domain.change.Operation;

/** The papers taken back with a card are destroyed before two people. The second word is final; the first can be taken back. */
final class DestructionRules {

    private DestructionRules() {}

    static Decision<CardPickup> confirm(CardPickup pickup, Operation operation) {
        ReturnedDocuments returned = pickup.returned();
        if (returned == null || !returned.isAnythingHere()) {
            return refuse(PickupRefusal.NOTHING_TO_DESTROY);
        }
        Destruction known = pickup.particulars().destruction();
        if (known == null) {
            return accept(pickup.with(pickup.particulars()
                    .with(new Destruction(operation.agent(), operation.deskTime(), null, null))));
        }
        if (known.isDone()) {
            return refuse(PickupRefusal.DESTROYED_ALREADY);
        }
        return known.first().equals(operation.agent())
                ? refuse(PickupRefusal.DESTRUCTION_NEEDS_ANOTHER, known.first())
                : accept(pickup.with(pickup.particulars()
                        .with(new Destruction(known.first(), known.firstAt(), operation.agent(), operation.deskTime()))));
    }

    static Decision<CardPickup> withdraw(CardPickup pickup, Operation operation) {
        Destruction known = pickup.particulars().destruction();
        if (known == null) {
            return refuse(PickupRefusal.NOTHING_TO_DESTROY);
        }
        if (known.isDone()) {
            return refuse(PickupRefusal.DESTROYED_ALREADY);
        }
        return known.first().equals(operation.agent())
                ? accept(pickup.with(pickup.particulars().with((Destruction) null)))
                : refuse(PickupRefusal.DESTRUCTION_OF_ANOTHER);
    }
}
