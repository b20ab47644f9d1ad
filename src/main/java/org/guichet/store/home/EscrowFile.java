package org.guichet.store.home;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.guichet.store.seal.StoreKey;
import org.guichet.store.seal.StoreKeyPair;
import org.guichet.store.seal.WrappedKey;

/**
 * The home's key, wrapped for the organisation (HPKE, RFC 9180): where a machine dies with its user's key store, or a passphrase is
 * forgotten, whoever has the organisation's private key opens a copy of the folder, and no unsent work is lost. Two lines: the
 * organisation's public key, and the wrapped one.
 */
final class EscrowFile {

    static final String NAME = "escrow";

    private static final byte[] PURPOSE = "guichet escrow 1".getBytes(StandardCharsets.US_ASCII);

    private final Path file;

    EscrowFile(Path home) {
        this.file = home.resolve(NAME);
    }

    void write(HomeKey key, StoreKey organisation) throws IOException {
        byte[] wrapped = WrappedKey.wrap(organisation, PURPOSE, organisation.bytes(), key.secret());
        KeyFile.write(file, HexFormat.of().formatHex(organisation.bytes()) + "\n" + Base64.getEncoder().encodeToString(wrapped));
    }

    /** Whom it is for; empty where there is none. */
    Optional<StoreKey> organisation() throws IOException {
        return lines().stream().findFirst().flatMap(hex -> StoreKey.read(HexFormat.of().parseHex(hex)));
    }

    /** Empty where it is for another organisation, or was changed. */
    Optional<HomeKey> open(StoreKeyPair organisation) throws IOException {
        List<String> lines = lines();
        if (lines.size() < 2) {
            return Optional.empty();
        }
        byte[] wrapped = Base64.getDecoder().decode(lines.get(1));
        return WrappedKey.unwrap(organisation, PURPOSE, organisation.publicKey().bytes(), wrapped).map(HomeKey::of);
    }

    /** @throws IOException also where it is no such file */
    private List<String> lines() throws IOException {
        List<String> lines = Files.exists(file) ? Files.readAllLines(file, StandardCharsets.US_ASCII) : List.of();
        if (lines.isEmpty() || String.join(" ", lines).matches("[0-9a-f]{64} [A-Za-z0-9+/=]{108}")) {
            return lines;
        }
        throw new IOException("no escrow of a key: " + file);
    }
}
