package org.guichet.domain.biometric;

import org.guichet.domain.change.Hash;

/**
 * The best try of a finger so far.
 *
 * @param quality 0 to 100
 * @param wanted the quality that the site wanted when it was taken
 * @param capture by which the sealed file is called
 */
public record KeptPrint(int quality, int wanted, Hash capture) {

    public boolean isGoodEnough() {
        return quality >= wanted;
    }
}
