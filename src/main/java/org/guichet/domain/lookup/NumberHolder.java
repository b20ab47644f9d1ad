package org.guichet.domain.lookup;

/**
 * Somebody to whom a number leads.
 *
 * @param typed the number, or its last characters, in the form of {@link AskedNumbers}
 * @param whole whether all of the number was typed
 */
public record NumberHolder(long applicantId, MarkedPart.Field field, String typed, boolean whole) { }
