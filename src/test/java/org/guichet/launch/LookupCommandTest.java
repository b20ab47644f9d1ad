package org.guichet.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.guichet.domain.audit.AuditEntry;
import org.guichet.domain.change.Ledger;
import org.guichet.domain.change.Proposal;
import org.guichet.domain.staff.Account;
import org.guichet.domain.staff.AccountAct.PasswordChanged;
import org.guichet.store.local.LocalStore;
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

    /** In use means: it has accounts. What is found there leaves the program for two people only, and is in the trail. */
    @Test
    void aHomeInUseTellsNothingToOnePersonAlone() throws IOException {
        String agent = password(add("a.agent", "AGENT"));
        String chief = password(add("c.chief", "SUPERVISOR"));
        Path secrets = folder.resolve("secrets");
        Files.writeString(secrets, "a.agent\t" + agent + "\nc.chief\t" + chief + "\n");
        Path questions = Files.writeString(folder.resolve("q.csv"), "qid,text\n1,zhao chunglong\n");
        Path answers = folder.resolve("answers.csv");
        String[] batch = {"lookup", "--home", home, "--batch", questions.toString(), "--out", answers.toString()};
        assertTells("cli.two.agent", run(batch));
        assertTells("cli.two.agent", run("lookup", "--home", home, "zhao chunglong"));
        assertTells("cli.two.secrets", run(and(batch, "--agent", "a.agent")));
        String[] signed = and(batch, "--agent", "a.agent", "--secrets", secrets.toString());
        assertTells("cli.two.fresh", run(signed));
        chooseOwn("a.agent", agent);
        assertTells("cli.two.second", run(signed));
        assertTells("refusal.SECOND_PERSON_IS_FIRST", run(and(signed, "--second", "a.agent")));
        assertTells("refusal.SECOND_PERSON_NEW", run(and(signed, "--second", "c.chief")));
        chooseOwn("c.chief", "rather long words 7");
        Files.writeString(secrets, "a.agent\t" + agent + "\nc.chief\tguess\n");
        assertTells("refusal.WRONG_LOGIN_OR_PASSWORD", run(and(signed, "--second", "c.chief")));
        assertFalse(Files.exists(answers), "nothing was written");
        Files.writeString(secrets, "a.agent\t" + agent + "\nc.chief\trather long words 7\n");
        Run both = run(and(signed, "--second", "c.chief"));
        assertEquals(0, both.code(), both.err());
        assertTrue(Files.readString(answers).contains("1000000001"));
        try (LocalStore store = HomeDoor.existing(Path.of(home))) {
            AuditEntry entry = store.auditTrail().latest(1).getFirst();
            assertEquals("a.agent c.chief PeopleListed[questions=1]", entry.agent() + " " + entry.second() + " " + entry.act());
        }
    }

    private Run add(String login, String role) {
        return run("staff", "add", login, "--name", "Somebody Else", "--role", role, "--home", home, "--lang", "en");
    }

    private void chooseOwn(String login, String chosen) {
        try (LocalStore store = HomeDoor.existing(Path.of(home))) {
            PasswordChanged own = new PasswordChanged(store.staff().verifier(chosen.toCharArray()));
            assertInstanceOf(Ledger.Outcome.Saved.class, store.ledger().record(
                    login, List.of(new Proposal(Account.aggregateOf(login), own))));
        }
    }

    private static String password(Run run) {
        assertEquals(0, run.code(), run.err());
        String line = run.out().strip().lines().toList().getLast();
        return line.substring(line.lastIndexOf(' ') + 1);
    }

    private static String[] and(String[] arguments, String... more) {
        return Stream.concat(Stream.of(arguments), Stream.of(more)).toArray(String[]::new);
    }

    private static void assertTells(String key, Run run) {
        assertEquals(1, run.code(), run.out());
        assertEquals(key, run.err().strip());
        assertEquals("", run.out());
    }
}
