package org.guichet.launch.applicants;

import java.io.BufferedReader;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.guichet.domain.applicant.Applicant;
import org.guichet.store.local.BaseData;
import org.guichet.store.local.BaseData.Imported;

/**
 * Takes a file's people in, a batch a transaction. The place in the file is saved with each batch: an import that was cut
 * short goes on there. A file that was taken in whole is read anew when it is given again, and changes nothing.
 */
public final class ImportApplicants {

    private static final int BATCH = 5_000;
    private static final long HEADER_LINE = 1;

    private final BaseData base;
    private final LocalDate today;

    public ImportApplicants(BaseData base, LocalDate today) {
        this.base = base;
        this.today = today;
    }

    /** Hears how far the import has come, after each batch that is saved. */
    @FunctionalInterface
    public interface Progress {
        void at(long line, long ofLines);
    }

    /**
     * What an import came to, since it was last begun.
     *
     * @param resumedAfter the last line that an earlier import had saved; 0 where this one began at the start
     * @param rejected with those of the earlier import
     */
    public record Outcome(long resumedAfter, long added, long changed, long same, long rejected) {
        public long taken() {
            return added + changed + same;
        }
    }

    /** The line after which this file goes on; 0 for one that begins. */
    public long resumesAfter(ApplicantsFile file) {
        return base.importedUpTo(file.fingerprint()).orElse(0L);
    }

    public Outcome run(ApplicantsFile file, RejectedLines rejected, Progress progress) throws FileTrouble, IOException {
        long resumedAfter = resumesAfter(file);
        try (BufferedReader reader = file.open()) {
            ApplicantLines lines = new ApplicantLines(Columns.of(String.valueOf(reader.readLine())), today);
            Counting counting = new Counting(resumedAfter);
            List<Applicant> batch = new ArrayList<>(BATCH);
            long number = HEADER_LINE;
            long unsaved = 0;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                if (number <= resumedAfter || line.isBlank()) {
                    continue;
                }
                switch (lines.read(line)) {
                    case LineReading.Person(Applicant person) -> batch.add(person);
                    case LineReading.Refused refused -> rejected.add(number, refused);
                }
                if (++unsaved == BATCH) {
                    save(file, number, batch, rejected, counting);
                    progress.at(number, file.lines());
                    unsaved = 0;
                }
            }
            save(file, number, batch, rejected, counting);
            base.importBatch(file.fingerprint(), 0, List.of());
            base.force();
            progress.at(number, file.lines());
            return counting.outcome(rejected.count());
        }
    }

    /** The notes first: what is noted twice is cut off at the next beginning, what was not noted would be lost. */
    private void save(ApplicantsFile file, long upTo, List<Applicant> batch, RejectedLines rejected, Counting counting)
            throws IOException {
        rejected.flush();
        counting.add(base.importBatch(file.fingerprint(), upTo, batch));
        batch.clear();
    }

    private static final class Counting {
        private final long resumedAfter;
        private long added;
        private long changed;
        private long same;

        Counting(long resumedAfter) {
            this.resumedAfter = resumedAfter;
        }

        void add(Imported imported) {
            added += imported.added();
            changed += imported.changed();
            same += imported.same();
        }

        Outcome outcome(long rejected) {
            return new Outcome(resumedAfter, added, changed, same, rejected);
        }
    }
}
