package org.guichet.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.guichet.domain.audit.AuditEntry;
import org.guichet.domain.audit.AuditedAct.SignedIn;
import org.guichet.domain.change.AggregateId;
import org.guichet.domain.change.Proposal;
import org.guichet.domain.staff.Agent;
import org.guichet.domain.staff.Role;
import org.guichet.domain.staff.ServiceDesk;
import org.guichet.domain.staff.TwoPersonAct;
import org.guichet.inmemory.DeskFixture;
import org.guichet.store.local.LocalStore;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.audit.ExportTrail;
import org.guichet.workflow.audit.TrailPress.Format;
import org.guichet.workflow.audit.TrailPress.Line;
import org.guichet.workflow.staff.TwoPersonRule;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Entries of a real home's trail leave the house, and the command tells whether they are as they left. */
class TrailExportTest {

    private static final String ATTACK = "=HYPERLINK(\"http://x\")\nsecond line; \"quoted\" \u2028 third";

    @TempDir
    private Path folder = Path.of("");

    private Path home = Path.of("");
    private Path file = Path.of("");
    private String key = "";

    private record Run(int code, String out) {}

    private static Run check(String... arguments) {
        StringWriter out = new StringWriter();
        CommandLine line = new CommandLine(new RootCommand()).setOut(new PrintWriter(out, true));
        line.setExecutionExceptionHandler((failure, command, _) -> {
            command.getOut().println(failure instanceof CommandFailure known ? known.textKey() : failure.toString());
            return 1;
        });
        List<String> all = new ArrayList<>(List.of("audit", "check-export", "--lang", "en"));
        all.addAll(Arrays.asList(arguments));
        return new Run(line.execute(all.toArray(String[]::new)), out.toString());
    }

    @BeforeEach
    void aHomeWithATrail() throws IOException {
        home = folder.resolve("home");
        Path people = Files.writeString(folder.resolve("people.csv"), """
                id,foreigner_number,surname,given_names,birth_date,nationality,phone,email
                1,1000000001,Zhao,Chunglong,1972-08-23,CHN,,
                """);
        new CommandLine(new RootCommand()).setOut(new PrintWriter(new StringWriter())).execute(
                "import", "applicants", people.toString(), "--home", home.toString(), "--lang", "en");
        export(Format.CSV, "trail.csv");
    }

    private void export(Format format, String name) throws IOException {
        try (LocalStore store = HomeDoor.existing(home)) {
            for (int i = 1; i <= 6; i++) {
                store.ledger().record("a.martin", List.of(
                        new Proposal(new AggregateId(AggregateId.Kind.AGENT, "a.martin"), new SignedIn(i))));
            }
            List<Line> lines = store.auditTrail().latest(5).stream().map(TrailExportTest::line).toList();
            Agent reader = new Agent("r.reader", "Rea Reader", Role.AUDITOR);
            DeskSession session = new DeskSession(reader, new ServiceDesk(1, Set.of()), Instant.EPOCH)
                    .with(new Agent("a.admin", "Ada Admin", Role.ADMINISTRATOR), TwoPersonAct.EXPORT_TRAIL);
            ExportTrail.Exported made = DeskFixture.done(new ExportTrail(
                            new TrailFiles(store.trailKeys()), new TwoPersonRule(store.siteSettings()), store.ledger(), "A site",
                            Clock.systemUTC())
                    .run(session, format, lines, "signed in", Locale.FRANCE));
            file = Files.write(folder.resolve(name), made.file());
            Files.write(manifest(), made.manifest());
            key = made.key();
        }
    }

    private static Line line(AuditEntry entry) {
        return new Line(entry, ATTACK, "");
    }

    private Path manifest() {
        return Path.of(file + ExportTrail.MANIFEST);
    }

    @Test
    void whatLeftIsSoundAndSaysWhoTookItOut() {
        Run run = check(file.toString(), "--home", home.toString());
        assertEquals(0, run.code(), run.out());
        assertTrue(run.out().contains("5 entries") && run.out().contains("r.reader with a.admin"), run.out());
        assertEquals(0, check(file.toString(), "--key", key).code());
        assertTrue(check(file.toString()).out().contains(key), "whoever has nothing to hold the key against is told to");
    }

    @Test
    void nothingInACellIsCalculatedOrEndsTheLine() throws IOException {
        String text = Files.readString(file);
        try (CSVParser parser = CSVParser.parse(text.substring(1), CSVFormat.DEFAULT.builder().setDelimiter(';').get())) {
            List<CSVRecord> records = parser.getRecords();
            assertEquals(6, records.size());
            assertEquals(6, text.strip().lines().count(), "a line each");
            records.stream().flatMap(CSVRecord::stream).forEach(cell -> assertFalse(cell.startsWith("="), cell));
            assertTrue(records.get(1).stream().anyMatch(cell -> cell.startsWith("'=HYPERLINK")));
        }
    }

    @Test
    void whateverWasChangedIsNamed() throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        String second = lines.get(2);
        lines.set(2, second.replace("a.martin", "b.other"));
        Files.write(file, lines);
        String number = second.split(";", -1)[1];
        assertTells("CHANGED in the file: entry 2 (", number);
        lines.set(2, second);
        lines.remove(3);
        Files.write(file, lines);
        assertTells("DROPPED in the file: entry 3");
        lines.set(0, lines.getFirst().replace("Acte", "Akte"));
        Files.write(file, lines);
        assertTells("line of column names");
    }

    @Test
    void aManifestThatFitsAChangedFileIsNotSigned() throws IOException {
        String text = Files.readString(manifest());
        Files.writeString(manifest(), text.replace("agent\tr.reader", "agent\tn.nobody"));
        assertTells("BADLY SIGNED");
        Files.writeString(manifest(), text.replace("guichet trail export 1", "x"));
        assertTells("cli.export.noManifest");
    }

    /** Who changes both signs with another key. */
    @Test
    void aManifestOfAnotherHomeIsToldByItsKey() throws IOException {
        Run other = check(file.toString(), "--key", "0000-0000-0000-0000-0000");
        assertEquals(1, other.code());
        assertTrue(other.out().contains("cli.export.otherKey"), other.out());
        Path first = home;
        Files.delete(folder.resolve("people.csv"));
        folder = Files.createDirectory(folder.resolve("elsewhere"));
        aHomeWithATrail();
        assertTrue(check(file.toString(), "--home", first.toString()).out().contains("cli.export.otherKey"));
    }

    /** The manifest names no file: there is nothing in it that could lead elsewhere. */
    @Test
    void linesOfJsonAreCheckedTheSameWay() throws IOException {
        export(Format.JSONL, "trail.jsonl");
        assertEquals(0, check(file.toString(), "--home", home.toString()).code());
        byte[] bytes = Files.readAllBytes(file);
        assertEquals(5, new String(bytes, StandardCharsets.UTF_8).lines().count());
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
        assertTells("CHANGED in the file: entry 3");
    }

    private void assertTells(String... parts) {
        Run run = check(file.toString(), "--home", home.toString());
        assertEquals(1, run.code(), run.out());
        for (String part : parts) {
            assertTrue(run.out().contains(part), part + " in " + run.out());
        }
    }
}
