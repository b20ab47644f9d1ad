package org.guichet.domain.change;

/** An act that somebody wants to do, before the desk has given it a place in its journal. */
public record Proposal(AggregateId aggregate, Act act) {}
