package org.guichet.sync.protocol;

/**
 * The desk that asks a store, as it was enrolled.
 *
 * @param site name of the site, at most 40 characters
 * @param desk name of the desk within all desks of the store, at most 40 characters
 */
public record Caller(String site, String desk) {}
