package org.guichet.sync.client;

import java.util.Optional;

/**
 * What a new desk needs to join a site, as one text that a QR code carries: {@code https://store/join#CODE}. The code stands where no
 * browser would send it to anybody.
 *
 * @param code a one-time code, as {@code guichet central enrol} makes it
 */
public record Invitation(StoreAddress store, String code) {

    private static final String BETWEEN = "/join#";

    /** Empty where it has no address, or one that would speak in the clear over a network. */
    public static Optional<Invitation> read(String address, String code) {
        String store = address.strip().replaceFirst("(/join)?/*#?$", "");
        return StoreAddress.read(store).map(read -> new Invitation(read, code.strip()));
    }

    public String text() {
        return store + BETWEEN + code;
    }

    @Override
    public String toString() {
        return "Invitation to " + store;
    }
}
