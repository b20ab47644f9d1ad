package org.guichet.store.home;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What a program has for opening homes whose key is not simply there.
 *
 * @param newKeysInPlatform whether the key of a new home goes into the platform's store, where there is one
 */
public record KeyHelp(PlatformKeys platform, Passphrases passphrases, boolean newKeysInPlatform) {

    public static final KeyHelp NONE = new KeyHelp(PlatformKeys.NONE, _ -> Optional.empty(), false);

    /** Somebody, or something, that knows the passphrase of a home. */
    public interface Passphrases {
        /** Empty where there is nobody to ask. */
        Optional<char[]> of(Path home);
    }
}
