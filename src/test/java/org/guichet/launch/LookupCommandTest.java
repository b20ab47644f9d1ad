package org.guichet.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class LookupCommandTest {

    @TempDir
    private Path folder = Path.of("");

    private String home = "";

    private record Run(int code, String out, String err) {}

    private static Run run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine line = new CommandLine(new RootCommand()).setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        line.setExecutionExceptionHandler((failure, command, _) -> {
            command.getErr().println(failure instanceof CommandFailure known ? known.textKey() : failure.toString());
            return 1;
        });
        int code = line.execute(arguments);
        return new Run(code, out.toString(), err.toString());
    }

    @BeforeEach
    void threePeople() throws IOException {
        home = folder.resolve("home").toString();
        Path people = Files.writeString(folder.resolve("people.csv"), """
                id,foreigner_number,surname,given_names,birth_date,nationality,phone,email
                1,1000000001,Zhao,Chunglong,1972-08-23,CHN,,
                2,1000000002,Diallo,Aminata,1990-02-01,SEN,,
                3,1000000003,Diallo,Aminata,1985-02-01,GIN,,
                4,12,Short,Number,1985-02-01,GIN,,
                """);
        Run run = run("import", "applicants", people.toString(), "--home", home, "--lang", "en");
        assertEquals(0, run.code(), run.err());
        assertTrue(run.out().contains("added: 3") && run.out().contains("people.csv.rejected.csv"), run.out());
    }

    @Test
    void aTextFindsPeopleRankedWithNumberNameAndBirthDate() {
        Run run = run("lookup", "--home", home, "zhao chunglong");
        assertEquals(0, run.code(), run.err());
        assertEquals("1\t1000000001\tZHAO Chunglong\t1972-08-23", run.out().lines().findFirst().orElseThrow());
        assertEquals(1, run("lookup", "--home", home, "--limit", "1", "aminata diallo").out().lines().count());
    }

    @Test
    void aBatchWritesOneLineAHitWithTheTimeOfItsLookUp() throws IOException {
        Path questions = Files.writeString(folder.resolve("q.csv"), """
                qid,kind,text,birth_year,truth_id
                q1,exact,zhao chunglong,,1
                "q,2",exact,"diallo, aminata",1985,3
                """);
        Path results = folder.resolve("r.csv");
        Run run = run("lookup", "--home", home, "--batch", questions.toString(), "--out", results.toString());
        assertEquals(0, run.code(), run.err());
        List<String> lines = Files.readAllLines(results);
        assertEquals("qid,rank,foreigner_number,micros", lines.getFirst());
        assertTrue(lines.get(1).matches("q1,1,1000000001,[1-9][0-9]*"), lines.get(1));
        String second = lines.stream().filter(line -> line.startsWith("\"q,2\"")).findFirst().orElseThrow();
        assertTrue(second.matches("\"q,2\",1,1000000003,[1-9][0-9]*"), second);
    }

    /** The first start after it need not read every row. */
    @Test
    void aLargeImportKeepsTheIndexToo() throws IOException {
        Path index = Path.of(home, "people.index");
        assertFalse(Files.exists(index), "three people are read as fast");
        StringBuilder many = new StringBuilder("foreigner_number,surname,given_names,birth_date,nationality,phone,email\n");
        for (int i = 0; i < 20_000; i++) {
            many.append(2_000_000_000L + i).append(",Quillfeather,Zora,1980-01-02,MAR,,\n");
        }
        Path people = Files.writeString(folder.resolve("many.csv"), many);
        Run run = run("import", "applicants", people.toString(), "--home", home, "--lang", "en");
        assertEquals(0, run.code(), run.err());
        assertTrue(run.out().contains("for the next start"), run.out());
        assertTrue(Files.size(index) > 0);
        assertTrue(run("lookup", "--home", home, "2000019999").out().startsWith("1\t2000019999\tQUILLFEATHER"));
    }

    @Test
    void failuresAreNamed() throws IOException {
        Path noText = Files.writeString(folder.resolve("q.csv"), "qid,name\n1,Zhao\n");
        Path broken = Files.writeString(folder.resolve("b.csv"), "qid,text\n1,\"Zhao\"x\n");
        Path results = folder.resolve("r.csv");
        assertEquals("cli.lookup.columns", batch(noText, results));
        assertEquals("cli.lookup.line", batch(broken, results));
        assertEquals("cli.file.unreadable", batch(folder.resolve("none.csv"), results));
        Path good = Files.writeString(folder.resolve("g.csv"), "qid,text\n1,Zhao\n");
        assertEquals("cli.file.unwritable", batch(good, folder.resolve("none").resolve("r.csv")));
        Run run = run("lookup", "--home", folder.resolve("mistyped").toString(), "Zhao");
        assertEquals("home.Missing", run.err().strip());
        assertFalse(Files.exists(folder.resolve("mistyped")));
    }

    private String batch(Path questions, Path results) {
        Run run = run("lookup", "--home", home, "--batch", questions.toString(), "--out", results.toString());
        assertEquals(1, run.code());
        return run.err().strip();
    }

    @Test
    void wrongUseIsExitCodeTwo() {
        assertEquals(2, run("lookup", "--home", home).code());
        assertEquals(2, run("lookup", "--home", home, "--batch", "q.csv").code());
        assertEquals(2, run("lookup", "--home", home, "--limit", "0", "Zhao").code());
        assertEquals(2, run("lookup", "Zhao").code());
        assertEquals(2, run("import", "applicants", "people.csv").code());
    }
}
