package org.guichet.workflow.steering;

import org.guichet.domain.queue.SteeringBook;

/** What a supervisor can do to the queue. */
public record SteeringActs(SteeringBook book, ApplyPolicy applyPolicy, UndoPolicy undoPolicy) {}
