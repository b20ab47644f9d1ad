package org.guichet.launch;

import java.nio.file.Path;

/** A home opens with a passphrase, and none, or another one, was given: the one trouble of a key that a person mends by typing. */
final class PassphraseWanted extends CommandFailure {

    private static final long serialVersionUID = 1L;

    private final transient Path home;

    PassphraseWanted(String textKey, Path home) {
        super(textKey, home);
        this.home = home;
    }

    Path home() {
        return home;
    }
}
