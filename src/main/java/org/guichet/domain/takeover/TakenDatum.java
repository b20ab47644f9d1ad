package org.guichet.domain.takeover;

import java.time.Instant;
import org.guichet.domain.change.OperationId;
import org.guichet.domain.document.DatumKind;
import org.guichet.domain.document.OutcomeReason;

/** One datum with where it came from. */
public record TakenDatum(
        DatumKind kind, String value, String document, OutcomeReason why, OperationId by, Instant at, String agent) {}
