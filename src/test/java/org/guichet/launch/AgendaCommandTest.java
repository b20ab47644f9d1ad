package org.guichet.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.guichet.domain.appointment.Procedure;
import org.guichet.launch.CommandLineTest.Ran;
import org.guichet.store.local.LocalStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code guichet agenda}: the slots that new dates are taken from. */
class AgendaCommandTest {

    @TempDir
    private Path folder = Path.of("");

    private Ran run(String... more) {
        List<String> arguments = new ArrayList<>(List.of("agenda", "--home", folder.resolve("home").toString(), "--lang", "en"));
        arguments.addAll(List.of(more));
        return CommandLineTest.run(arguments.toArray(String[]::new));
    }

    @Test
    void whatIsSetIsShownAndKept() {
        HomeDoor.open(folder.resolve("home")).close();
        assertTrue(run().out().startsWith("No slots are set"), run().out());
        assertEquals("MON,FRI 09:00-11:00/20 RENEWAL=3", run("--set", "FRI,MON 09:00-11:00/20 RENEWAL=3").out().strip());
        assertEquals("MON,FRI 09:00-11:00/20 RENEWAL=3", run().out().strip());
        Ran wrong = run("--set", "MON 09:00-08:00/20 RENEWAL=3");
        assertEquals(2, wrong.code());
        assertTrue(wrong.err().contains("expected: MON,TUE 08:45"), wrong.err());
        try (LocalStore store = HomeDoor.existing(folder.resolve("home"))) {
            assertEquals(3, store.settings().agenda().capacityFor(Procedure.RENEWAL));
        }
    }
}
