package org.guichet.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.guichet.launch.CommandLineTest.Ran;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The two commands as a script uses them, one after the other on one home. */
class ImportAndLookupTest {

    private static final String PEOPLE = """
            id,foreigner_number,surname,given_names,birth_date,nationality,phone,email
            1,8136559096,Zhao,Chunglong,1972-08-23,CHN,+33639987379,chunglong.zhao@example.org
            2,3255893612,IVANOV,Andrey,1963-01-12,BLR,+33639984488,andrey.ivanov@example.org
            3,wrong,Nobody,Knows,1963-01-12,BLR,,
            4,8375228095,Atangana,Affoué Yaya,1973-04-12,MLI,+33639985725,affoue@example.org
            """;

    private final Path folder;

    ImportAndLookupTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void peopleAreImportedFoundAndNeverNamedInTheLogs() throws IOException {
        Path csv = Files.writeString(folder.resolve("people.csv"), PEOPLE);
        Ran imported = run("import", "applicants", csv.toString(), "--home", home(), "--lang", "en");
        assertEquals(0, imported.code(), imported.err());
        assertEquals("People taken from the file: 3 (added: 3, changed: 0, the same as before: 0).", imported.out().strip());
        Path notes = folder.resolve("people.csv.rejected.csv");
        assertTrue(imported.err().contains("Lines rejected: 1; their numbers and the reasons are in " + notes), imported.err());
        assertEquals("4,foreigner_number,\"a foreigner number has 9 or 10 digits\"", Files.readAllLines(notes).get(1));

        Ran found = run("lookup", "--home", home(), "ivanof andrei", "--lang", "en");
        assertEquals(0, found.code(), found.err());
        assertEquals("1\t3255893612\tIVANOV\tAndrey\t1963-01-12\tBLR", found.out().lines().skip(1).findFirst().orElse(""));

        Ran nobody = run("lookup", "--home", home(), "qqqq", "--lang", "en");
        assertEquals(0, nobody.code());
        assertEquals("", nobody.out());
        assertEquals("Nobody fits: shorten the name, or try the number or the birth date.", nobody.err().strip());

        batch();
        logsNameNobody();
    }

    private void batch() throws IOException {
        Path queries = Files.writeString(folder.resolve("queries.csv"), "\uFEFF" + """
                qid,kind,text,birth_year,truth_id
                7,exact,"Atangana, Affoué",,4
                8,name_year,Zhao,1972,1
                9,none,qqqq,,-1
                """);
        Path results = folder.resolve("results.csv");
        Ran ran = run(
                "lookup", "--home", home(), "--limit", "2", "--batch", queries.toString(), "--out", results.toString(), "--lang", "en");
        assertEquals(0, ran.code(), ran.err());
        List<String> lines = Files.readAllLines(results);
        assertEquals("qid,rank,foreigner_number,micros", lines.getFirst());
        assertTrue(lines.get(1).matches("7,1,8375228095,[0-9]+"), lines.get(1));
        assertTrue(lines.stream().anyMatch(line -> line.matches("8,1,8136559096,[0-9]+")), lines.toString());
        assertFalse(lines.stream().anyMatch(line -> line.startsWith("9,")), lines.toString());
        assertTrue(lines.stream().skip(1).allMatch(line -> line.matches("[78],[12],[0-9]{9,10},[0-9]+")), lines.toString());
    }

    private void logsNameNobody() throws IOException {
        try (Stream<Path> logs = Files.list(folder.resolve("home").resolve("logs"))) {
            List<Path> files = logs.toList();
            assertFalse(files.isEmpty());
            for (Path log : files) {
                String text = Files.readString(log).toLowerCase(java.util.Locale.ROOT);
                for (String personal : List.of("zhao", "ivanov", "atangana", "8136559096", "+3363998", "example.org", "1972")) {
                    assertFalse(text.contains(personal), log + " holds " + personal);
                }
            }
        }
    }

    private String home() {
        return folder.resolve("home").toString();
    }

    private static Ran run(String... arguments) {
        return CommandLineTest.run(arguments);
    }
}
