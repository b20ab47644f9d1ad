package org.guichet.store.home;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.UUID;
import org.guichet.store.home.HomeTrouble.Damaged;
import org.guichet.store.home.HomeTrouble.DiskFull;
import org.guichet.store.home.HomeTrouble.FromNewerVersion;
import org.guichet.store.home.HomeTrouble.InUse;
import org.guichet.store.home.HomeTrouble.KeyMissing;
import org.guichet.store.home.HomeTrouble.NotWritable;
import org.guichet.store.home.HomeTrouble.What;

/** An open home folder: locked for this instance, of a known format, with its key. */
public final class Home implements AutoCloseable {

    /** Version of the folder's layout; raised when an older program could no longer use it. */
    static final int FORMAT = 1;

    static final String LOCK = "guichet.lock";
    static final String KEY = "key";
    private static final String FORMAT_FILE = "format";

    private final Path folder;
    private final HomeLock lock;
    private final HomeKey key;

    private Home(Path folder, HomeLock lock, HomeKey key) {
        this.folder = folder;
        this.lock = lock;
        this.key = key;
    }

    public static Home open(Path folder) throws HomeTroubleException {
        try {
            OwnerOnly.createFolder(folder);
            HomeLock lock = HomeLock.take(folder.resolve(LOCK))
                    .orElseThrow(() -> new HomeTroubleException(new InUse(folder)));
            try {
                checkFormat(folder.resolve(FORMAT_FILE));
                FreeSpace.check(folder);
                OwnerOnly.createFolder(journalIn(folder));
                OwnerOnly.createFolder(folder.resolve("logs"));
                OwnerOnly.createFolder(folder.resolve("captures"));
                return new Home(folder, lock, readOrCreateKey(folder));
            } catch (IOException | HomeTroubleException e) {
                lock.close();
                throw e;
            }
        } catch (IOException e) {
            throw new HomeTroubleException(
                    FreeSpace.ranOut(e) ? new DiskFull(folder, FreeSpace.of(folder)) : new NotWritable(folder), e);
        }
    }

    private static void checkFormat(Path file) throws IOException, HomeTroubleException {
        if (!Files.exists(file)) {
            Path unfinished = file.resolveSibling(FORMAT_FILE + ".new");
            Files.writeString(unfinished, FORMAT + "\n", StandardCharsets.US_ASCII);
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
            return;
        }
        String found = Files.readString(file, StandardCharsets.ISO_8859_1).strip();
        if (!found.matches("[0-9]{1,9}")) {
            throw new HomeTroubleException(new Damaged(What.FORMAT, file, 0, "not a number"));
        }
        if (Integer.parseInt(found) > FORMAT) {
            throw new HomeTroubleException(new FromNewerVersion(found, String.valueOf(FORMAT)));
        }
    }

    private static HomeKey readOrCreateKey(Path folder) throws IOException, HomeTroubleException {
        Path file = folder.resolve(KEY);
        if (Files.exists(file)) {
            return HomeKey.read(file);
        }
        if (Files.exists(databaseFileIn(folder)) || hasEntries(journalIn(folder))) {
            throw new HomeTroubleException(new KeyMissing(file));
        }
        return HomeKey.create(file);
    }

    private static boolean hasEntries(Path folder) throws IOException {
        try (var entries = Files.list(folder)) {
            return entries.findAny().isPresent();
        }
    }

    static Path journalIn(Path folder) {
        return folder.resolve("journal");
    }

    static Path databaseFileIn(Path folder) {
        return folder.resolve("guichet.mv.db");
    }

    public Path folder() {
        return folder;
    }

    public HomeKey key() {
        return key;
    }

    public Path journal() {
        return journalIn(folder);
    }

    /** Where the key is, where it is not in the home: whoever takes the folder alone then has nothing. */
    public Optional<Path> keyElsewhere() throws IOException {
        return HomeKey.elsewhere(folder.resolve(KEY));
    }

    /** Takes the key out of the home, into a folder that is not copied or stolen with it. */
    public void moveKey(Path into) throws IOException {
        key.moveTo(into, "guichet-" + UUID.randomUUID() + ".key", folder.resolve(KEY));
    }

    /** Where logs go; exists. */
    public Path logs() {
        return folder.resolve("logs");
    }

    /** Where sealed captures wait for the central store; exists. */
    public Path captures() {
        return folder.resolve("captures");
    }

    /** The file that H2 makes of {@link #databaseName}. */
    public Path databaseFile() {
        return databaseFileIn(folder);
    }

    /** H2 adds the end of the file's name itself. */
    public Path databaseName() {
        return folder.resolve("guichet");
    }

    /** Lets another instance in. */
    @Override
    public void close() throws IOException {
        lock.close();
    }
}
