package org.guichet.store.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.guichet.domain.audit.AuditedAct;
import org.guichet.domain.change.AggregateId;
import org.guichet.domain.change.Hash;
import org.guichet.domain.change.Operation;
import org.guichet.inmemory.Operations;
import org.guichet.store.home.Home;
import org.guichet.store.home.HomeOpening;
import org.guichet.store.home.HomeTroubleException;
import org.guichet.store.home.KeyHelp;
import org.guichet.store.home.TrailKeys;
import org.guichet.store.journal.Appended;
import org.guichet.store.journal.DiskFolder;
import org.guichet.store.journal.Journal;
import org.guichet.store.journal.Position;
import org.guichet.store.journal.UnforcedFolder;
import org.guichet.store.local.OperationRows.Entry;
import org.guichet.store.local.OperationRows.FrameOutcome;
import org.guichet.sync.protocol.OperationSignature;
import org.guichet.sync.protocol.WrittenOperation;

/** How long {@code guichet audit verify} takes. Arguments: a folder, and how many entries the trail is to have. */
final class TrailBenchmark {

    private static final int A_BATCH = 1_000;

    private TrailBenchmark() {}

    public static void main(String[] arguments) throws IOException, HomeTroubleException {
        long entries = Long.parseLong(arguments[1]);
        Path folder = Files.createTempDirectory(Path.of(arguments[0]), "trail");
        DeskDay.open(folder).close();
        fill(folder, entries);
        System.out.println("| entries | journal MiB | seconds | of the processor | findings |");
        System.out.println("|---|---|---|---|---|");
        for (int run = 0; run < 3; run++) {
            long begin = System.nanoTime();
            long cpu = cpuNanos();
            TrailReport report = ((HomeOpening.Opened<TrailReport>) TrailCheck.run(folder, KeyHelp.NONE, _ -> {})).value();
            System.out.printf(
                    Locale.ROOT, "| %d | %d | %.1f | %.1f | %d |%n", report.entries(), size(folder), (System.nanoTime() - begin) / 1e9,
                    (cpuNanos() - cpu) / 1e9, report.findings().size());
        }
    }

    private static long cpuNanos() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos();
    }

    private static void fill(Path folder, long entries) throws IOException, HomeTroubleException {
        SplittableRandom random = new SplittableRandom(1);
        try (Home home = Home.open(folder);
                Database database = Database.open(home, Database.PLAIN);
                Journal journal = Journal.open(
                        new UnforcedFolder(new DiskFolder(home.journal())), home.key(), Position.START, new java.util.Random(1))) {
            OperationSignature.Signer signer = TrailKeys.of(home).signer();
            Hash previous = Hash.NONE;
            for (long seq = 1; seq <= entries;) {
                List<Entry> batch = new ArrayList<>();
                for (int i = 0; i < A_BATCH && seq <= entries; i++, seq++) {
                    WrittenOperation written = OperationSignature.sign(opened(seq, previous, random), signer);
                    previous = written.hash();
                    Appended.Forced forced = (Appended.Forced) journal.append(List.of(written.bytes()));
                    batch.add(Entry.waiting(forced.position().index(), written, 1, FrameOutcome.APPLIED));
                }
                database.change(context -> {
                    OperationRows.insert(context, batch);
                    Marker.after(journal.last(), List.of(batch.getLast().written())).write(context);
                });
            }
        }
    }

    private static WrittenOperation opened(long seq, Hash previous, SplittableRandom random) {
        return WrittenOperation.write(new Operation(
                Operations.id(seq), "desk-1", seq, previous, "site", "agent" + random.nextInt(40),
                new AggregateId(AggregateId.Kind.APPLICANT, Integer.toString(random.nextInt(1_000_000))), 0,
                new AuditedAct.FileOpened(AuditedAct.Purpose.TICKET_IN_HAND, "A" + random.nextInt(900)),
                Instant.ofEpochSecond(1_790_000_000L + seq), List.of(), ""));
    }

    private static long size(Path folder) throws IOException {
        try (var files = Files.list(folder.resolve("journal"))) {
            return files.mapToLong(file -> file.toFile().length()).sum() / (1024 * 1024);
        }
    }
}
