package org.guichet.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.guichet.domain.applicant.Applicant;
import org.guichet.domain.audit.AuditedAct.FileOpened;
import org.guichet.domain.audit.AuditedAct.Purpose;
import org.guichet.domain.change.AggregateId;
import org.guichet.domain.change.Proposal;
import org.guichet.inmemory.Synthetic;
import org.guichet.launch.CommandLineTest.Ran;
import org.guichet.store.local.LocalStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A home folder that somebody carries away opens nothing and tells nothing; a wiped one neither. */
class StolenHomeTest {

    private static final List<Applicant> PEOPLE = Stream.iterate(1L, id -> id + 1)
            .limit(60)
            .map(id -> Synthetic.person(id, "Quartermainesdottir" + id, "Philoxenia" + id))
            .toList();

    @TempDir
    private Path folder = Path.of("");

    private Path home = Path.of("");
    private Path keys = Path.of("");

    @BeforeEach
    void aDayAtADesk() {
        home = folder.resolve("home");
        keys = folder.resolve("keys");
        try (LocalStore store = HomeDoor.open(home)) {
            store.baseData().applicants(PEOPLE);
            store.baseData().force();
            PEOPLE.forEach(person -> store.ledger().record("quartermaine.agent", List.of(new Proposal(
                    new AggregateId(AggregateId.Kind.APPLICANT, Long.toString(person.id())),
                    new FileOpened(Purpose.PERSON_AT_THE_DESK, null)))));
        }
    }

    private static Ran run(String... arguments) {
        return CommandLineTest.run(arguments);
    }

    private Ran key(String... more) {
        List<String> arguments = new ArrayList<>(List.of("desk", "key", "--home", home.toString(), "--lang", "en"));
        arguments.addAll(List.of(more));
        return run(arguments.toArray(String[]::new));
    }

