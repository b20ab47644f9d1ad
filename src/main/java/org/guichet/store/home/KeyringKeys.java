package org.guichet.store.home;

import com.github.javakeyring.BackendNotSupportedException;
import com.github.javakeyring.Keyring;
import com.github.javakeyring.PasswordAccessException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The platform's key store through java-keyring. Opened for each use: nothing is held open between. */
public final class KeyringKeys implements PlatformKeys {

    private static final Logger LOG = LoggerFactory.getLogger(KeyringKeys.class);
    private static final String SERVICE = "Guichet";

    private interface Use<T> {
        T of(Keyring keyring) throws PasswordAccessException;
    }

    private static <T> T use(Use<T> use) throws Trouble {
        Keyring keyring;
        try {
            keyring = Keyring.create();
        } catch (BackendNotSupportedException e) {
            throw new Trouble("no key store", e);
        }
        try {
            return use.of(keyring);
        } catch (PasswordAccessException e) {
            throw new Trouble("the key store refused", e);
        } finally {
            close(keyring);
        }
    }

    private static void close(Keyring keyring) {
        try {
            keyring.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) { // what AutoCloseable declares: what was asked for is done by now
            LOG.debug("the key store could not be closed", e);
        }
    }

    /** On Linux only where there is a session that could have one: asking for it would take seconds. */
    @Override
    public boolean isThere() {
        if (System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("linux")
                && System.getenv("DBUS_SESSION_BUS_ADDRESS") == null
                && !Files.exists(Path.of(System.getenv().getOrDefault("XDG_RUNTIME_DIR", "/nonexistent"), "bus"))) {
            return false;
        }
        try {
            return use(_ -> true);
        } catch (Trouble none) {
            return false;
        }
    }

    @Override
    public void write(String entry, String secret) throws Trouble {
        use(keyring -> {
            keyring.setPassword(SERVICE, entry, secret);
            return true;
        });
    }

    @Override
    public Optional<String> read(String entry) {
        try {
            return isThere() ? Optional.ofNullable(use(keyring -> keyring.getPassword(SERVICE, entry))) : Optional.empty();
        } catch (Trouble refused) {
            return Optional.empty();
        }
    }

    @Override
    public void delete(String entry) throws Trouble {
        if (read(entry).isPresent()) {
            use(keyring -> {
                keyring.deletePassword(SERVICE, entry);
                return true;
            });
        }
    }
}
