package org.guichet.domain.takeover;

import java.time.Instant;
import org.guichet.domain.change.OperationId;
import org.guichet.domain.document.DatumKind;
import org.guichet.domain.document.OutcomeReason;
import org.jspecify.annotations.Nullable;

/**
 * One datum with where it came from.
 *
 * @param document kind of the document, as reports call it; {@link #DECLARED} or {@link #RECTIFIED} where there was none
 * @param reason why it was put right; absent where it was not
 */
public record TakenDatum(
        DatumKind kind, String value, String document, OutcomeReason why, OperationId by, Instant at, String agent,
        @Nullable String reason) {

    /** Of a document, or declared. */
    public TakenDatum(DatumKind kind, String value, String document, OutcomeReason why, OperationId by, Instant at, String agent) {
        this(kind, value, document, why, by, at, agent, null);
    }

    /** Put right because the person asked for it. Stored. */
    public static final String RECTIFIED = "rectified";

    /** What the person said when their visa was validated. Stored. */
    public static final String DECLARED = "declared-validation";
}
