package org.guichet.store.local;

import static org.guichet.store.local.DeskDay.AGENT;
import static org.guichet.store.local.DeskDay.call;
import static org.guichet.store.local.DeskDay.saved;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.guichet.domain.change.Ledger.Outcome;
import org.guichet.domain.change.Ledger.Trouble;
import org.guichet.domain.change.Operation;
import org.guichet.store.home.HomeOpening;
import org.guichet.store.home.HomeTrouble;
import org.guichet.store.home.HomeTrouble.FromNewerVersion;
import org.guichet.store.home.HomeTrouble.InUse;
import org.guichet.store.journal.MemoryFolder;
import org.guichet.sync.protocol.WrittenOperation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreTroubleTest {

    @TempDir
    Path folder;

    private static HomeTrouble trouble(HomeOpening<LocalStore> opening) {
        return assertInstanceOf(HomeOpening.NotOpened.class, opening).trouble();
    }

    @Test
    void aSecondInstanceIsRefused() {
        try (LocalStore store = DeskDay.open(folder)) {
            assertEquals(new InUse(folder), trouble(LocalStore.open(DeskDay.setup(folder, 1))));
            saved(store.ledger().record(AGENT, call(1)));
        }
        DeskDay.open(folder).close();
    }

    @Test
    void aDatabaseOfANewerProgramIsLeftAlone() {
        try (LocalStore store = DeskDay.open(folder)) {
            store.database().change(context -> context.execute("insert into flyway_schema_history values"
                    + " (99, '999', 'tomorrow', 'SQL', 'V999__tomorrow.sql', 0, 'x', current_timestamp, 1, true)"));
        }
        String known = String.valueOf(Migrations.LATEST);
        assertEquals(new FromNewerVersion("999", known), trouble(LocalStore.open(DeskDay.setup(folder, 1))));
    }

    @Test
    void theLatestMigrationIsTheOneThisProgramKnows() throws Exception {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/db/local"))) {
            int newest = files.mapToInt(file -> Integer.parseInt(file.getFileName().toString().substring(1, 4)))
                    .max()
                    .orElseThrow();
            assertEquals(newest, Migrations.LATEST);
        }
    }

    @Test
    void noNameAndNoNumberCanBeReadInTheFoldersBytes() throws Exception {
        try (LocalStore store = DeskDay.open(folder)) {
            DeskDay.pickup(6).forEach(each -> saved(store.ledger().record(AGENT, each)));
        }
        List<byte[]> secrets = new ArrayList<>();
        for (String secret : List.of(
                DeskDay.SURNAME, "Zélie", DeskDay.number(6), DeskDay.serial(6), "P1234567", DeskDay.stamp(6).digits(), AGENT)) {
            secrets.add(secret.getBytes(StandardCharsets.UTF_8));
            secrets.add(secret.getBytes(StandardCharsets.UTF_16LE));
            secrets.add(secret.getBytes(StandardCharsets.UTF_16BE));
            secrets.add(secret.toUpperCase(java.util.Locale.ROOT).getBytes(StandardCharsets.UTF_8));
        }
        int files = 0;
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files++;
                byte[] bytes = Files.readAllBytes(file);
                for (byte[] secret : secrets) {
                    assertEquals(-1, indexOf(bytes, secret), () -> new String(secret, StandardCharsets.UTF_8) + " in " + file);
                }
            }
        }
        assertTrue(files >= 4);
        assertEquals(2, indexOf("abSECRET".getBytes(StandardCharsets.UTF_8), "SECRET".getBytes(StandardCharsets.UTF_8)));
    }

    private static int indexOf(byte[] bytes, byte[] sought) {
        for (int at = 0; at + sought.length <= bytes.length; at++) {
            int same = 0;
            while (same < sought.length && bytes[at + same] == sought[same]) {
                same++;
            }
            if (same == sought.length) {
                return at;
            }
        }
        return -1;
    }

    @Test
    void aFullDiskAtAnyWriteKeepsWhatWasAcknowledgedAndTheActCanBeRepeated() {
        for (int nth = 1; nth <= 12; nth++) {
            MemoryFolder disk = new MemoryFolder();
            Path home = folder.resolve("nth-" + nth);
            LocalStore.Setup setup = DeskDay.setup(home, 1000 + nth);
            Set<Long> acknowledged = new HashSet<>();
            try (LocalStore store = DeskDay.opened(LocalStore.open(setup, Database.ASYNC, _ -> disk))) {
                disk.faults().failFrom(nth);
                int full = 0;
                for (int i = 1; i <= 10; i++) {
                    Outcome outcome = store.ledger().record(AGENT, call(i));
                    if (outcome.equals(new Outcome.NotSaved(Trouble.DISK_FULL))) {
                        full++;
                        assertTrue(store.queue().find(DeskDay.ticket(i).id()).orElseThrow().status().waits());
                    } else {
                        acknowledged.add(saved(outcome).getFirst().deskSeq());
                    }
                }
                assertTrue(full > 0);
                disk.faults().heal();
                acknowledged.add(saved(store.ledger().record(AGENT, call(10))).getFirst().deskSeq());
            }
            try (LocalStore store = DeskDay.opened(LocalStore.open(setup, Database.ASYNC, _ -> disk))) {
                assertEquals(acknowledged, sequences(store));
            }
        }
    }

    private static Set<Long> sequences(LocalStore store) {
        Set<Long> sequences = new HashSet<>();
        StoredOperations.of(store).stream()
                .map(WrittenOperation::operation)
                .map(Operation::deskSeq)
                .forEach(sequences::add);
        return sequences;
    }

    @Test
    void aStoreThatWasClosedSavesNothingMore() {
        LocalStore store = DeskDay.open(folder);
        store.close();
        assertInstanceOf(Outcome.NotSaved.class, store.ledger().record(AGENT, call(1)));
        try (LocalStore again = DeskDay.open(folder)) {
            assertTrue(again.auditTrail().latest(1).isEmpty());
        }
    }
}