    private static List<Path> filesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    /** In UTF-8 and in the two UTF-16. */
    private static boolean has(byte[] bytes, String text) {
        String latin = new String(bytes, StandardCharsets.ISO_8859_1);
        return Stream.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE)
                .anyMatch(charset -> latin.contains(new String(text.getBytes(charset), StandardCharsets.ISO_8859_1)));
    }

    @Test
    void noNameNumberOrAccountStandsInAnyOfItsFiles() throws IOException {
        List<String> secrets = new ArrayList<>(List.of("Quartermainesdottir", "QUARTERMAINESDOTTIR", "Philoxenia", "quartermaine.agent"));
        PEOPLE.forEach(person -> person.foreignerNumber().ifPresent(number -> secrets.add(number.digits())));
        assertTrue(secrets.size() > 40);
        for (Path file : filesIn(home)) {
            byte[] bytes = Files.readAllBytes(file);
            for (String secret : secrets) {
                assertFalse(has(bytes, secret), file + " has " + secret);
            }
        }
    }

    @Test
    void withItsKeyKeptApartACopyOpensNothing() throws IOException {
        Ran before = key();
        assertTrue(before.out().contains("whoever takes the folder can open it"), before.out());
        byte[] secret = Files.readAllBytes(home.resolve("key"));
        Ran moved = key("--move-to", keys.toString());
        assertEquals(0, moved.code(), moved.err());
        assertTrue(moved.out().contains("the home alone opens nothing"), moved.out());
        for (Path file : filesIn(home)) {
            assertFalse(has(Files.readAllBytes(file), new String(secret, StandardCharsets.US_ASCII).strip()), file.toString());
        }
        try (LocalStore store = HomeDoor.open(home)) {
            assertEquals(60, store.applicants().count());
        }
        Files.move(keys, folder.resolve("left behind"));
        CommandFailure failure = assertThrows(CommandFailure.class, () -> HomeDoor.open(home));
        assertTrue(failure.textKey().contains("KeyMissing"), failure.textKey());
        assertEquals(1, run("audit", "verify", "--home", home.toString()).code());
    }

    @Test
    void underAPassphraseACopyOpensNothing() throws IOException {
        Path file = Files.writeString(folder.resolve("passphrase"), "too short\n");
        Ran refused = key("--passphrase-file", file.toString());
        assertEquals(1, refused.code());
        assertTrue(refused.err().contains("at least 12"), refused.err());
        String secret = Files.readString(home.resolve("key")).strip();
        Files.writeString(file, "twelve blue horses\n");
        Ran moved = key("--passphrase-file", file.toString());
        assertEquals(0, moved.code(), moved.err());
        assertTrue(moved.out().contains("under a passphrase"), moved.out());
        for (Path each : filesIn(home)) {
            assertFalse(has(Files.readAllBytes(each), secret), each.toString());
        }
        HomeDoor.passphrases().forget(home);
        Ran asked = key();
        assertEquals(1, asked.code());
        assertTrue(asked.err().contains("GUICHET_PASSPHRASE_FILE"), asked.err());
        HomeDoor.passphrases().give(home, "something else entirely".toCharArray());
        assertTrue(key().err().contains("not the passphrase"));
        assertTrue(key().err().contains("GUICHET_PASSPHRASE_FILE"), "a wrong one is not kept");
        Passphrases fromFile = new Passphrases(Map.of(Passphrases.FILE, file.toString()));
        HomeDoor.passphrases().give(home, fromFile.of(home).orElseThrow());
        try (LocalStore store = HomeDoor.open(home)) {
            assertEquals(60, store.applicants().count());
        }
        HomeDoor.passphrases().forget(home);
    }

    @Test
    void theOrganisationOpensACopyWhoseKeyIsLost() throws IOException {
        Path organisation = folder.resolve("organisation.key");
        Ran made = run("desk", "escrow", organisation.toString(), "--lang", "en");
        assertEquals(0, made.code(), made.err());
        assertEquals(1, run("desk", "escrow", organisation.toString()).code(), "never written over");
        Ran left = key("--escrow-for", organisation + ".pub");
        assertTrue(left.out().contains("can open a copy"), left.out());
        key("--move-to", keys.toString());
        Files.delete(filesIn(keys).getFirst());
        assertEquals(1, key().code());
        assertEquals(1, key("--recover-with", organisation + ".pub").code(), "the public half opens nothing");
        assertEquals(1, key("--recover-with", folder.resolve("nowhere").toString()).code());
        Ran back = key("--recover-with", organisation.toString());
        assertEquals(0, back.code(), back.err());
        try (LocalStore store = HomeDoor.open(home)) {
            assertEquals(60, store.applicants().count());
        }
    }

    @Test
    void anotherKeyForAHomeWhoseKeyMayBeKnown() throws IOException {
        String known = Files.readString(home.resolve("key"));
        Ran ran = key("--rotate");
        assertTrue(ran.code() == 0 && ran.out().contains("the old key opens nothing here"), ran::toString);
        assertFalse(known.equals(Files.readString(home.resolve("key"))));
        try (LocalStore store = HomeDoor.open(home)) {
            assertEquals(60, store.applicants().count());
        }
        assertEquals(0, run("audit", "verify", "--home", home.toString()).code());
    }

    @Test
    void aMachineWithoutAKeyStoreSaysSo() {
        Ran ran = key("--platform");
        assertEquals(1, ran.code());
        assertTrue(ran.err().contains("no key store here"), ran.err());
        HomeDoor.open(home).close();
    }

    @Test
    void theKeyIsNotMovedIntoTheHomeItself() {
        Ran ran = key("--move-to", home.resolve("logs").toString());
        assertEquals(1, ran.code());
        assertTrue(ran.err().contains("is within the home"), ran.err());
        HomeDoor.open(home).close();
    }

    @Test
    void aWipedHomeIsGoneAndSoIsItsKeyElsewhere() throws IOException {
        key("--move-to", keys.toString());
        Ran asked = run("desk", "wipe", "--home", home.toString(), "--lang", "en");
        assertEquals(1, asked.code());
        assertTrue(asked.err().contains("--yes-destroy-it"), asked.err());
        HomeDoor.open(home).close();
        Ran wiped = run("desk", "wipe", "--home", home.toString(), "--yes-destroy-it", "--lang", "en");
        assertEquals(0, wiped.code(), wiped.err());
        assertFalse(Files.exists(home));
        assertEquals(List.of(), filesIn(keys));
    }
}
