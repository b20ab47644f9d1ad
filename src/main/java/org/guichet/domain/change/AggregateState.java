package org.guichet.domain.change;

/** What is known of one aggregate after its operations so far. */
public interface AggregateState {

    AggregateId aggregate();

    /** How many operations made this state; 0 for one that comes from the site's base data alone. */
    long version();
}
