package org.guichet.domain.change;

/**
 * The arguments of an operation: what was done, in the words of its feature. Each feature has one sealed sub-interface
 * of records; their wire names and versions are listed in {@code sync.protocol.ActTypes} and are append-only.
 */
public interface Act {}
