package org.guichet.domain.takeover;

import org.guichet.domain.change.Act;
import org.guichet.domain.change.OperationId;
import org.guichet.domain.document.DatumKind;
import org.guichet.domain.document.OutcomeReason;

/** What an agent takes out of a document into the file of the person at the desk. */
public sealed interface TakeoverAct extends Act {

    /**
     * @param document kind of the document, as reports call it
     * @param why what its signature was worth
     */
    record DatumTaken(DatumKind kind, String value, String document, OutcomeReason why) implements TakeoverAct {}

    /** Takes that back; the value before counts again. */
    record TakeoverUndone(OperationId what) implements TakeoverAct {}
}
