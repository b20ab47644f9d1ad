package org.guichet.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.guichet.domain.applicant.Applicant;
import org.guichet.domain.applicant.ForeignerNumber;
import org.guichet.domain.lookup.Hit;
import org.guichet.domain.lookup.MarkedPart;
import org.guichet.store.local.ImportFile;
import org.guichet.store.local.LocalStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What can be found while the index is built, and after people changed. On the desk's own store. */
class PeopleDirectoryTest {

    private static final int PEOPLE = 300;

    @TempDir
    private Path folder = Path.of("");

    private LocalStore store;
    private final CountDownLatch mayGoOn = new CountDownLatch(1);
    private final List<PeopleDirectory> opened = new ArrayList<>();

    @BeforeEach
    void open() {
        store = HomeDoor.open(folder.resolve("home"));
        store.baseData().applicants(IntStream.rangeClosed(1, PEOPLE).mapToObj(PeopleDirectoryTest::person).toList());
    }

    @AfterEach
    void close() {
        mayGoOn.countDown();
        opened.forEach(PeopleDirectory::close); // or a builder still writes in the folder that is taken away
        store.close();
    }

    private static Applicant person(int id) {
        return named(id, "Quillfeather" + (char) ('a' + id % 26) + (char) ('a' + id / 26), "06 11 22 " + (3000 + id));
    }

    private static Applicant named(long id, String surname, String phone) {
        return new Applicant(
                id, Optional.of(new ForeignerNumber(Long.toString(7_000_000_000L + id))), surname, "Zoé", LocalDate.of(1980, 1, 2),
                Applicant.Sex.F, "MAR", phone, "p" + id + "@example.org");
    }

    private static List<Long> found(PeopleDirectory people, String text) {
        return people.find(text, 10).hits().stream().map(Hit::id).toList();
    }

    private PeopleDirectory directory(List<Long> todays) {
        PeopleDirectory people = new PeopleDirectory(store.applicants(), store.numbers(), todays);
        opened.add(people);
        return people;
    }

    /** A directory whose building stands still as soon as today's people are in. */
    private PeopleDirectory standingStill(List<Long> todays) throws InterruptedException {
        PeopleDirectory people = directory(todays);
        CountDownLatch begun = new CountDownLatch(1);
        people.onProgress(() -> {
            begun.countDown();
            try {
                mayGoOn.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        people.startBuilding();
        begun.await();
        return people;
    }

    private void finish(PeopleDirectory people) {
        mayGoOn.countDown();
        people.awaitComplete();
    }

    @Test
    void todaysPeopleAreFoundByNameBeforeTheIndexIsComplete() throws InterruptedException {
        PeopleDirectory people = standingStill(List.of(290L, 12L));
        assertFalse(people.progress().complete());
        assertEquals(PEOPLE, people.progress().all());
        assertTrue(found(people, person(290).surname()).contains(290L));
        assertFalse(found(people, person(291).surname()).contains(291L));
        finish(people);
        assertTrue(found(people, person(291).surname()).contains(291L));
    }

    @Test
    void numbersOfAnybodyAreFoundBeforeTheIndexIsComplete() throws InterruptedException {
        PeopleDirectory people = standingStill(List.of());
        assertEquals(List.of(277L), found(people, "7000 000 277"));
        assertEquals(List.of(277L), found(people, "+33 6 11 22 32 77"));
        assertEquals(List.of(277L), found(people, "p277@example.org"));
        finish(people);
        assertEquals(277L, found(people, "7000 000 277").getFirst());
    }

    @Test
    void aPersonFoundTwoWaysIsShownOnce() {
        PeopleDirectory people = complete();
        assertEquals(1, found(people, "7000000277 p277@example.org").stream().filter(id -> id == 277).count());
    }

    private PeopleDirectory complete() {
        PeopleDirectory people = directory(List.of());
        people.startBuilding();
        people.awaitComplete();
        return people;
    }

    @Test
    void importedPeopleAreFoundAtOnceUnderTheirNewName() {
        PeopleDirectory people = complete();
        store.baseData().importBatch(new ImportFile("file", true), 1, List.of(named(0, "Oldacre", ""), named(5, "Newbury", "")));
        assertEquals(1, found(people, "Oldacre").size());
        assertEquals(5L, found(people, "Newbury").getFirst());
        assertFalse(found(people, person(5).surname()).contains(5L));
    }

    @Test
    void whoIsImportedWhileTheIndexIsBuiltIsInItAtItsEnd() throws InterruptedException {
        PeopleDirectory people = standingStill(List.of());
        store.baseData().importBatch(new ImportFile("file", true), 1, List.of(named(3, "Newbury", "")));
        assertEquals(List.of(3L), found(people, "Newbury"));
        finish(people);
        assertEquals(3L, found(people, "Newbury").getFirst());
    }

    @Test
    void theNumberThatLedToAPersonIsTold() throws InterruptedException {
        PeopleDirectory people = standingStill(List.of());
        MarkedPart part = people.find("p277@example.org", 10).hits().getFirst().marks().getFirst();
        assertEquals(MarkedPart.Field.EMAIL, part.field());
    }
}
