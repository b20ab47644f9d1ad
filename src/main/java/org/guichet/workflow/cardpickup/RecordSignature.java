package org.guichet.workflow.cardpickup;

import org.guichet.domain.cardpickup.CardPickup;
import org.guichet.domain.cardpickup.PickupAct.Signed;
import org.guichet.domain.cardpickup.Signature;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.Result;

/** Keeps the person's signature for the card. */
public final class RecordSignature {

    private final PickupGesture gesture;

    public RecordSignature(PickupGesture gesture) {
        this.gesture = gesture;
    }

    public Result<CardPickup> run(DeskSession session, String serial, Signature signature) {
        return gesture.record(session, serial, new Signed(signature));
    }
}
