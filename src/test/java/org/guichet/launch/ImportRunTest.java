package org.guichet.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.guichet.domain.applicant.Applicant;
import org.guichet.domain.change.Hash;
import org.guichet.language.Language;
import org.guichet.language.Texts;
import org.guichet.store.local.ImportFile;
import org.guichet.store.local.LocalStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportRunTest {

    private static final String HEADER = "id,foreigner_number,surname,given_names,birth_date,nationality,phone,email\n";
    private static final ImportRun.Progress NOBODY_LOOKS = (_, _) -> {};

    @TempDir
    private Path folder = Path.of("");

    private Path file = Path.of("");
    private Path rejected = Path.of("");
    private LocalStore store;

    @BeforeEach
    void open() {
        store = HomeDoor.open(folder.resolve("home"));
        file = folder.resolve("people.csv");
        rejected = folder.resolve("people.csv.rejected.csv");
    }

    @AfterEach
    void close() {
        store.close();
    }

    private static String line(int number, String surname) {
        return number + "," + (100_000_000 + number) + "," + surname + ",Zoé,1980-01-02,MAR,,\n";
    }

    private static String lines(int from, int to) {
        StringBuilder lines = new StringBuilder();
        for (int i = from; i <= to; i++) {
            lines.append(line(i, "Person" + i));
        }
        return lines.toString();
    }

    private ImportRun.Counts run(Path from) throws IOException {
        return run(from, NOBODY_LOOKS);
    }

    private ImportRun.Counts run(Path from, ImportRun.Progress progress) throws IOException {
        return new ImportRun(store.baseData(), from, rejected, Texts.in(Language.ENGLISH), progress).run();
    }

    private List<Applicant> people() {
        List<Applicant> people = new ArrayList<>();
        store.applicants().forEach(people::add);
        return people;
    }

    @Test
    void malformedLinesAreNotedWithNumberAndReasonAndTheOthersGetIn() throws IOException {
        Files.writeString(file, HEADER + line(1, "Zhao") + "2,12,Short,,,MAR,,\n\n" + line(3, "\"Open") + line(4, "\"Ba, \"\"X\"\"\""));
        ImportRun.Counts counts = run(file);
        assertEquals(new ImportRun.Counts(2, 0, 0, 2, 0, 6), counts);
        assertEquals(List.of("Zhao", "Ba, \"X\""), people().stream().map(Applicant::surname).toList());
        List<String> noted = Files.readAllLines(rejected);
        assertEquals(3, noted.size());
        assertEquals("line,reason", noted.getFirst());
        assertTrue(noted.get(1).startsWith("3,") && noted.get(1).contains("foreigner_number"), noted.get(1));
        assertTrue(noted.get(2).startsWith("5,") && noted.get(2).contains("quotation"), noted.get(2));
    }

    @Test
    void aFileWithoutFaultsLeavesNoFileOfRejectedLines() throws IOException {
        Files.writeString(rejected, "of an earlier file");
        Files.writeString(file, HEADER + lines(1, 3));
        assertEquals(3, run(file).added());
        assertFalse(Files.exists(rejected));
    }

    @Test
    void theSamePeopleInAnotherFileChangeNothing() throws IOException {
        Files.writeString(file, HEADER + lines(1, 20));
        run(file);
        Files.writeString(file, HEADER + lines(1, 20) + line(7, "Renamed") + line(21, "New"));
        assertEquals(new ImportRun.Counts(1, 1, 20, 0, 0, 23), run(file));
        assertEquals(21, store.applicants().count());
        assertEquals("Renamed", store.applicants().find(7).orElseThrow().surname());
    }

    @Test
    void aFileThatIsWhollyInIsComparedAnewSinceAnotherMayHaveChangedItsPeople() throws IOException {
        Files.writeString(file, HEADER + lines(1, 20) + "broken\n");
        run(file);
        Path other = Files.writeString(folder.resolve("other.csv"), HEADER + line(7, "Renamed"));
        assertEquals(1, run(other).changed());
        assertEquals(new ImportRun.Counts(0, 1, 19, 1, 0, 22), run(file));
        assertEquals("Person7", store.applicants().find(7).orElseThrow().surname());
        assertEquals(2, Files.readAllLines(rejected).size());
    }

    /** Of which version 2 kept that it is wholly in. */
    @Test
    void aFileThatAnOlderVersionImportedIsComparedAnewToo() throws IOException {
        Files.writeString(file, HEADER + lines(1, 20));
        run(file);
        String fingerprint = sha256(file);
        store.baseData().importBatch(new ImportFile(fingerprint, false), 21, List.of());
        assertEquals(new ImportRun.Counts(0, 0, 20, 0, 0, 21), run(file));
        assertEquals(Optional.empty(), store.baseData().importedUpTo(new ImportFile(fingerprint, false)));
    }

    private static String sha256(Path file) throws IOException {
        return Hash.of(Files.readAllBytes(file)).hex();
    }

    @Test
    void aFileWithoutTheColumnLeavesTheSexAsItIs() throws IOException {
        Files.writeString(file, HEADER.replace("email", "email,sex") + line(1, "Zhao").replace("\n", ",f\n"));
        run(file);
        assertEquals(Applicant.Sex.F, people().getFirst().sex());
        Files.writeString(file, HEADER + line(1, "Renamed"));
        assertEquals(1, run(file).changed());
        assertEquals(Applicant.Sex.F, people().getFirst().sex());
    }

    @Test
    void anImportThatWasCutOffGoesOnAfterItsLastBatch() throws IOException {
        int all = 2 * ImportRun.BATCH + 100;
        Files.writeString(file, HEADER + "broken\n" + lines(2, all - 1) + "broken too\n");
        assertThrows(CutOff.class, () -> run(file, (line, _) -> {
            if (line == ImportRun.BATCH) {
                throw new CutOff();
            }
        }));
        assertEquals(ImportRun.BATCH - 1, store.applicants().count());
        store.close();
        store = HomeDoor.open(folder.resolve("home"));
        ImportRun.Counts counts = run(file);
        assertEquals(ImportRun.BATCH + 1, counts.resumedAfter());
        assertEquals(all - ImportRun.BATCH - 1, counts.added());
        assertEquals(all - 2, store.applicants().count());
        assertEquals(2, counts.rejected());
        assertEquals(List.of("2", Integer.toString(all + 1)),
                Files.readAllLines(rejected).stream().skip(1).map(row -> row.substring(0, row.indexOf(','))).toList());
    }

    @Test
    void packedFilesAreReadAndCutOnesAreNot() throws IOException {
        Path packed = folder.resolve("people.csv.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            out.write((HEADER + lines(1, 5_000)).getBytes(StandardCharsets.UTF_8));
        }
        byte[] bytes = Files.readAllBytes(packed);
        Path cut = Files.write(folder.resolve("cut.csv.gz"), Arrays.copyOf(bytes, bytes.length / 2));
        Path other = Files.writeString(folder.resolve("plain.csv.gz"), HEADER + lines(1, 2));
        assertThrows(IOException.class, () -> run(cut));
        assertThrows(IOException.class, () -> run(other));
        assertEquals(5_000, run(packed).added());
    }

    @Test
    void everyUsualEncodingIsRead() throws IOException {
        Charset windows = Charset.forName("windows-1252");
        Files.write(file, (HEADER + line(1, "Hervé")).getBytes(windows));
        run(file);
        Files.writeString(file, "\ufeff" + HEADER + line(2, "Noël"));
        run(file);
        assertEquals(List.of("Hervé", "Noël"), people().stream().map(Applicant::surname).toList());
    }

    @Test
    void missingColumnsEndTheImportByName() throws IOException {
        Files.writeString(file, "id,surname\n1,Zhao\n");
        CommandFailure failure = assertThrows(CommandFailure.class, () -> run(file));
        assertEquals("cli.import.columns", failure.textKey());
        assertTrue(String.valueOf(failure.arguments()[0]).contains("foreigner_number"));
    }

    private static final class CutOff extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
