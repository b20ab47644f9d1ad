package org.guichet.store.home;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The platform's own store for secrets: the Credential Manager of Windows (which DPAPI protects), the Keychain of macOS, the Secret
 * Service of a Linux session (libsecret). It opens for the user who is signed in to the machine.
 */
public interface PlatformKeys {

    /** For programs and machines that have none. */
    PlatformKeys NONE = new PlatformKeys() {
        @Override
        public boolean isThere() {
            return false;
        }

        @Override
        public void write(String entry, String secret) throws Trouble {
            throw new Trouble("no key store", null);
        }

        @Override
        public Optional<String> read(String entry) {
            return Optional.empty();
        }

        @Override
        public void delete(String entry) {}
    };

    /** The key store did not answer, or refused. */
    final class Trouble extends Exception {

        private static final long serialVersionUID = 1;

        public Trouble(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }

    boolean isThere();

    void write(String entry, String secret) throws Trouble;

    /** Empty where there is no such entry, or it does not open for this user. */
    Optional<String> read(String entry);

    /** Does nothing where there is none. */
    void delete(String entry) throws Trouble;
}
