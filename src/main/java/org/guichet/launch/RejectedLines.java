package org.guichet.launch;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.guichet.language.Texts;
import org.jspecify.annotations.Nullable;

/** The file of the lines that were not imported, each with its reason. Made with the first of them. */
final class RejectedLines implements AutoCloseable {

    private static final String HEADER = "line,reason";

    private final Path file;
    private final Texts texts;
    private @Nullable BufferedWriter writer;
    private long count;

    private RejectedLines(Path file, Texts texts) {
        this.file = file;
        this.texts = texts;
    }

    /** Goes on after an import that was cut off: what an earlier run noted up to that line stays, anything else goes. */
    static RejectedLines after(long line, Path file, Texts texts) {
        RejectedLines rejected = new RejectedLines(file, texts);
        try {
            List<String> kept = line == 0 || !Files.exists(file)
                    ? List.of()
                    : Files.readAllLines(file).stream().filter(row -> isUpTo(line, row)).toList();
            Files.deleteIfExists(file);
            for (String row : kept) {
                rejected.write(row);
            }
            return rejected;
        } catch (IOException e) {
            throw new CommandFailure("cli.file.unwritable", file);
        }
    }

    private static boolean isUpTo(long line, String row) {
        int comma = row.indexOf(',');
        return comma > 0 && comma < 19 && row.chars().limit(comma).allMatch(Character::isDigit)
                && Long.parseLong(row.substring(0, comma)) <= line;
    }

    void add(long line, ApplicantCsv.Line.Rejected why) {
        write(CSVFormat.DEFAULT.format(line, texts.text(why.textKey(), why.arguments().toArray())));
    }

    private void write(String row) {
        try {
            BufferedWriter open = writer;
            if (open == null) {
                open = Files.newBufferedWriter(file);
                writer = open;
                open.write(HEADER + "\n");
            }
            open.write(row + "\n");
            count++;
        } catch (IOException e) {
            throw new CommandFailure("cli.file.unwritable", file);
        }
    }

    long count() {
        return count;
    }

    /** Before the progress that goes past them is saved. */
    void flush() {
        try {
            if (writer != null) {
                writer.flush();
            }
        } catch (IOException e) {
            throw new CommandFailure("cli.file.unwritable", file);
        }
    }

    @Override
    public void close() {
        flush();
        try {
            if (writer != null) {
                writer.close();
            }
        } catch (IOException e) {
            throw new CommandFailure("cli.file.unwritable", file);
        }
    }
}
