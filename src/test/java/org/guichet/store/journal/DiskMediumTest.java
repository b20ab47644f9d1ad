package org.guichet.store.journal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskMediumTest {

    @TempDir
    Path folder;

    @Test
    void anInterruptedThreadWritesForcesReadsAndTruncatesAllTheSame() throws Exception {
        DiskFolder disk = new DiskFolder(folder);
        try (JournalMedium medium = disk.create(1)) {
            Thread.currentThread().interrupt();
            medium.write(0, new byte[] {1, 2, 3, 4});
            medium.force();
            medium.truncate(3);
            assertArrayEquals(new byte[] {2, 3}, medium.read(1, 10));
            assertTrue(Thread.interrupted());
            medium.write(3, new byte[] {5});
            assertEquals(4, medium.size());
        }
        assertArrayEquals(new byte[] {1, 2, 3, 5}, Files.readAllBytes(disk.path(1)));
    }

    @Test
    void segmentsAreFoundByTheirNamesInOrder() throws Exception {
        DiskFolder disk = new DiskFolder(folder);
        for (int number : List.of(10, 2, 1)) {
            disk.create(number).close();
        }
        Files.writeString(folder.resolve("notes.txt"), "not a segment");
        assertEquals(List.of(1, 2, 10), disk.segments());
    }
}
