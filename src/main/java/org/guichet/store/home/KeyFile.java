package org.guichet.store.home;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.guichet.store.home.HomeTrouble.Damaged;
import org.guichet.store.home.HomeTrouble.KeyMissing;
import org.guichet.store.home.HomeTrouble.What;

/**
 * The file {@code key} of a home: one line, either the key in hexadecimal digits or where it is: {@code elsewhere FILE},
 * {@code passphrase SEALED}, {@code platform ENTRY}.
 */
final class KeyFile {

    static final String NAME = "key";

    private static final String ELSEWHERE = "elsewhere ";
    private static final String PASSPHRASE = "passphrase ";
    private static final String PLATFORM = "platform ";

    private final Path home;
    private final Path file;
    private final Path before;
    private final KeyHelp help;

    KeyFile(Path home, KeyHelp help) {
        this.home = home;
        this.file = home.resolve(NAME);
        this.before = home.resolve(NAME + ".before");
        this.help = help;
    }

    boolean isThere() {
        return Files.exists(file) || Files.exists(before);
    }

    /** Empty where there is no such file. */
    Optional<KeyPlace> place() throws IOException {
        finish();
        return Files.exists(file) ? Optional.of(place(line())) : Optional.empty();
    }

    static KeyPlace place(String line) {
        if (line.startsWith(ELSEWHERE)) {
            return new KeyPlace.InFile(Path.of(line.substring(ELSEWHERE.length())));
        }
        if (line.startsWith(PASSPHRASE)) {
            return new KeyPlace.UnderPassphrase(line.substring(PASSPHRASE.length()));
        }
        return line.startsWith(PLATFORM) ? new KeyPlace.InPlatform(line.substring(PLATFORM.length())) : new KeyPlace.InHome();
    }

