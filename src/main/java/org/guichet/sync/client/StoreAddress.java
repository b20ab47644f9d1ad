package org.guichet.sync.client;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.Set;

/** Where a central store is: {@code https://host[:port]}, or {@code http} on this machine. */
public record StoreAddress(URI base) {

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

    public StoreAddress {
        if (!isSafe(base)) {
            throw new IllegalArgumentException("https, or http on this machine");
        }
    }

    /** Empty for a text that is no address, and for one that would speak in the clear over a network. */
    public static Optional<StoreAddress> read(String text) {
        try {
            URI base = new URI(text.strip().replaceFirst("/+$", ""));
            return isSafe(base) ? Optional.of(new StoreAddress(base)) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static boolean isSafe(URI base) {
        String host = base.getHost();
        boolean plain = "http".equalsIgnoreCase(base.getScheme());
        return host != null
                && (plain ? LOOPBACK.contains(host) : "https".equalsIgnoreCase(base.getScheme()))
                && base.getQuery() == null
                && base.getFragment() == null;
    }

    URI at(String pathAndQuery) {
        return URI.create(base + pathAndQuery);
    }


    boolean isEncrypted() {
        return "https".equalsIgnoreCase(base.getScheme());
    }

    @Override
    public String toString() {
        return base.toString();
    }
}
