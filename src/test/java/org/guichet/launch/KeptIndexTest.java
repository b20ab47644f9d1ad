package org.guichet.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.guichet.domain.applicant.Applicant;
import org.guichet.domain.applicant.ForeignerNumber;
import org.guichet.domain.lookup.Hit;
import org.guichet.store.local.ImportFile;
import org.guichet.store.local.LocalStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The index that a start finds in the home: used where it is whole and true, made anew where it is not. */
class KeptIndexTest {

    private static final int PEOPLE = 300;
    /** More than a desk registers: such a load makes a kept index worthless. */
    private static final int LOAD = 2_001;

    @TempDir
    private Path folder = Path.of("");

    private Path home = Path.of("");

    /** What a start saw: whether rows were read, and who was found. */
    private record Start(boolean rowsRead, List<List<Long>> found) {}

    @BeforeEach
    void keepAnIndex() {
        home = folder.resolve("home");
        change(IntStream.rangeClosed(1, PEOPLE).mapToObj(id -> named(id, surname(id))).toList());
        assertTrue(start().rowsRead(), "the first one is built");
    }

    private static String surname(int id) {
        return "Quillfeather" + (char) ('a' + id % 26) + (char) ('a' + id / 26);
    }

    private static Applicant named(int id, String surname) {
        return new Applicant(
                id, Optional.of(new ForeignerNumber(Long.toString(7_000_000_000L + id))), surname, "Zoé", LocalDate.of(1980, 1, 2),
                Applicant.Sex.F, "MAR", "06 11 22 " + (3000 + id), "p" + id + "@example.org");
    }

    private void change(List<Applicant> people) {
        try (LocalStore store = HomeDoor.open(home)) {
            store.baseData().importLastBatch(new ImportFile("people", true), people);
            store.baseData().force();
        }
    }

    private Start start(String... questions) {
        try (LocalStore store = HomeDoor.open(home);
                PeopleDirectory people = PeopleDirectory.kept(store, List.of(), 1)) {
            List<Long> told = new ArrayList<>();
            people.onProgress(() -> {
                if (!people.progress().complete() && people.progress().read() > 0) {
                    told.add(people.progress().read());
                }
            });
            people.startBuilding();
            people.awaitComplete();
            return new Start(!told.isEmpty(), Arrays.stream(questions)
                    .map(question -> people.find(question, 10).hits().stream().map(Hit::id).toList())
                    .toList());
        }
    }

    private Path file() {
        return home.resolve("people.index");
    }

    @Test
    void theNextStartReadsNoRowsAndFindsTheSame() {
        Start next = start(surname(277), "7000 000 112", "p5@example.org", "0611223044");
        assertFalse(next.rowsRead());
        assertEquals(List.of(277L, 112L, 5L, 44L), next.found().stream().map(List::getFirst).toList());
    }

    @Test
    void whoCameInOrChangedSinceIsFoundAsTheyAreNow() {
        change(List.of(named(5, "Newbury"), named(PEOPLE + 1, "Oldacre")));
        Start next = start("Newbury", "Oldacre", surname(5));
        assertFalse(next.rowsRead());
        assertEquals(List.of(5L), next.found().get(0));
        assertEquals(List.of(PEOPLE + 1L), next.found().get(1));
        assertFalse(next.found().get(2).contains(5L));
    }

    @Test
    void afterALoadOfManyItIsMadeAnew() {
        change(IntStream.rangeClosed(PEOPLE + 1, PEOPLE + LOAD).mapToObj(id -> named(id, "Oldacre" + id)).toList());
        assertTrue(start().rowsRead());
        assertFalse(start().rowsRead(), "and kept again");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.001, 0.3, 0.7, 0.999})
    void oneWrongByteAnywhereMakesItAnew(double where) throws IOException {
        byte[] bytes = Files.readAllBytes(file());
        bytes[(int) (where * bytes.length)] ^= 1;
        Files.write(file(), bytes);
        assertMadeAnew();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.001, 0.5, 0.999})
    void oneThatWasCutOffIsMadeAnew(double length) throws IOException {
        byte[] bytes = Files.readAllBytes(file());
        Files.write(file(), Arrays.copyOf(bytes, (int) (length * bytes.length)));
        assertMadeAnew();
    }

    @Test
    void oneOfAnotherHomeIsMadeAnew() throws IOException {
        byte[] ours = Files.readAllBytes(file());
        home = folder.resolve("other");
        change(IntStream.rangeClosed(1, PEOPLE).mapToObj(id -> named(id, surname(id))).toList());
        Files.write(file(), ours);
        assertMadeAnew();
    }

    private void assertMadeAnew() {
        Start next = start(surname(277));
        assertTrue(next.rowsRead());
        assertEquals(277L, next.found().getFirst().getFirst());
        assertFalse(start().rowsRead(), "and kept again");
    }

    @Test
    void nobodyReadsNamesInIt() throws IOException {
        String raw = Files.readString(file(), StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        assertTrue(raw.length() > PEOPLE * 20, "it holds everybody");
        assertFalse(raw.contains("quill") || raw.contains("feather"));
    }
}
