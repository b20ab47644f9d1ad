package org.guichet.workflow.cardpickup;

import org.guichet.domain.cardpickup.CardPickup;
import org.guichet.domain.cardpickup.PickupAct.OldDocumentsReturned;
import org.guichet.domain.cardpickup.ReturnedDocuments.Return;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.Result;

/** Takes back the old card and the provisional paper, or notes their declared loss. */
public final class TakeBackOldDocuments {

    private final PickupGesture gesture;

    public TakeBackOldDocuments(PickupGesture gesture) {
        this.gesture = gesture;
    }

    public Result<CardPickup> run(DeskSession session, String serial, Return oldCard, Return provisionalPaper) {
        return gesture.record(session, serial, new OldDocumentsReturned(oldCard, provisionalPaper));
    }
}
