package org.guichet.store.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.guichet.domain.applicant.Applicant;
import org.guichet.domain.queue.TicketAct;
import org.guichet.inmemory.Synthetic;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;
import org.h2.store.fs.encrypt.FileEncrypt;

/**
 * What encrypting a home's database costs: an import of people, and acts saved, on a plain disk, on ours and with
 * H2's own AES, in turns of one run. Arguments: a folder, how many people, turns. The journal is encrypted in all three.
 */
public final class EncryptionBenchmark {

    private static final int ACTS = 600;
    private static final int BATCH = 1_000;

    private EncryptionBenchmark() {}

    /** Stands in for {@link EncryptedDisk}: the scheme's name is all that H2 knows. */
    public static class PlainDisk extends FilePathWrapper {

        @Override
        public String getScheme() {
            return EncryptedDisk.SCHEME;
        }

        @Override
        public FileChannel open(String mode) throws IOException {
            return getBase().open(mode);
        }
    }

    /** The work that H2 itself would do. Both are public since H2 makes them. */
    public static final class DiskOfH2 extends PlainDisk {

        @Override
        public FileChannel open(String mode) throws IOException {
            return new FileEncrypt(getBase().toString(), new byte[32], getBase().open(mode));
        }

        @Override
        public long size() {
            return EncryptedFile.contentOf(getBase().size());
        }
    }

    private record Kind(String name, FilePath disk, List<Double> imports, List<Double> saves) {

        Kind(String name, FilePath disk) {
            this(name, disk, new ArrayList<>(), new ArrayList<>());
        }
    }

    /** @throws IOException where the folder can't be used */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        int people = Integer.parseInt(arguments[1]);
        cipherTable();
        List<Kind> kinds = List.of(
                new Kind("plain", new PlainDisk()), new Kind("this program's", new EncryptedDisk()), new Kind("H2's own", new DiskOfH2()));
        for (int turn = 0; turn <= Integer.parseInt(arguments[2]); turn++) { // the first warms up
            for (Kind kind : kinds) {
                FilePath.register(kind.disk());
                double imported = imported(Files.createTempDirectory(folder, "home"), people);
                double saved = saved(Files.createTempDirectory(folder, "home"));
                if (turn > 0) {
                    kind.imports().add(imported);
                    kind.saves().add(saved);
                }
            }
        }
        System.out.println("| encryption of the database | import s | ratio | an act saved ms (median) | ratio |");
        System.out.println("|---|---|---|---|---|");
        for (Kind kind : kinds) {
            System.out.printf(
                    Locale.ROOT, "| %s | %.2f | %.2f | %.2f | %.2f |%n", kind.name(), median(kind.imports()),
                    median(kind.imports()) / median(kinds.getFirst().imports()), median(kind.saves()),
                    median(kind.saves()) / median(kinds.getFirst().saves()));
        }
    }

    private static void cipherTable() {
        byte[] data = new byte[1 << 22];
        new Random(1).nextBytes(data);
        SectorCipher cipher = new SectorCipher(HexFormat.of().parseHex("000102030405060708090a0b0c0d0e0f"));
        double best = 0;
        for (int i = 0; i < 200; i++) {
            long begin = System.nanoTime();
            cipher.decrypt(i, data, 0, data.length);
            best = Math.max(best, data.length / ((System.nanoTime() - begin) / 1e9));
        }
        System.out.printf(Locale.ROOT, "AES-XTS of the platform, best of 200 pieces of 4 MiB: %.0f MB/s%n", best / 1e6);
    }

    private static double imported(Path home, int people) {
        try (LocalStore store = DeskDay.opened(LocalStore.open(DeskDay.setup(home, 0)))) {
            long begin = System.nanoTime();
            List<Applicant> batch = new ArrayList<>();
            for (int id = 1_001; id <= 1_000 + people; id++) {
                batch.add(Synthetic.person(id, Integer.toString(id * 31, 36) + "son", "Given" + id % 977));
                if (batch.size() == BATCH) {
                    store.baseData().importBatch(new ImportFile("synthetic", true), id, batch);
                    batch.clear();
                }
            }
            store.baseData().importLastBatch(new ImportFile("synthetic", true), batch);
            store.baseData().force();
            return (System.nanoTime() - begin) / 1e9;
        }
    }

    private static double saved(Path home) {
        try (LocalStore store = DeskDay.open(home)) {
            long[] nanos = new long[ACTS];
            for (int i = 0; i < ACTS; i++) {
                int person = 1 + i / 2 % DeskDay.PEOPLE;
                var acts = i % 2 == 0 ? DeskDay.call(person) : List.of(DeskDay.ticketAct(person, new TicketAct.PutBack(3)));
                long begin = System.nanoTime();
                store.ledger().record(DeskDay.AGENT, acts);
                nanos[i] = System.nanoTime() - begin;
            }
            Arrays.sort(nanos);
            return nanos[ACTS / 2] / 1e6;
        }
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
    }
}
