package org.guichet.store.home;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import org.guichet.store.home.HomeTrouble.Damaged;
import org.guichet.store.home.HomeTrouble.FromNewerVersion;
import org.guichet.store.home.HomeTrouble.InUse;
import org.guichet.store.home.HomeTrouble.KeyMissing;
import org.guichet.store.home.HomeTrouble.NotWritable;
import org.guichet.store.home.HomeTrouble.What;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeTest {

    @TempDir
    Path temporary;

    private Path folder() {
        return temporary.resolve("home");
    }

    private HomeTrouble refused() {
        return assertThrows(HomeTroubleException.class, () -> Home.open(folder())).trouble();
    }

    @Test
    void aNewFolderIsMadeWithItsKeyFormatAndPlaces() throws Exception {
        try (Home home = Home.open(folder())) {
            assertEquals("1", Files.readString(folder().resolve("format")).strip());
            assertEquals(64, Files.readString(folder().resolve("key")).strip().length());
            assertEquals(home.logs(), Files.isDirectory(home.logs()) ? home.logs() : null);
        }
    }

    @Test
    void onlyTheOwnerCanReadTheKey() throws Exception {
        assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
        Home.open(folder()).close();
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder().resolve("key"))));
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder())));
    }

    @Test
    void theKeyStaysAndItsPurposesAreKeptApart() throws Exception {
        byte[] first;
        try (Home home = Home.open(folder())) {
            first = home.key().derive("one", new byte[32]);
            assertFalse(Arrays.equals(first, home.key().derive("other", new byte[32])));
        }
        try (Home home = Home.open(folder())) {
            assertArrayEquals(first, home.key().derive("one", new byte[32]));
        }
    }

    @Test
    void aSecondInstanceIsRefusedAndComesInWhenTheFirstLeaves() throws Exception {
        Home first = Home.open(folder());
        assertEquals(new InUse(folder()), refused());
        first.close();
        Home.open(folder()).close();
    }

    @Test
    void aFolderUnderAFileIsNotWritable() throws IOException {
        Files.writeString(folder(), "a file where the folder should be");
        assertEquals(new NotWritable(folder()), refused());
    }

    @Test
    void aReadOnlyFolderIsNotWritable() throws IOException {
        assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
        Files.createDirectory(folder(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("r-x------")));
        assumeFalse(Files.isWritable(folder()), "root may write anywhere");
        assertEquals(new NotWritable(folder()), refused());
    }

    @Test
    void aFolderOfANewerFormatIsLeftAlone() throws Exception {
        Home.open(folder()).close();
        Files.writeString(folder().resolve("format"), "2\n");
        assertEquals(new FromNewerVersion("2", "1"), refused());
    }

    @Test
    void aFormatThatIsNoNumberIsDamaged() throws Exception {
        Home.open(folder()).close();
        Files.writeString(folder().resolve("format"), "one\n");
        assertEquals(What.FORMAT, assertInstanceOf(Damaged.class, refused()).what());
    }

    @Test
    void dataWithoutItsKeyAreNotGivenANewOne() throws Exception {
        Home.open(folder()).close();
        Path key = folder().resolve("key");
        Files.writeString(folder().resolve("journal").resolve("00000001.journal"), "frames");
        Files.delete(key);
        assertEquals(new KeyMissing(key), refused());
        assertFalse(Files.exists(key));
    }

    @Test
    void aDamagedKeyIsSaidToBe() throws Exception {
        Home.open(folder()).close();
        for (String broken : new String[] {"", "zz", "00ff"}) {
            Files.writeString(folder().resolve("key"), broken);
            assertEquals(What.KEY, assertInstanceOf(Damaged.class, refused()).what());
        }
    }

    @Test
    void aRefusalLeavesTheFolderUnlocked() throws Exception {
        Home.open(folder()).close();
        String key = Files.readString(folder().resolve("key"));
        Files.writeString(folder().resolve("key"), "");
        refused();
        Files.writeString(folder().resolve("key"), key);
        Home.open(folder()).close();
    }

    @Test
    void aFullDiskIsKnownByWhatThePlatformsSay() {
        assertEquals(true, FreeSpace.ranOut(new IOException("No space left on device")));
        assertEquals(true, FreeSpace.ranOut(new IllegalStateException(new IOException("Disk quota exceeded"))));
        assertEquals(true, FreeSpace.ranOut(new IOException("There is not enough space on the disk")));
        assertEquals(false, FreeSpace.ranOut(new IOException("Input/output error")));
    }
}
