package org.guichet.workflow.cardpickup;

import java.util.List;
import java.util.function.Function;
import org.guichet.domain.cardpickup.CardPickup;
import org.guichet.domain.cardpickup.CardStock;
import org.guichet.domain.cardpickup.PickupAct;
import org.guichet.domain.cardpickup.PickupRefusal;
import org.guichet.domain.change.Ledger;
import org.guichet.domain.change.Proposal;
import org.guichet.domain.staff.Permission;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.Result;

/** What all steps of a pickup share: the permission, the record, and the card as it stands afterwards. */
public final class PickupGesture {

    private final CardStock stock;
    private final Ledger ledger;

    public PickupGesture(CardStock stock, Ledger ledger) {
        this.stock = stock;
        this.ledger = ledger;
    }

    Result<CardPickup> record(DeskSession session, String serial, PickupAct act) {
        return record(session, serial, List.of(new Proposal(CardPickup.aggregateOf(serial), act)));
    }

    Result<CardPickup> record(DeskSession session, String serial, List<Proposal> gesture) {
        return session.<CardPickup>lacks(Permission.HAND_OVER_CARD)
                .orElseGet(() ->
                        Result.of(ledger.record(session.login(), gesture), _ -> stock.find(serial).orElseThrow()));
    }

    /** For gestures that depend on how far the pickup has come. */
    Result<CardPickup> record(DeskSession session, String serial, Function<CardPickup, List<Proposal>> gesture) {
        return session.<CardPickup>lacks(Permission.HAND_OVER_CARD)
                .orElseGet(() -> stock.find(serial)
                        .map(pickup -> record(session, serial, gesture.apply(pickup)))
                        .orElseGet(() -> Result.refused(PickupRefusal.CARD_UNKNOWN)));
    }
}
