package org.guichet.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.guichet.domain.applicant.ForeignerNumber;
import org.guichet.launch.CommandLineTest.Ran;
import org.guichet.store.local.LocalStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportKilledTest {

    private static final int PEOPLE = 28_000;
    private static final int BAD_EVERY = 7_000;
    /** The database has this many bytes when some batches are in it, and not yet all. */
    private static final long SOME_BATCHES = 1_000_000;

    private final Path folder;

    ImportKilledTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void anImportWhoseProcessIsKilledIsFinishedByTheNextAndNobodyIsMissingOrDouble() throws Exception {
        Path csv = folder.resolve("people.csv");
        write(csv);
        String home = folder.resolve("home").toString();
        killInTheMiddle(csv, home);

        Ran second = CommandLineTest.run("import", "applicants", csv.toString(), "--home", home, "--lang", "en");
        assertEquals(0, second.code(), second.err());
        try (LocalStore store = HomeDoor.existing(Path.of(home))) {
            Set<String> numbers = new HashSet<>();
            store.applicants().forEach(person ->
                    assertTrue(numbers.add(person.foreignerNumber().map(ForeignerNumber::digits).orElseThrow())));
            assertEquals(PEOPLE - PEOPLE / BAD_EVERY, numbers.size());
        }
        List<String> notes = Files.readAllLines(folder.resolve("people.csv.rejected.csv"));
        assertEquals(PEOPLE / BAD_EVERY + 1, notes.size(), notes.toString());
        for (int i = 1; i < notes.size(); i++) {
            assertTrue(notes.get(i).startsWith(i * BAD_EVERY + 1 + ","), notes.get(i));
        }
    }

    private void killInTheMiddle(Path csv, String home) throws IOException, InterruptedException {
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx256m",
                        "-cp", System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Main.class.getName(), "import", "applicants", csv.toString(), "--home", home, "--lang", "en")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("child.txt").toFile())
                .start();
        Path database = Path.of(home, "guichet.mv.db");
        while (child.isAlive() && (!Files.exists(database) || Files.size(database) < SOME_BATCHES)) {
            Thread.sleep(5);
        }
        assertTrue(child.isAlive(), () -> "the child was done before it could be killed: " + said());
        child.destroyForcibly().waitFor();
    }

    private String said() {
        try {
            return Files.readString(folder.resolve("child.txt"));
        } catch (IOException e) {
            return e.toString();
        }
    }

    private static void write(Path csv) throws IOException {
        StringBuilder text = new StringBuilder("foreigner_number,surname,given_names,birth_date,nationality,phone,email\n");
        for (int i = 1; i <= PEOPLE; i++) {
            text.append(i % BAD_EVERY == 0 ? "bad" : String.valueOf(1_000_000_000L + i));
            text.append(",Name").append(i).append(",Given,1990-01-01,MAR,+33639980000,a").append(i).append("@example.org\n");
        }
        Files.writeString(csv, text);
    }
}
