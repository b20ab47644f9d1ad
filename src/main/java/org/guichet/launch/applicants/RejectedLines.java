package org.guichet.launch.applicants;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.guichet.launch.applicants.LineReading.Reason;
import org.guichet.launch.applicants.LineReading.Refused;
import org.jspecify.annotations.Nullable;

/**
 * The file of lines that were not taken: line number, column and reason. It repeats nothing of the lines themselves, so that
 * no person's data leave the encrypted home; the numbers lead back to the imported file. Not there where all were taken.
 */
public final class RejectedLines implements AutoCloseable {

    private static final String HEADER = "line,column,reason";

    private final Path file;
    private final Function<Reason, String> words;
    private @Nullable BufferedWriter writer;
    private long count;

    private RejectedLines(Path file, Function<Reason, String> words) {
        this.file = file;
        this.words = words;
    }

    /** Beside the imported file, or in the home folder where its own can't be written. */
    public static Path placeFor(Path imported, Path home) {
        String name = imported.getFileName() + ".rejected.csv";
        Path folder = imported.toAbsolutePath().getParent();
        return folder != null && Files.isWritable(folder) ? folder.resolve(name) : home.resolve(name);
    }

    /**
     * @param upTo where an earlier import stopped: what it noted up to this line stays, the rest will be found again
     * @param reasonText key of a reason to its text
     */
    public static RejectedLines open(Path file, long upTo, Function<String, String> reasonText) throws IOException {
        RejectedLines lines = new RejectedLines(file, reason -> reasonText.apply("cli.import.reason." + reason.name()));
        List<String> kept = kept(file, upTo);
        Files.deleteIfExists(file);
        for (String line : kept) {
            lines.append(line);
        }
        lines.flush();
        return lines;
    }

    private static List<String> kept(Path file, long upTo) throws IOException {
        if (upTo == 0 || !Files.exists(file)) {
            return List.of();
        }
        List<String> kept = new ArrayList<>();
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            String number = line.split(",", 2)[0];
            if (number.matches("[0-9]{1,18}") && Long.parseLong(number) <= upTo) {
                kept.add(line);
            }
        }
        return kept;
    }

    void add(long line, Refused refused) throws IOException {
        String words = this.words.apply(refused.reason()).replace("\"", "\"\"");
        append(line + "," + refused.column() + ",\"" + words + "\"");
    }

    private void append(String line) throws IOException {
        BufferedWriter out = writer;
        if (out == null) {
            out = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
            out.write(HEADER + "\n");
            writer = out;
        }
        out.write(line + "\n");
        count++;
    }

    void flush() throws IOException {
        if (writer != null) {
            writer.flush();
        }
    }

    /** With those that an earlier, interrupted import noted. */
    public long count() {
        return count;
    }

    public Path file() {
        return file;
    }

    @Override
    public void close() throws IOException {
        if (writer != null) {
            writer.close();
        }
    }
}
