package org.guichet.store.home;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.guichet.inmemory.InMemoryKeyStore;
import org.guichet.seeded.SeededRandom;
import org.guichet.store.seal.StoreKeyPair;
import org.guichet.workflow.setting.KeyCare;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A home's key goes from one keeping to another, and is nowhere it was before. */
class HomeKeysTest {

    private static final char[] PASSPHRASE = "twelve blue horses".toCharArray();

    @TempDir
    private Path folder = Path.of("");

    private final InMemoryKeyStore keyStore = new InMemoryKeyStore();
    private Optional<char[]> typed = Optional.empty();

    private Path home() {
        return folder.resolve("home");
    }

    private Home open() throws HomeTroubleException {
        return Home.open(home(), new KeyHelp(keyStore, _ -> typed, false));
    }

    private HomeTrouble trouble() {
        return assertThrows(HomeTroubleException.class, () -> open().close()).trouble();
    }

    private static byte[] probe(Home home) {
        return home.key().derive("probe", new byte[1]);
    }

    private String allFiles() throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path each : files.filter(Files::isRegularFile).toList()) {
                all.append(Files.readString(each, StandardCharsets.ISO_8859_1)).append('\n');
            }
        }
        return all.toString();
    }

    private interface Keeping {
        void of(Home home) throws IOException, PlatformKeys.Trouble;
    }

    @Test
    void fromAnyKeepingToAnyOther() throws Exception {
        typed = Optional.of(PASSPHRASE);
        byte[] expected;
        String hex;
        try (Home home = open()) {
            expected = probe(home);
            hex = home.key().hex();
            assertEquals(KeyCare.Level.IN_HOME, home.keyCare().level());
        }
        List<Map.Entry<KeyCare.Level, Keeping>> keepings = List.of(
                Map.entry(KeyCare.Level.IN_HOME, Home::keepKeyInHome),
                Map.entry(KeyCare.Level.IN_FILE, home -> home.keepKeyIn(folder.resolve("keys"))),
                Map.entry(KeyCare.Level.UNDER_PASSPHRASE, home -> home.keepKeyUnder(PASSPHRASE)),
                Map.entry(KeyCare.Level.IN_PLATFORM, Home::keepKeyInPlatform));
        SeededRandom.repeat(4, random -> {
            for (int step = 0; step < 8; step++) {
                var keeping = SeededRandom.any(random, keepings);
                try {
                    try (Home home = open()) {
                        keeping.getValue().of(home);
                    }
                    try (Home home = open()) {
                        assertArrayEquals(expected, probe(home));
                        assertEquals(keeping.getKey(), home.keyCare().level());
                    }
                    boolean inTheClear = keeping.getKey() == KeyCare.Level.IN_HOME || keeping.getKey() == KeyCare.Level.IN_FILE;
                    assertEquals(inTheClear, allFiles().contains(hex));
                    assertEquals(keeping.getKey() == KeyCare.Level.IN_HOME, Files.readString(home().resolve("key")).contains(hex));
                    assertEquals(keeping.getKey() == KeyCare.Level.IN_PLATFORM ? 1 : 0, keyStore.size());
                } catch (IOException | HomeTroubleException | PlatformKeys.Trouble e) {
                    throw new IllegalStateException(e);
                }
            }
        });
    }

    @Test
    void aNewHomesKeyGoesIntoTheKeyStoreWhereItIsWanted() throws Exception {
        try (Home home = Home.open(home(), new KeyHelp(keyStore, _ -> typed, true))) {
            assertInstanceOf(KeyPlace.InPlatform.class, home.keyPlace());
        }
        assertEquals(1, keyStore.size());
        open().close();
        keyStore.lose();
        assertEquals(new HomeTrouble.NotInKeyStore(home()), trouble());
    }

    @Test
    void aKeyStoreThatForgetsGetsNothing() throws Exception {
        PlatformKeys forgetful = new PlatformKeys() {
            @Override
            public boolean isThere() {
                return true;
            }

            @Override
            public void write(String entry, String secret) {}

            @Override
            public Optional<String> read(String entry) {
                return Optional.empty();
            }

            @Override
            public void delete(String entry) {}
        };
        try (Home home = Home.open(home(), new KeyHelp(forgetful, _ -> typed, true))) {
            assertInstanceOf(KeyPlace.InHome.class, home.keyPlace());
            assertThrows(PlatformKeys.Trouble.class, home::keepKeyInPlatform);
        }
        open().close();
    }

    @Test
    void withoutItsPassphraseItDoesNotOpen() throws Exception {
        try (Home home = open()) {
            home.keepKeyUnder(PASSPHRASE);
        }
        assertEquals(new HomeTrouble.PassphraseNeeded(home()), trouble());
        typed = Optional.of("twelve blue horsey".toCharArray());
        assertEquals(new HomeTrouble.PassphraseWrong(home()), trouble());
        typed = Optional.of(PASSPHRASE);
        open().close();
        String line = Files.readString(home().resolve("key"));
        Files.writeString(home().resolve("key"), line.replace("t=3", "t=2"));
        assertEquals(new HomeTrouble.PassphraseWrong(home()), trouble());
        Files.writeString(home().resolve("key"), "passphrase nonsense");
        assertInstanceOf(HomeTrouble.Damaged.class, trouble());
    }

    @Test
    void whatIsNoSealOpensNothing() {
        SeededRandom.repeat(300, random -> {
            String text = SeededRandom.text(random, "m=t,p 0123456789+/=AZaz", 0, 120);
            assertFalse(PassphraseSeal.isOne(text) && PassphraseSeal.open(text, PASSPHRASE).isPresent());
        });
        assertEquals(Optional.empty(), PassphraseSeal.open("m=9999999,t=3,p=1 " + "A".repeat(24) + " " + "A".repeat(80), PASSPHRASE));
    }

    /** After any of the steps of a change of place, the home opens with the key it had. */
    @Test
    void aKillInTheMiddleOfAMoveLeavesOneOfTheTwo() throws Exception {
        byte[] expected;
        try (Home home = open()) {
            expected = probe(home);
        }
        Path key = home().resolve("key");
        Path before = home().resolve("key.before");
        Path there = Files.copy(key, folder.resolve("there.key"));
        Files.move(key, before);
        Files.writeString(home().resolve("key.new"), "elsewhere " + there);
        try (Home home = open()) {
            assertArrayEquals(expected, probe(home), "the old line, since the new one is not in place");
        }
        assertFalse(Files.exists(before));
        Files.move(key, before);
        Files.move(home().resolve("key.new"), key);
        try (Home home = open()) {
            assertArrayEquals(expected, probe(home), "the new line");
            assertInstanceOf(KeyPlace.InFile.class, home.keyPlace());
        }
        assertFalse(Files.exists(before));
    }

    @Test
    void theOrganisationOpensACopyOfADeadMachinesHome() throws Exception {
        StoreKeyPair organisation = StoreKeyPair.generate();
        byte[] expected;
        String hex;
        try (Home home = open()) {
            expected = probe(home);
            hex = home.key().hex();
            home.leaveEscrow(organisation.publicKey());
            home.keepKeyInPlatform();
            assertEquals(Optional.of(organisation.publicKey()), home.escrow());
        }
        assertFalse(allFiles().contains(hex));
        keyStore.lose();
        assertFalse(Home.recover(home(), StoreKeyPair.generate()));
        assertEquals(new HomeTrouble.NotInKeyStore(home()), trouble());
        assertTrue(Home.recover(home(), organisation));
        try (Home home = open()) {
            assertArrayEquals(expected, probe(home));
            assertTrue(home.keyCare().inEscrow());
        }
        Files.writeString(home().resolve("escrow"), "nonsense\n");
        assertThrows(IOException.class, () -> Home.recover(home(), organisation));
    }

    @Test
    void aWipeReachesTheKeyStore() throws Exception {
        try (Home home = open()) {
            home.keepKeyInPlatform();
        }
        KeyWipe.run(home(), new KeyHelp(keyStore, _ -> typed, false));
        assertEquals(0, keyStore.size());
        assertFalse(Files.exists(home()));
    }

    /** The real one, where this machine has one in whose session the tests run; elsewhere it is said to be none. */
    @Test
    void theKeyStoreOfThisMachine() throws Exception {
        KeyringKeys keyring = new KeyringKeys();
        assertEquals(Optional.empty(), keyring.read("no such entry"));
        assumeTrue(Boolean.getBoolean("guichet.keyring"), "asked for by -Dguichet.keyring=true only: it writes into the user's own");
        assertTrue(keyring.isThere());
        try (Home home = Home.open(home(), new KeyHelp(keyring, _ -> typed, true))) {
            assertInstanceOf(KeyPlace.InPlatform.class, home.keyPlace());
            String hex = home.key().hex();
            assertFalse(allFiles().contains(hex));
        }
        try (Home home = Home.open(home(), new KeyHelp(keyring, _ -> typed, false))) {
            assertEquals(KeyCare.Level.IN_PLATFORM, home.keyCare().level());
            home.keepKeyInHome();
        }
        open().close();
    }
}
