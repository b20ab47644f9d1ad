package org.guichet.store.home;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.guichet.store.home.HomeTrouble.Damaged;
import org.guichet.store.home.HomeTrouble.DiskFull;
import org.guichet.store.home.HomeTrouble.FromNewerVersion;
import org.guichet.store.home.HomeTrouble.InUse;
import org.guichet.store.home.HomeTrouble.KeyMissing;
import org.guichet.store.home.HomeTrouble.NotWritable;
import org.guichet.store.home.HomeTrouble.What;
import org.guichet.store.seal.StoreKey;
import org.guichet.store.seal.StoreKeyPair;
import org.guichet.workflow.setting.KeyCare;

/** An open home folder: locked for this instance, of a known format, with its key. */
public final class Home implements AutoCloseable {

    /** Version of the folder's layout; raised when an older program could no longer use it. */
    static final int FORMAT = 1;

    static final String LOCK = "guichet.lock";
    /** Characters of a passphrase. */
    public static final int LEAST_PASSPHRASE = PassphraseSeal.LEAST_LENGTH;

    private static final String FORMAT_FILE = "format";

    private final Path folder;
    private final HomeLock lock;
    private final KeyFile keyFile;
    private final HomeKey key;
    private final KeyCare keyCare;

    private Home(Path folder, HomeLock lock, KeyFile keyFile, HomeKey key) throws IOException {
        this.folder = folder;
        this.lock = lock;
        this.keyFile = keyFile;
        this.key = key;
        this.keyCare = care(keyFile, folder);
    }

    /** One whose key is in the folder, or in a file. */
    public static Home open(Path folder) throws HomeTroubleException {
        return open(folder, KeyHelp.NONE);
    }

    public static Home open(Path folder, KeyHelp help) throws HomeTroubleException {
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
                KeyFile keyFile = new KeyFile(folder, help);
                new Rekeyed(folder).finish(keyFile);
                return new Home(folder, lock, keyFile, readOrCreate(keyFile, folder));
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

    private static HomeKey readOrCreate(KeyFile keyFile, Path folder) throws IOException, HomeTroubleException {
        if (keyFile.isThere()) {
            return keyFile.read();
        }
        if (Files.exists(databaseFileIn(folder)) || hasEntries(journalIn(folder))) {
            throw new HomeTroubleException(new KeyMissing(folder.resolve(KeyFile.NAME)));
        }
        return keyFile.create();
    }

    /** Whether nobody has ever worked in it: there is neither database nor journal, whatever else there is. */
    public static boolean isUnused(Path folder) {
        try {
            return !Files.exists(databaseFileIn(folder)) && !(Files.isDirectory(journalIn(folder)) && hasEntries(journalIn(folder)));
        } catch (IOException unreadable) {
            return false; // opening it says why
        }
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

    /** Where the key is kept. */
    public KeyPlace keyPlace() throws IOException {
        return keyFile.place().orElseThrow();
    }

    /** How well, as it was when the home was opened. */
    public KeyCare keyCare() {
        return keyCare;
    }

    private static KeyCare care(KeyFile keyFile, Path folder) throws IOException {
        KeyCare.Level level = switch (keyFile.place().orElseThrow()) {
            case KeyPlace.InHome() -> KeyCare.Level.IN_HOME;
            case KeyPlace.InFile _ -> KeyCare.Level.IN_FILE;
            case KeyPlace.UnderPassphrase _ -> KeyCare.Level.UNDER_PASSPHRASE;
            case KeyPlace.InPlatform _ -> KeyCare.Level.IN_PLATFORM;
        };
        return new KeyCare(level, new EscrowFile(folder).organisation().isPresent());
    }

    /** Takes the key out of the home, into a folder that is not copied or stolen with it. */
    public void keepKeyIn(Path otherFolder) throws IOException {
        keyFile.keepInFolder(key, otherFolder);
    }

    /** From now on it opens with the passphrase only; of at least {@link #LEAST_PASSPHRASE} characters. */
    public void keepKeyUnder(char[] passphrase) throws IOException {
        keyFile.keepUnder(key, passphrase);
    }

    /** @throws PlatformKeys.Trouble where it stays where it is */
    public void keepKeyInPlatform() throws IOException, PlatformKeys.Trouble {
        keyFile.keepInPlatform(key);
    }

    /** Writes what is encrypted under one key anew under another. */
    public interface Rekeying {
        /** @param into an empty folder, with an empty one for the journal in it */
        void write(HomeKey fresh, Path into) throws IOException, HomeTroubleException;
    }

    /**
     * Gives the home another key, kept as the present one is. This object goes on with the old one: close it, and open the home again.
     *
     * @param rest of what is encrypted, that this ring knows nothing of
     */
    public void rekey(Rekeying rest) throws IOException, HomeTroubleException {
        rekey(rest, () -> {});
    }

    void rekey(Rekeying rest, Runnable beforeEachStep) throws IOException, HomeTroubleException {
        HomeKey fresh = HomeKey.random();
        Path into = Rekeyed.begin(folder);
        rest.write(fresh, into);
        keyFile.writeAgain(fresh, into);
        Optional<StoreKey> organisation = escrow();
        if (organisation.isPresent()) {
            new EscrowFile(into).write(fresh, organisation.get());
        }
        Rekeyed.commit(folder);
        new Rekeyed(folder, beforeEachStep).finish(keyFile);
    }

    /** Wraps the key for the organisation, again whenever it changes. */
    public void leaveEscrow(StoreKey organisation) throws IOException {
        new EscrowFile(folder).write(key, organisation);
    }

    /** Whom the key is wrapped for beside its place; empty for nobody. */
    public Optional<StoreKey> escrow() throws IOException {
        return new EscrowFile(folder).organisation();
    }

    /**
     * Puts the key of a copied home back into it, where it lies open then.
     *
     * @return false where the key is not in escrow for that organisation
     * @throws HomeTroubleException where another program has the home open
     */
    public static boolean recover(Path folder, StoreKeyPair organisation) throws IOException, HomeTroubleException {
        HomeLock lock = HomeLock.take(folder.resolve(LOCK)).orElseThrow(() -> new HomeTroubleException(new InUse(folder)));
        try (lock) {
            Optional<HomeKey> key = new EscrowFile(folder).open(organisation);
            if (key.isPresent()) {
                new KeyFile(folder, KeyHelp.NONE).putBack(key.get());
            }
            return key.isPresent();
        }
    }

    /** Where whoever has the folder has all. */
    public void keepKeyInHome() throws IOException {
        keyFile.keepInHome(key);
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
