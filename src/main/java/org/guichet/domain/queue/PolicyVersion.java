package org.guichet.domain.queue;

import java.time.Instant;
import org.guichet.domain.change.OperationId;

/**
 * A policy from the moment it was applied.
 *
 * @param number grows with each change of the site's policy, and is never given twice
 * @param name under which the policy can be chosen again; empty where it has none
 * @param author login of who applied it
 */
public record PolicyVersion(
        OperationId madeBy, long number, String name, PriorityPolicy policy, String author, String reason, Instant at) {}
