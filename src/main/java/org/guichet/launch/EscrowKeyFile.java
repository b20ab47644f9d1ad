package org.guichet.launch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Optional;
import org.guichet.store.home.OwnerOnly;
import org.guichet.store.seal.StoreKey;
import org.guichet.store.seal.StoreKeyPair;

/**
 * An organisation's key for escrow, X25519, in files of 64 hexadecimal digits: the private half, and beside it, with the end
 * {@code .pub}, the public one that goes to the desks.
 */
final class EscrowKeyFile {

    private EscrowKeyFile() {}

    /** @return the file with the public half */
    static Path make(Path file) {
        Path publicFile = file.resolveSibling(file.getFileName() + ".pub");
        if (Files.exists(file) || Files.exists(publicFile)) {
            throw new CommandFailure("cli.escrow.exists", file);
        }
        StoreKeyPair fresh = StoreKeyPair.generate();
        try {
            OwnerOnly.createFile(file);
            Files.writeString(file, HexFormat.of().formatHex(fresh.privateBytes()) + "\n", StandardCharsets.US_ASCII);
            Files.writeString(publicFile, HexFormat.of().formatHex(fresh.publicKey().bytes()) + "\n", StandardCharsets.US_ASCII);
            return publicFile;
        } catch (IOException e) {
            throw new CommandFailure("cli.escrow.notWritten", file);
        }
    }

    static StoreKeyPair read(Path file) {
        return bytes(file).flatMap(StoreKeyPair::read).orElseThrow(() -> new CommandFailure("cli.escrow.noKey", file));
    }

    static StoreKey readPublic(Path file) {
        return bytes(file).flatMap(StoreKey::read).orElseThrow(() -> new CommandFailure("cli.escrow.noKey", file));
    }

    private static Optional<byte[]> bytes(Path file) {
        try {
            String hex = Files.size(file) > 1_000 ? "" : Files.readString(file, StandardCharsets.ISO_8859_1).strip();
            return hex.matches("[0-9a-fA-F]{64}") ? Optional.of(HexFormat.of().parseHex(hex)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
