package org.guichet.store.home;

import java.nio.file.Path;

/** Where a home's key is kept: what somebody must have beside the folder to open it. */
public sealed interface KeyPlace {

    /** In the folder itself: who has that has all. */
    record InHome() implements KeyPlace {}

    /** In a file that lies elsewhere, readable by its owner only. */
    record InFile(Path file) implements KeyPlace {}

    /**
     * In the folder, under a passphrase.
     *
     * @param sealed as {@link PassphraseSeal} writes it
     */
    record UnderPassphrase(String sealed) implements KeyPlace {}

    /**
     * In the key store of the platform, which opens with the user's session.
     *
     * @param entry names it there
     */
    record InPlatform(String entry) implements KeyPlace {}
}
