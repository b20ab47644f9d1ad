package org.guichet.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.guichet.inmemory.InMemoryKeyStore;
import org.guichet.language.Language;
import org.guichet.language.Texts;
import org.guichet.store.home.HomeTrouble;
import org.guichet.store.home.PlatformKeys;
import org.guichet.store.local.FirstFill;
import org.guichet.store.local.LocalStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeDoorTest {

    private final Path home;

    HomeDoorTest(@TempDir Path folder) {
        this.home = folder.resolve("home");
    }

    @Test
    void aHomeInUseIsSaidToBeInUse() {
        try (LocalStore store = HomeDoor.open(home)) {
            assertTrue(Files.isDirectory(store.logs()));
            assertEquals("home.InUse", failure().textKey());
        }
    }

    /** In memory: a real one is the user's own. */
    @Test
    void aSitesNewKeyGoesIntoTheKeyStoreUnlessThatIsNotWanted() {
        InMemoryKeyStore store = new InMemoryKeyStore();
        try {
            HomeDoor.use(store, Map.of(HomeDoor.KEY_STORE, HomeDoor.NO_KEY_STORE));
            HomeDoor.open(home.resolveSibling("plain")).close();
            assertEquals(0, store.size());
            HomeDoor.use(store, Map.of());
            HomeDoor.open(home).close();
            assertEquals(1, store.size());
            HomeDoor.open(home.resolveSibling("demonstration"), Clock.systemUTC(), FirstFill.NOTHING).close();
            assertEquals(1, store.size(), "a demonstration's stays in its folder");
        } finally {
            HomeDoor.use(PlatformKeys.NONE, Map.of());
        }
    }

    @Test
    void aHomeOfANewerVersionIsLeftAlone() throws IOException {
        make();
        Files.writeString(home.resolve("format"), "2\n");
        assertEquals("home.FromNewerVersion", failure().textKey());
    }

    @Test
    void aLostOrBrokenKeyIsNamed() throws IOException {
        make();
        Path key = home.resolve("key");
        String kept = Files.readString(key);
        Files.writeString(key, "not a key");
        assertEquals("home.Damaged.KEY", failure().textKey());
        Files.delete(key);
        assertEquals("home.KeyMissing", failure().textKey());
        Files.writeString(key, kept);
        make();
    }

    @Test
    void aBrokenDatabaseIsSaidToBeBroken() throws IOException {
        make();
        byte[] bytes = Files.readAllBytes(home.resolve("guichet.mv.db"));
        Arrays.fill(bytes, (byte) 7);
        Files.write(home.resolve("guichet.mv.db"), bytes);
        assertEquals("home.Damaged.DATABASE", failure().textKey());
    }

    @Test
    void aFolderThatCannotBeMadeIsNotWritable() throws IOException {
        Files.writeString(home, "a file in its place");
        assertEquals("home.NotWritable", failure().textKey());
    }

    @Test
    void aMistypedFolderIsNotMadeIntoAHome() {
        assertEquals("home.Missing", assertThrows(CommandFailure.class, () -> HomeDoor.existing(home)).textKey());
        assertTrue(Files.notExists(home));
    }

    @Test
    void everyTroubleHasItsLineInBothLanguages() {
        for (Language language : Language.values()) {
            Texts texts = Texts.in(language);
            for (HomeTrouble trouble : new HomeTrouble[] {
                new HomeTrouble.NotWritable(home),
                new HomeTrouble.InUse(home),
                new HomeTrouble.FromNewerVersion("3", "2"),
                new HomeTrouble.KeyMissing(home),
                new HomeTrouble.Damaged(HomeTrouble.What.DATABASE, home, -1, ""),
                new HomeTrouble.Damaged(HomeTrouble.What.JOURNAL, home, 12, ""),
                new HomeTrouble.Damaged(HomeTrouble.What.KEY, home, -1, ""),
                new HomeTrouble.Damaged(HomeTrouble.What.FORMAT, home, -1, ""),
                new HomeTrouble.DiskFull(home, 1_000_000)
            }) {
                CommandFailure failure = HomeDoor.failure(trouble);
                String line = texts.text(failure.textKey(), failure.arguments());
                assertEquals(1, line.lines().count());
                assertTrue(line.contains(language == Language.FRENCH ? "\u202f:" : ":"), line);
            }
        }
    }

    @Test
    void theUsualFolderIsThePlatforms() {
        Path user = Path.of("/u");
        assertEquals(user.resolve(".local/share/guichet"), HomeFolders.usual(false, "Linux", user, Map.of()));
        assertEquals(
                Path.of("/data/guichet-demonstration"), HomeFolders.usual(true, "Linux", user, Map.of("XDG_DATA_HOME", "/data")));
        assertEquals(user.resolve("Library/Application Support/guichet"), HomeFolders.usual(false, "Mac OS X", user, Map.of()));
        assertEquals(Path.of("/l/guichet"), HomeFolders.usual(false, "Windows 11", user, Map.of("LOCALAPPDATA", "/l")));
    }

    @Test
    void aDisplayIsOnlyMissedWherePlatformsNameIt() {
        assertTrue(Display.isThere("Windows 11", Map.of()));
        assertTrue(Display.isThere("Mac OS X", Map.of()));
        assertTrue(Display.isThere("Linux", Map.of("WAYLAND_DISPLAY", "wayland-0")));
        assertTrue(Display.isThere("Linux", Map.of("DISPLAY", ":0")));
        assertTrue(!Display.isThere("Linux", Map.of("DISPLAY", "")));
    }

    @Test
    void anInstalledProgramIsStartedAgainByItsLauncherAndAnotherByItsJava() {
        assertEquals(List.of("/opt/guichet/bin/guichet"), TourProcess.program("/opt/guichet/bin/guichet", List.of("-Xmx1g"), "x"));
        assertEquals(
                List.of("/jdk/bin/java", "-Xmx1g", "-cp", "lib/*", "org.guichet.launch.Main"),
                TourProcess.program("/jdk/bin/java", List.of("-Xmx1g"), "lib/*"));
    }

    private void make() {
        HomeDoor.open(home).close();
    }

    private CommandFailure failure() {
        return assertThrows(CommandFailure.class, () -> HomeDoor.open(home));
    }
}
