package org.guichet.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A store with a PostgreSQL of its own is killed: the next one takes the server over, and stops it at its own end. */
class CentralKilledTest {

    @TempDir
    Path folder;

    private Process started() throws IOException {
        Process central = KilledProcesses.java(folder.resolve("log"), Main.class, List.of(
                "central", "--embedded", folder.resolve("store").toString(), "--port", "0", "--lang", "en"));
        BufferedReader lines = central.inputReader();
        String line = lines.readLine();
        assertTrue(line != null && line.contains("listens on"), () -> line + Path.of("log"));
        return central;
    }

    private Path server() {
        return folder.resolve("store/data/postmaster.pid");
    }

    @Test
    void theServerThatItLeavesBehindIsTakenOverAndStopped() throws Exception {
        Process killed = started();
        killed.destroyForcibly().waitFor();
        assertTrue(Files.exists(server()), "its PostgreSQL goes on");
        String before = Files.readAllLines(server()).getFirst();
        Process next = started();
        assertEquals(before, Files.readAllLines(server()).getFirst(), "the same one is used");
        next.destroy(); // SIGTERM
        assertTrue(next.waitFor(60, TimeUnit.SECONDS));
        assertFalse(Files.exists(server()), "and stopped");
    }
}
