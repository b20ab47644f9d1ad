package org.guichet.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.guichet.launch.CommandLineTest.Ran;
import org.guichet.store.local.LocalStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

class LogsTest {

    private static final String PEOPLE = """
            foreigner_number,surname,given_names,birth_date,nationality,phone,email
            8136559096,Zhao,Chunglong,1972-08-23,CHN,+33639987379,chunglong.zhao@example.org
            3255893612,IVANOV,Andrey,1963-01-12,BLR,+33639984488,andrey.ivanov@example.org
            wrong,Atangana,Affoué,1963-01-12,MLI,+33639985725,affoue@example.org
            """;

    private final Path folder;

    LogsTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @AfterEach
    void letGoOfTheFile() {
        Logs.quiet();
    }

    @Test
    void importLookUpAndFaultsNameNobodyInTheLogs() throws IOException {
        Path csv = Files.writeString(folder.resolve("people.csv"), PEOPLE);
        Path home = folder.resolve("home");
        Ran imported = CommandLineTest.run("import", "applicants", csv.toString(), "--home", home.toString(), "--lang", "en");
        assertEquals(0, imported.code(), imported.err());
        Ran found = CommandLineTest.run("lookup", "--home", home.toString(), "ivanof andrei", "--lang", "en");
        assertTrue(found.out().contains("3255893612"), found.out());
        try (LocalStore store = HomeDoor.existing(home)) {
            Logs.into(store.logs());
            Logs.fault("GUI-00000", new IllegalStateException("IVANOV Andrey 3255893612"));
            LoggerFactory.getLogger("org.guichet.x").error("broken", new IllegalStateException("IVANOV Andrey"));
        }
        String logs = read(home.resolve("logs")) + Files.readString(folder.resolve("people.csv.rejected.csv"));
        assertTrue(logs.contains("GUI-00000"), logs);
        assertTrue(logs.contains("LogsTest"), "the place of a fault is wanted");
        for (String personal : List.of("zhao", "ivanov", "atangana", "affoué", "8136559096", "3255893612", "+3363", "example.org")) {
            assertFalse(logs.toLowerCase(Locale.ROOT).contains(personal), () -> personal + " is in " + logs);
        }
    }

    private static String read(Path folder) throws IOException {
        StringBuilder text = new StringBuilder();
        try (Stream<Path> logs = Files.list(folder)) {
            for (Path log : logs.toList()) {
                text.append(Files.readString(log));
            }
        }
        return text.toString();
    }
}