    private String line() throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8).strip();
    }

    /** @throws HomeTroubleException also where the file says that the key is elsewhere, and it is not to be had there */
    HomeKey read() throws IOException, HomeTroubleException {
        finish();
        String line = line();
        return switch (place(line)) {
            case KeyPlace.InHome() -> key(file, line);
            case KeyPlace.InFile(Path other) -> {
                if (!Files.exists(other)) {
                    throw new HomeTroubleException(new KeyMissing(other));
                }
                yield key(other, Files.readString(other, StandardCharsets.US_ASCII).strip());
            }
            case KeyPlace.UnderPassphrase(String sealed) -> underPassphrase(sealed);
            case KeyPlace.InPlatform(String entry) -> key(
                    file,
                    help.platform().read(entry).orElseThrow(() -> new HomeTroubleException(new HomeTrouble.NotInKeyStore(home))));
        };
    }

    private HomeKey underPassphrase(String sealed) throws HomeTroubleException {
        if (!PassphraseSeal.isOne(sealed)) {
            throw new HomeTroubleException(new Damaged(What.KEY, file, -1, "no key under a passphrase"));
        }
        char[] passphrase = help.passphrases()
                .of(home)
                .orElseThrow(() -> new HomeTroubleException(new HomeTrouble.PassphraseNeeded(home)));
        byte[] secret = PassphraseSeal.open(sealed, passphrase)
                .orElseThrow(() -> new HomeTroubleException(new HomeTrouble.PassphraseWrong(home)));
        return HomeKey.of(secret);
    }

    private static HomeKey key(Path file, String hex) throws HomeTroubleException {
        return HomeKey.ofHex(hex)
                .orElseThrow(() -> new HomeTroubleException(new Damaged(What.KEY, file, -1, "not 32 bytes in hexadecimal digits")));
    }

    /** A key that is either wholly there, forced and readable by its owner only, or not there. */
    HomeKey create() throws IOException {
        HomeKey key = HomeKey.random();
        if (help.newKeysInPlatform() && help.platform().isThere()) {
            try {
                write(file, inPlatform(key));
                return key;
            } catch (PlatformKeys.Trouble refused) {
                write(file, key.hex()); // its level is shown, and it can be moved later
                return key;
            }
        }
        write(file, key.hex());
        return key;
    }

    void keepInHome(HomeKey key) throws IOException {
        replace(key.hex());
    }

    void keepInFolder(HomeKey key, Path folder) throws IOException {
        replace(inFolder(key, folder));
    }

    private static String inFolder(HomeKey key, Path folder) throws IOException {
        OwnerOnly.createFolder(folder);
        Path there = folder.toAbsolutePath().resolve("guichet-" + UUID.randomUUID() + ".key");
        write(there, key.hex());
        return ELSEWHERE + there;
    }

    void keepUnder(HomeKey key, char[] passphrase) throws IOException {
        replace(PASSPHRASE + PassphraseSeal.seal(key.secret(), passphrase));
    }

    void keepInPlatform(HomeKey key) throws IOException, PlatformKeys.Trouble {
        replace(inPlatform(key));
    }

    /** Writes it there, and reads it back. */
    private String inPlatform(HomeKey key) throws PlatformKeys.Trouble {
        String entry = UUID.randomUUID().toString();
        help.platform().write(entry, key.hex());
        if (!help.platform().read(entry).equals(Optional.of(key.hex()))) {
            throw new PlatformKeys.Trouble("the key store did not give back what it was given", null);
        }
        return PLATFORM + entry;
    }

    /** The old line is written over once the new one stands; a kill in between leaves one of them, and {@link #finish} the rest. */
    private void replace(String line) throws IOException {
        KeyPlace old = place().orElseThrow();
        Path next = home.resolve(NAME + ".new");
        writeFile(next, line);
        Files.move(file, before, StandardCopyOption.ATOMIC_MOVE);
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
        ForcedFolder.force(home.toAbsolutePath());
        finish();
        forget(old);
    }

    private void finish() throws IOException {
        if (!Files.exists(before)) {
            return;
        }
        if (Files.exists(file)) {
            KeyWipe.overwrite(before);
            Files.delete(before);
        } else {
            Files.move(before, file, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    /**
     * Writes the line of another key into a folder, kept as this one is; and, where this one is kept outside the home, the line that it
     * is to be forgotten by.
     *
     * @throws HomeTroubleException where it can't be kept so
     */
    void writeAgain(HomeKey fresh, Path into) throws IOException, HomeTroubleException {
        KeyPlace now = place().orElseThrow();
        String line = switch (now) {
            case KeyPlace.InHome() -> fresh.hex();
            case KeyPlace.InFile(Path other) -> inFolder(fresh, Objects.requireNonNull(other.toAbsolutePath().getParent()));
            case KeyPlace.UnderPassphrase _ -> PASSPHRASE + PassphraseSeal.seal(fresh.secret(), help.passphrases().of(home).orElseThrow());
            case KeyPlace.InPlatform _ -> inKeyStore(fresh);
        };
        write(into.resolve(NAME), line);
        if (now instanceof KeyPlace.InFile || now instanceof KeyPlace.InPlatform) {
            write(into.resolve(Rekeyed.OLD_PLACE), line());
        }
    }

    private String inKeyStore(HomeKey key) throws HomeTroubleException {
        try {
            return inPlatform(key);
        } catch (PlatformKeys.Trouble e) {
            throw new HomeTroubleException(new HomeTrouble.NotInKeyStore(home), e);
        }
    }

    /** For a home whose key is lost and was had from elsewhere. */
    void putBack(HomeKey key) throws IOException {
        write(file, key.hex());
    }

    /** What lies outside the home. */
    void forget(KeyPlace old) throws IOException {
        switch (old) {
            case KeyPlace.InFile(Path other) -> KeyWipe.destroy(other);
            case KeyPlace.InPlatform(String entry) -> forget(entry);
            case KeyPlace.InHome _, KeyPlace.UnderPassphrase _ -> {}
        }
    }

    private void forget(String entry) throws IOException {
        try {
            help.platform().delete(entry);
        } catch (PlatformKeys.Trouble left) {
            throw new IOException("the platform's key store still has the key", left);
        }
    }

    /** Everywhere. */
    void destroy() throws IOException {
        Optional<KeyPlace> place = place();
        if (place.isPresent()) {
            forget(place.get());
        }
        KeyWipe.destroy(file);
        KeyWipe.destroy(home.resolve(NAME + ".new"));
    }

    /** Wholly there or not at all. */
    static void write(Path file, String line) throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".new");
        writeFile(unfinished, line);
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        ForcedFolder.force(file.toAbsolutePath().getParent());
    }

    private static void writeFile(Path file, String line) throws IOException {
        Files.deleteIfExists(file);
        OwnerOnly.createFile(file);
        try (FileOutputStream out = new FileOutputStream(file.toFile())) {
            out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
            out.getFD().sync();
        }
    }
}
