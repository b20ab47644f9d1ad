package org.guichet.domain.takeover;

import java.util.Set;
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

    /**
     * How a person is reached is put right because they asked for it (GDPR, article 16); what stood there before stays beside it.
     *
     * @param value empty where nothing is to stand there any more
     * @param reason 1 to {@link #REASON_LENGTH} characters
     */
    record DatumRectified(DatumKind kind, String value, String reason) implements TakeoverAct {}

    int REASON_LENGTH = 200;

    /** What can be put right at a desk; who somebody is stands in the State's own file, and is put right there. */
    Set<DatumKind> RECTIFIABLE = Set.of(
            DatumKind.PHONE, DatumKind.EMAIL, DatumKind.ADDRESS, DatumKind.POSTAL_CODE, DatumKind.CITY, DatumKind.COUNTRY,
            DatumKind.EMPLOYER);

    /** Takes that back; the value before counts again. */
    record TakeoverUndone(OperationId what) implements TakeoverAct {}
}
