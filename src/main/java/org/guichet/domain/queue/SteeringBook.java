package org.guichet.domain.queue;

/** How a supervisor steers the queue, as kept on this desk. */
public interface SteeringBook {

    /** {@link QueuePolicy#INITIAL} while nobody has changed it. */
    QueuePolicy policy();
}
