package org.guichet.domain.biometric;

/**
 * What a site asks of fingers in one procedure.
 *
 * @param quality 0 to 100, from which on a print is good enough
 * @param tries after which a finger may be given up as unreadable
 * @param fromAge in years: younger people's fingers are not taken
 * @param secondAgent whether somebody else confirms that a finger can't be taken
 */
public record FingerPolicy(int quality, int tries, int fromAge, boolean secondAgent) {

    public FingerPolicy {
        if (quality < 0 || quality > 100 || tries < 1 || fromAge < 0) {
            throw new IllegalArgumentException("no policy for fingers");
        }
    }
}
