package org.guichet.store.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.guichet.domain.change.Ledger.Outcome;
import org.guichet.domain.queue.TicketAct;

/** How long an act takes until it is safe: journal, force, database. Prints a table; the home is made in the folder given. */
final class LedgerBenchmark {

    private static final int WARM_UP = 1_000;
    private static final int ACTS = 5_000;

    private LedgerBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        Path home = Files.createTempDirectory(Path.of(arguments[0]), "ledger");
        LocalStore store = DeskDay.open(home);
        long[] nanos = new long[WARM_UP + ACTS];
        for (int i = 0; i < nanos.length; i++) {
            int person = 1 + i / 2 % DeskDay.PEOPLE;
            long begin = System.nanoTime();
            Outcome outcome = store.ledger().record(
                    DeskDay.AGENT,
                    i % 2 == 0 ? DeskDay.call(person) : List.of(DeskDay.ticketAct(person, new TicketAct.PutBack(3))));
            nanos[i] = System.nanoTime() - begin;
            if (!(outcome instanceof Outcome.Saved)) {
                throw new IllegalStateException("act " + i + " was not saved: " + outcome);
            }
        }
        store.close();
        long[] sorted = Arrays.copyOfRange(nanos, WARM_UP, nanos.length);
        Arrays.sort(sorted);
        System.out.println("| acts | p50 ms | p95 ms | p99 ms | longest ms | database KiB | journal KiB |");
        System.out.println("|---|---|---|---|---|---|---|");
        System.out.printf(
                Locale.ROOT, "| %d | %.2f | %.2f | %.2f | %.2f | %d | %d |%n",
                ACTS, at(sorted, 0.50), at(sorted, 0.95), at(sorted, 0.99), at(sorted, 1), size(home.resolve("guichet.mv.db")),
                size(home.resolve("journal").resolve("00000001.journal")));
    }

    private static double at(long[] sorted, double part) {
        return sorted[(int) Math.min(sorted.length - 1, Math.round(part * sorted.length))] / 1e6;
    }

    private static long size(Path file) throws IOException {
        return Files.size(file) / 1024;
    }
}
