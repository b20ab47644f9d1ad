package org.guichet.workflow.steering;

import org.guichet.domain.queue.SteeringBook;
import org.guichet.workflow.export.ExportDay;
import org.guichet.workflow.forecast.PreviewDay;
import org.guichet.workflow.forecast.ReadBoard;

/** What a supervisor can do to the queue, and see of it beforehand. */
public record SteeringActs(
        SteeringBook book,
        ApplyPolicy applyPolicy,
        UndoPolicy undoPolicy,
        KeepPolicy keepPolicy,
        MoveInQueue move,
        SteerMany many,
        PreviewDay preview,
        ReadBoard board,
        ExportDay export) {}
