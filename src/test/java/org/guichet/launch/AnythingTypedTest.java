package org.guichet.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.guichet.domain.applicant.Applicant;
import org.guichet.domain.applicant.ForeignerNumber;
import org.guichet.domain.lookup.Answer;
import org.guichet.domain.lookup.Hit;
import org.guichet.seeded.SeededRandom;
import org.guichet.store.local.LocalStore;
import org.guichet.workflow.applicant.DraftReading;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From what is typed to the people found, numbers in the database included: anything is answered, nothing throws. */
class AnythingTypedTest {

    private static final int LIMIT = 8;

    private static final List<String> PIECES = List.of(
            "'; drop table applicant; --", "%", "_", "\\", "' or 1=1 --", "\u0000", "\u0007", "\n", "\t", "\u202e", "\u200f", "\u0301",
            "\u0301\u0301\u0301", "😀", "👩‍👩‍👧", "\ud83d", "محمد", "אברהם", "Ω", "Ж", "李", "ⵣ", "(?:a+)+$", "[^", ".*", "{0}", "${x}",
            "1=1", "0639", "+33", "12/05/1970", "31/02/0000", "99999999999999999999", "K682T8YLO", "%8YLO", "a@", "@b", "a@b.fr", "١٢٣٤٥",
            "Quillfeather", "Zoé", " ", "  ", "-", "\u00a0", "\ufeff", "<<<", "P<UTO");

    @TempDir
    private Path folder = Path.of("");

    private LocalStore store;
    private PeopleDirectory people;

    @BeforeEach
    void open() {
        store = HomeDoor.open(folder.resolve("home"));
        store.baseData().applicants(IntStream.rangeClosed(1, 40).mapToObj(AnythingTypedTest::person).toList());
        people = new PeopleDirectory(store.applicants(), store.numbers(), List.of());
        people.startBuilding();
        people.awaitComplete();
    }

    @AfterEach
    void close() {
        people.close();
        store.close();
    }

    private static Applicant person(int id) {
        return new Applicant(
                id, Optional.of(new ForeignerNumber(Long.toString(7_000_000_000L + id))), "Quillfeather", "Zoé",
                LocalDate.of(1980, 1, 2), Applicant.Sex.F, "MAR", "06 11 22 33 4" + id % 10, "p" + id + "@example.org");
    }

    private void assertAnswered(String text) {
        Answer answer = people.find(text, LIMIT);
        assertTrue(answer.hits().size() <= LIMIT);
        assertEquals(answer.hits().size(), answer.hits().stream().map(Hit::id).distinct().count());
        assertTrue(DraftReading.of(text).surname().length() <= text.length());
    }

    @Test
    void anythingIsAnswered() {
        SeededRandom.repeat(400, random -> assertAnswered(anything(random)));
        assertEquals(40, store.applicants().count());
    }

    private static String anything(SplittableRandom random) {
        StringBuilder text = new StringBuilder();
        for (int pieces = random.nextInt(8); pieces > 0; pieces--) {
            if (random.nextInt(5) == 0) {
                text.appendCodePoint(random.nextInt(0x11000));
            } else {
                text.append(SeededRandom.any(random, PIECES));
            }
        }
        return text.toString();
    }

    @Test
    void tenThousandPastedCharactersAreAnswered() {
        for (String piece : PIECES) {
            assertAnswered(piece.repeat(10_000 / piece.length()));
        }
    }

    @Test
    void aSignOfSqlIsNoJoker() {
        assertEquals(List.of(), people.find("%", LIMIT).hits());
        assertEquals(List.of(), people.find("____", LIMIT).hits());
    }
}
