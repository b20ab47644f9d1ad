package org.guichet.launch;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.guichet.domain.applicant.Applicant;
import org.guichet.store.local.BaseData;

/**
 * One import of a file of people, in batches. How far it came is kept with each batch, so that a run that was cut off goes on
 * where it stopped; a person is known by the foreigner number, so that the same file twice changes nothing.
 */
final class ImportRun {

    private static final int BATCH = 5_000;

    private final BaseData base;
    private final Path file;
    private final Path rejectedFile;
    private final LongConsumer progress;
    private final List<Applicant> batch = new ArrayList<>(BATCH);
    private long added;
    private long changed;
    private long same;
    private long rejected;
    private long nextId;

    /** @param progress told the number of lines after each batch */
    ImportRun(BaseData base, Path file, Path rejectedFile, LongConsumer progress) {
        this.base = base;
        this.file = file;
        this.rejectedFile = rejectedFile;
        this.progress = progress;
    }

    record Counts(long added, long changed, long same, long rejected, long resumedAt) {}

    Counts run() throws IOException {
        String fingerprint = fingerprint();
        long done = base.importedUpTo(fingerprint).orElse(0L);
        nextId = base.nextApplicantId();
        long line = 0;
        try (CSVParser parser = CsvSource.open(file);
                PrintWriter rejections = new PrintWriter(Files.newBufferedWriter(rejectedFile))) {
            requireColumns(parser);
            rejections.println("line,reason");
            for (CSVRecord record : parser) {
                line = record.getRecordNumber();
                if (line > done) {
                    take(record, parser.getCurrentLineNumber(), rejections);
                    if (batch.size() == BATCH) {
                        flush(fingerprint, line);
                    }
                }
            }
            flush(fingerprint, line);
        }
        base.force();
        if (rejected == 0) {
            Files.deleteIfExists(rejectedFile);
        }
        return new Counts(added, changed, same, rejected, done);
    }

    private void take(CSVRecord record, long lineNumber, PrintWriter rejections) {
        switch (ApplicantCsv.read(record, nextId)) {
            case ApplicantCsv.Line.Person(Applicant applicant) -> {
                batch.add(applicant);
                nextId++;
            }
            case ApplicantCsv.Line.Rejected(String reason) -> {
                rejected++;
                rejections.println(lineNumber + "," + reason.replace(',', ';'));
            }
        }
    }

    private void flush(String fingerprint, long line) {
        if (batch.isEmpty()) {
            return;
        }
        BaseData.Imported imported = base.importBatch(fingerprint, line, batch);
        added += imported.added();
        changed += imported.changed();
        same += imported.same();
        batch.clear();
        progress.accept(line);
    }

    /** The same name and bytes' number and time: the same file. */
    private String fingerprint() throws IOException {
        return file.getFileName() + ":" + Files.size(file) + ":" + Files.getLastModifiedTime(file).toMillis();
    }

    private static void requireColumns(CSVParser parser) {
        List<String> missing = ApplicantCsv.COLUMNS.stream()
                .filter(column -> !parser.getHeaderNames().contains(column))
                .toList();
        if (!missing.isEmpty()) {
            throw new CommandFailure("cli.import.columns", String.join(", ", missing));
        }
    }
}
