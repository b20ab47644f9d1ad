package org.guichet.domain.change;

/** A state that concerns one person. */
public interface PersonState extends AggregateState {

    /** Positive. */
    long applicantId();

    /** Whether nobody has to do anything about it any more. */
    boolean isOver();
}
