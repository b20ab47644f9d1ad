package org.guichet.launch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.guichet.domain.applicant.Applicant;
import org.guichet.language.Texts;
import org.guichet.store.local.BaseData;
import org.guichet.store.local.ImportFile;

/**
 * One import of a file of people, in batches. How far it came is kept with each batch, so that a run that was cut off goes on
 * where it stopped; a person is known by the foreigner number, so that the same people twice change nothing.
 */
final class ImportRun {

    /** Lines of a transaction. */
    static final int BATCH = 5_000;

    private final BaseData base;
    private final Path file;
    private final Path rejectedFile;
    private final Texts texts;
    private final Progress progress;
    private final List<Applicant> batch = new ArrayList<>(BATCH);
    private long added;
    private long changed;
    private long same;

    /** Told after each batch. */
    interface Progress {
        void at(long line, double fraction);
    }

    ImportRun(BaseData base, Path file, Path rejectedFile, Texts texts, Progress progress) {
        this.base = base;
        this.file = file;
        this.rejectedFile = rejectedFile;
        this.texts = texts;
        this.progress = progress;
    }

    /**
     * What became of the file.
     *
     * @param rejected lines of the whole file, also those of an earlier run that was cut off
     * @param resumedAfter the last line of an earlier run of the same file that was cut off; 0 for none
     * @param lines of the file, its header among them
     */
    record Counts(long added, long changed, long same, long rejected, long resumedAfter, long lines) {}

    Counts run() throws IOException {
        Counts counts = null;
        try (CsvSource source = CsvSource.open(file)) {
            ApplicantCsv format = format(source);
            ImportFile known = new ImportFile(fingerprint(), format.tellsSex());
            long done = base.importedUpTo(known).orElse(0L);
            try (RejectedLines rejections = RejectedLines.after(done, rejectedFile, texts)) {
                long line = read(source, format, known, done, rejections);
                if (line > done) {
                    rejections.flush();
                    take(base.importLastBatch(known, batch));
                    progress.at(line - 1, 1);
                    counts = new Counts(added, changed, same, rejections.count(), done, line);
                } else {
                    base.forgetProgress(known);
                }
            }
        }
        base.force();
        return counts == null ? run() : counts;
    }

    /** Returns the file's last line; the people after the last whole batch wait in {@link #batch}. */
    private long read(CsvSource source, ApplicantCsv format, ImportFile known, long done, RejectedLines rejections)
            throws IOException {
        long line = 1;
        for (String text = source.readLine(); text != null; text = source.readLine()) {
            line++;
            if (line > done) {
                take(format, text, line, rejections);
                if ((line - 1) % BATCH == 0) {
                    rejections.flush();
                    take(base.importBatch(known, line, batch));
                    progress.at(line - 1, source.fraction());
                }
            }
        }
        return line;
    }

    private static ApplicantCsv format(CsvSource source) throws IOException {
        String header = source.readLine();
        ApplicantCsv format = new ApplicantCsv(header == null ? "" : header, LocalDate.now(ZoneId.systemDefault()));
        if (!format.missingColumns().isEmpty()) {
            throw new CommandFailure("cli.import.columns", String.join(", ", format.missingColumns()));
        }
        return format;
    }

    private void take(ApplicantCsv format, String text, long line, RejectedLines rejections) {
        if (text.isBlank()) {
            return;
        }
        switch (format.read(text, line)) {
            case ApplicantCsv.Line.Person(Applicant applicant) -> batch.add(applicant);
            case ApplicantCsv.Line.Rejected why -> rejections.add(line, why);
        }
    }

    private void take(BaseData.Imported imported) {
        added += imported.added();
        changed += imported.changed();
        same += imported.same();
        batch.clear();
    }

    /** Of the content: a copy under another name is the same file, another day's extract of the same size is not. */
    private String fingerprint() throws IOException {
        try (InputStream raw = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            new DigestInputStream(raw, digest).transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
