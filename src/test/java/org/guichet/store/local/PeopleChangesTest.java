package org.guichet.store.local;

import static org.guichet.store.generated.Tables.PEOPLE_CHANGE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is noted of the register's changes for an index that was kept. */
class PeopleChangesTest {

    @TempDir
    private Path folder = Path.of("");

    private LocalStore store;

    @BeforeEach
    void open() {
        store = DeskDay.open(folder);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private PeopleChanges.Moment now() {
        return store.database().write(PeopleChanges::now);
    }

    private void note(Long... ids) {
        store.database().change(context -> PeopleChanges.note(context, List.of(ids)));
    }

    private Optional<Set<Long>> since(PeopleChanges.Moment then) {
        return store.database().write(context -> PeopleChanges.since(context, then));
    }

    @Test
    void whoChangedAfterAMomentIsTold() {
        note(1L);
        PeopleChanges.Moment then = now();
        assertEquals(Optional.of(Set.of()), since(then));
        note(2L, 3L);
        note(2L);
        assertEquals(Optional.of(Set.of(2L, 3L)), since(then));
    }

    @Test
    void afterALoadNoEarlierMomentCounts() {
        PeopleChanges.Moment then = now();
        note(LongStream.rangeClosed(1, 2_001).boxed().toArray(Long[]::new));
        assertTrue(since(then).isEmpty());
        assertEquals(Optional.of(Set.of()), since(now()));
    }

    /** As a power cut does, after which other people get the places. */
    @Test
    void aMomentOfChangesThatWereLostDoesNotCount() {
        note(1L);
        note(2L);
        PeopleChanges.Moment then = now();
        store.database().change(context ->
                context.deleteFrom(PEOPLE_CHANGE).where(PEOPLE_CHANGE.PLACE.eq(then.place())).execute());
        assertTrue(since(then).isEmpty(), "the last one is gone");
        note(9L);
        assertEquals(then.place(), now().place());
        assertTrue(since(then).isEmpty(), "another has its place");
    }
}
