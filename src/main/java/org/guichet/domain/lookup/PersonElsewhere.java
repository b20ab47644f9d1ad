package org.guichet.domain.lookup;

/**
 * A person whose file is at another site, with no more than tells people apart.
 *
 * @param birthYear 0 where it is not known
 * @param maskedNumber the foreigner number with its middle covered; empty where there is none
 */
public record PersonElsewhere(
        String surname, String givenNames, int birthYear, String nationality, String maskedNumber, String site) {}
