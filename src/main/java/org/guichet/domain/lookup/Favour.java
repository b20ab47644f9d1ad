package org.guichet.domain.lookup;

/**
 * Who comes first among people who fit equally well: those in the room, those with an appointment today, the nationality
 * of the ticket at hand. A favour never lifts a poor fit over a good one.
 */
public interface Favour {

    /** Nobody is favoured. */
    Favour NONE = new Favour() { };

    /** People who are looked at whatever else the question finds; a few thousand at most. */
    default long[] favouredIds() {
        return new long[0];
    }

    /** From 0 (none) to 1 (present in the room). */
    default float ofPerson(long id) {
        return 0;
    }

    /** From 0 to 1, for an ISO 3166 alpha-3 code. */
    default float ofNationality(String nationality) {
        return 0;
    }
}
