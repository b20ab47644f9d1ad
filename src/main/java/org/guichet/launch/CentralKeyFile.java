package org.guichet.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.guichet.store.home.OwnerOnly;
import org.guichet.store.seal.StoreKeyPair;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** A file with the store's private key, for an administrator who wants it outside the database: 64 hexadecimal digits. */
final class CentralKeyFile {

    @Option(names = "--key-file", paramLabel = "FILE")
    private @Nullable Path file;

    /** Empty where none was named. */
    Optional<StoreKeyPair> read() {
        return file == null ? Optional.empty() : Optional.of(read(file));
    }

    /** As {@link #read()}; a file that is not there is made. */
    Optional<StoreKeyPair> readOrMake() {
        Path named = file;
        if (named == null || Files.exists(named)) {
            return read();
        }
        StoreKeyPair fresh = StoreKeyPair.generate();
        try {
            OwnerOnly.createFile(named);
            Files.write(named, List.of(HexFormat.of().formatHex(fresh.privateBytes())));
        } catch (IOException e) {
            throw new CommandFailure("cli.central.keyFile", named);
        }
        return Optional.of(fresh);
    }

    private static StoreKeyPair read(Path file) {
        try {
            List<String> lines = Files.readAllLines(file);
            String hex = lines.isEmpty() ? "" : lines.getFirst().strip();
            return StoreKeyPair.read(HexFormat.of().parseHex(hex)).orElseThrow(() -> new CommandFailure("cli.central.keyFile", file));
        } catch (IOException | IllegalArgumentException e) {
            throw new CommandFailure("cli.central.keyFile", file);
        }
    }
}
