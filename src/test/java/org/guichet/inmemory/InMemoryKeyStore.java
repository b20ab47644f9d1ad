package org.guichet.inmemory;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.guichet.store.home.PlatformKeys;

/** A platform's key store that is a map. */
public final class InMemoryKeyStore implements PlatformKeys {

    private final Map<String, String> entries = new HashMap<>();

    public int size() {
        return entries.size();
    }

    /** As when a machine dies, or its user is another. */
    public void lose() {
        entries.clear();
    }

    @Override
    public boolean isThere() {
        return true;
    }

    @Override
    public void write(String entry, String secret) {
        entries.put(entry, secret);
    }

    @Override
    public Optional<String> read(String entry) {
        return Optional.ofNullable(entries.get(entry));
    }

    @Override
    public void delete(String entry) {
        entries.remove(entry);
    }
}
