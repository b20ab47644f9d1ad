package org.guichet.domain.change;

/** A state that concerns one person. */
public interface PersonState extends AggregateState {

    /** Positive. */
    long applicantId();
}
