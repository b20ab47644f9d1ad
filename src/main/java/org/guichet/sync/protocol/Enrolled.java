package org.guichet.sync.protocol;

/**
 * What a desk becomes by its one-time code.
 *
 * @param siteName as on letterheads
 * @param number of the counter, from 1
 * @param letter before the numbers of the tickets it gives, so that two desks never give the same one
 * @param sealingKey as in {@link StoreGreeting}
 */
public record Enrolled(Caller caller, String siteName, int number, String letter, ChainEnd chain, String sealingKey) {}
