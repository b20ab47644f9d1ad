package org.guichet.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The lines of a file of appointments, or the sentence that says why it can't be read. */
final class AppointmentLines {

    private static final long LARGEST_FILE = 64L << 20;

    private AppointmentLines() {}

    static List<String> of(Path file) {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new CommandFailure("cli.file.unreadable", file);
        }
        try {
            if (Files.size(file) > LARGEST_FILE) {
                throw new CommandFailure("cli.read.tooLarge", file, LARGEST_FILE >> 20);
            }
            try (CsvSource source = CsvSource.open(file)) {
                return source.readAllLines();
            }
        } catch (IOException e) {
            throw new CommandFailure("cli.file.broken", file);
        }
    }
}
