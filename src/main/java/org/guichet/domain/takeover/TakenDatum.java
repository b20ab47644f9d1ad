package org.guichet.domain.takeover;

import java.time.Instant;
import org.guichet.domain.change.OperationId;
import org.guichet.domain.document.DatumKind;
import org.guichet.domain.document.OutcomeReason;

/**
 * One datum with where it came from.
 *
 * @param document kind of the document, as reports call it; {@link #DECLARED} where there was none
 */
public record TakenDatum(
        DatumKind kind, String value, String document, OutcomeReason why, OperationId by, Instant at, String agent) {

    /** What the person said when their visa was validated. Stored. */
    public static final String DECLARED = "declared-validation";
}
