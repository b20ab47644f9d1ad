package org.guichet.sync.protocol;

/**
 * A person of another site, as a list of results shows them: no more than tells people apart.
 *
 * @param maskedNumber the foreigner number with its middle covered; empty where there is none
 * @param birthYear 0 where it is not known
 * @param site name of the site that has the file
 */
public record PersonFound(
        String surname, String givenNames, int birthYear, String nationality, String maskedNumber, String site) {}
