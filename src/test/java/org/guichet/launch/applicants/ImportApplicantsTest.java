package org.guichet.launch.applicants;

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
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.guichet.domain.applicant.Applicant;
import org.guichet.domain.applicant.ForeignerNumber;
import org.guichet.domain.change.OperationId;
import org.guichet.launch.applicants.ImportApplicants.Outcome;
import org.guichet.store.home.HomeOpening;
import org.guichet.store.local.FirstFill;
import org.guichet.store.local.LocalStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportApplicantsTest {

    private static final String HEADER = "id,foreigner_number,surname,given_names,birth_date,nationality,phone,email\n";
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private final Path folder;
    private final LocalStore store;

    ImportApplicantsTest(@TempDir Path folder) {
        this.folder = folder;
        this.store = openStore(folder.resolve("home"));
    }

    private static LocalStore openStore(Path home) {
        SecureRandom random = new SecureRandom();
        LocalStore.Setup setup = new LocalStore.Setup(
                home,
                "desk-1",
                "site",
                Clock.systemUTC(),
                () -> new OperationId(new UUID((random.nextLong() & ~0xF000L) | 0x7000L, (random.nextLong() >>> 2) | (1L << 63))),
                FirstFill.NOTHING);
        return ((HomeOpening.Opened<LocalStore>) LocalStore.open(setup)).value();
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void peopleAreTakenAsTheyStandInTheFile() throws Exception {
        Outcome outcome = run(file(HEADER
                + "1,0136559096,Zhao,Chunglong,1972-08-23,CHN,+33639987379,chunglong@example.org\n"
                + "2,325589361,\"IVANOV, dit \"\"V\"\"\",Andrey Elena,,BLR,,\n"));
        assertEquals(new Outcome(0, 2, 0, 0, 0), outcome);
        Applicant first = people().get("0136559096");
        assertEquals("Zhao", first.surname());
        assertEquals(LocalDate.of(1972, 8, 23), first.birthDate());
        assertEquals("+33639987379", first.phone());
        assertEquals("IVANOV, dit \"V\"", people().get("325589361").surname());
    }

    @Test
    void linesThatCannotBeTakenAreNotedWithNumberColumnAndReasonAndTheOthersGetIn() throws Exception {
        Path file = file(HEADER
                + "1,8136559096,Zhao,Chunglong,1972-08-23,CHN,,\n"
                + "2,,Nobody,,1972-08-23,CHN,,\n"
                + "3,12345,Short,,1972-08-23,CHN,,\n"
                + "4,8136559097,,Chunglong,1972-08-23,CHN,,\n"
                + "5,8136559098,Zhao,Chunglong,1973-02-29,CHN,,\n"
                + "6,8136559099,Zhao,Chunglong,2027-01-01,CHN,,\n"
                + "7,8136559100,Zhao,Chunglong,1972-08-23,CHINA,,\n"
                + "8,8136559101,Zhao,Chunglong,1972-08-23,CHN,\n"
                + "9,8136559102,\"Zhao,Chunglong,1972-08-23,CHN,,\n"
                + "\n"
                + "10,8136559103,Zh\u0007ao,Chunglong,1972-08-23,CHN,,\n"
                + "11,8136559104," + "x".repeat(300) + ",Chunglong,1972-08-23,CHN,,\n"
                + "12,8136559105,Last,One,1972-08-23,chn,,");
        Outcome outcome = run(file);
        assertEquals(new Outcome(0, 2, 0, 0, 10), outcome);
        assertEquals(
                List.of(
                        "line,column,reason",
                        "3,foreigner_number,\"NUMBER_MISSING\"",
                        "4,foreigner_number,\"NUMBER_WRONG\"",
                        "5,surname,\"NAME_MISSING\"",
                        "6,birth_date,\"DATE_WRONG\"",
                        "7,birth_date,\"DATE_IMPLAUSIBLE\"",
                        "8,nationality,\"NATIONALITY_WRONG\"",
                        "9,,\"WRONG_NUMBER_OF_COLUMNS\"",
                        "10,,\"QUOTES_BROKEN\"",
                        "12,,\"UNREADABLE_CHARACTERS\"",
                        "13,,\"TOO_LONG\""),
                Files.readAllLines(rejectedOf(file)));
        assertEquals("CHN", people().get("8136559105").nationality());
    }

    @Test
    void theNotesRepeatNothingOfThePersons() throws Exception {
        Path file = file(HEADER + "1,12345,Secretname,Hidden,1972-08-23,CHN,+33639980000,secret@example.org\n");
        run(file);
        String notes = Files.readString(rejectedOf(file));
        for (String cell : List.of("12345", "Secretname", "Hidden", "1972", "0000", "example.org")) {
            assertFalse(notes.contains(cell), cell);
        }
    }

    @Test
    void theSameFileAgainChangesNothingAndACorrectedOneChangesOnlyWhatDiffers() throws Exception {
        String lines = lines(1, 50);
        run(file(HEADER + lines));
        Map<String, Applicant> before = people();
        assertEquals(new Outcome(0, 0, 0, 50, 0), run(file(HEADER + lines)));
        assertEquals(before, people());
        Outcome corrected = run(file(HEADER + lines.replace("Name7,", "Renamed,") + lines(51, 52)));
        assertEquals(new Outcome(0, 2, 1, 49, 0), corrected);
        assertEquals("Renamed", people().get("1000000007").surname());
        assertEquals(before.get("1000000007").id(), people().get("1000000007").id());
    }

    @Test
    void anImportThatWasCutShortGoesOnWhereItsLastSavedBatchEnds() throws Exception {
        String lines = lines(1, 6_000) + "6001,bad,Name,,1990-01-01,MAR,,\n" + lines(6_002, 12_000);
        Path file = file(HEADER + "0,bad,Name,,1990-01-01,MAR,,\n" + lines);
        ApplicantsFile examined = ApplicantsFile.examine(file);
        ImportApplicants act = new ImportApplicants(store.baseData(), TODAY);
        assertThrows(Cut.class, () -> {
            try (RejectedLines rejected = RejectedLines.open(rejectedOf(file), 0, reason -> reason)) {
                act.run(examined, rejected, (line, _) -> {
                    if (line > 10_000) {
                        throw new Cut();
                    }
                });
            }
        });
        assertEquals(10_001, act.resumesAfter(examined));
        Outcome outcome = run(file);
        assertEquals(new Outcome(10_001, 2_001, 0, 0, 2), outcome);
        assertEquals(11_999, store.applicants().count());
        List<String> notes = Files.readAllLines(rejectedOf(file));
        assertEquals(List.of("line", "2", "6003"), notes.stream().map(line -> line.split(",", 2)[0]).toList());
        assertEquals(0, act.resumesAfter(examined));
    }

    private static final class Cut extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    @Test
    void accentsAreReadFromUtf8WithAndWithoutMarkAndFromWindows1252() throws Exception {
        String text = HEADER + "1,1000000001,Méndez Barbeón,Zoë’s,1990-01-01,MAR,,\n";
        for (byte[] bytes : List.of(
                text.getBytes(StandardCharsets.UTF_8),
                ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8),
                text.getBytes(Charset.forName("windows-1252")))) {
            run(Files.write(folder.resolve("people.csv"), bytes));
            assertEquals("Méndez Barbeón", people().get("1000000001").surname());
            assertEquals("Zoë’s", people().get("1000000001").givenNames());
        }
    }

    @Test
    void oneDamagedLineOfAUtf8FileDoesNotSpoilTheAccentsOfTheOthers() throws Exception {
        byte[] good = (HEADER + "1,1000000001,Méndez,,1990-01-01,MAR,,\n2,1000000002,Müller,,1990-01-01,CHE,,\n3,1000000003,X")
                .getBytes(StandardCharsets.UTF_8);
        byte[] bytes = Arrays.copyOf(good, good.length + 1);
        bytes[good.length] = (byte) 0xE9;
        byte[] end = ",,1990-01-01,MAR,,\n".getBytes(StandardCharsets.UTF_8);
        byte[] all = Arrays.copyOf(bytes, bytes.length + end.length);
        System.arraycopy(end, 0, all, bytes.length, end.length);
        assertEquals(new Outcome(0, 2, 0, 0, 1), run(Files.write(folder.resolve("people.csv"), all)));
        assertEquals("Müller", people().get("1000000002").surname());
    }

    @Test
    void decomposedAccentsBecomeOneCharacter() throws Exception {
        run(file(HEADER + "1,1000000001,Me\u0301ndez,,1990-01-01,MAR,,\n"));
        assertEquals("Méndez", people().get("1000000001").surname());
    }

    @Test
    void semicolonsWindowsLineEndsOtherOrderAndMoreColumnsAreUnderstood() throws Exception {
        run(file("Nationality;EMAIL;shoe_size;phone;birth_date;given_names;surname;foreigner_number;sex\r\n"
                + "MAR;a@example.org;42;+33639980000;1990-01-01;Amina;Benali;10 00 000 001;F\r\n"));
        Applicant person = people().get("1000000001");
        assertEquals("Benali", person.surname());
        assertEquals("a@example.org", person.email());
        assertEquals(Applicant.Sex.F, person.sex());
    }

    @Test
    void aPackedFileIsKnownByItsBytes() throws Exception {
        Path file = folder.resolve("people.csv");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write((HEADER + lines(1, 20)).getBytes(StandardCharsets.UTF_8));
        }
        assertEquals(20, run(file).added());
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length - 9));
        assertEquals(FileTrouble.Kind.COMPRESSION_BROKEN, trouble(file).kind());
    }

    @Test
    void filesThatAreNoListOfPeopleAreRefusedWhole() throws Exception {
        assertEquals(FileTrouble.Kind.NOT_FOUND, trouble(folder.resolve("nothing.csv")).kind());
        assertEquals(FileTrouble.Kind.UNREADABLE, trouble(folder).kind());
        assertEquals(FileTrouble.Kind.EMPTY, trouble(file("")).kind());
        assertEquals(FileTrouble.Kind.NOT_CSV, trouble(Files.write(folder.resolve("b"), new byte[] {'P', 'K', 3, 0, 0})).kind());
        assertEquals(
                FileTrouble.Kind.NOT_CSV,
                trouble(Files.write(folder.resolve("b"), HEADER.getBytes(StandardCharsets.UTF_16))).kind());
        FileTrouble missing = trouble(file("foreigner_number,surname,given_names,birthdate,nationality,phone\n"));
        assertEquals(FileTrouble.Kind.COLUMNS_MISSING, missing.kind());
        assertEquals("birth_date, email", missing.details()[0]);
        assertEquals(FileTrouble.Kind.COLUMN_TWICE, trouble(file(HEADER.replace("id,", "phone,"))).kind());
    }

    @Test
    void aFileWithoutTitlesDoesNotShowItsFirstPersonInTheMessage() throws Exception {
        FileTrouble missing = trouble(file("1,8136559096,Zhao,Chunglong,1972-08-23,CHN,+33639987379,c@example.org\n"));
        assertEquals(FileTrouble.Kind.COLUMNS_MISSING, missing.kind());
        assertFalse(Arrays.toString(missing.details()).contains("8136559096"));
        assertFalse(Arrays.toString(missing.details()).contains("c@example.org"));
    }

    private FileTrouble trouble(Path file) {
        return assertThrows(FileTrouble.class, () -> run(file));
    }

    private Outcome run(Path file) throws FileTrouble, IOException {
        ImportApplicants act = new ImportApplicants(store.baseData(), TODAY);
        ApplicantsFile examined = ApplicantsFile.examine(file);
        try (RejectedLines rejected = RejectedLines.open(
                rejectedOf(file), act.resumesAfter(examined), key -> key.substring(key.lastIndexOf('.') + 1))) {
            List<Long> heard = new ArrayList<>();
            Outcome outcome = act.run(examined, rejected, (line, _) -> heard.add(line));
            assertEquals(heard.stream().sorted().toList(), heard);
            assertTrue(heard.getLast() <= examined.lines());
            return outcome;
        }
    }

    private Path rejectedOf(Path file) {
        return RejectedLines.placeFor(file, folder);
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("people.csv"), text);
    }

    private static String lines(int from, int to) {
        StringBuilder lines = new StringBuilder();
        for (int i = from; i <= to; i++) {
            lines.append(i).append(',').append(1_000_000_000L + i).append(",Name").append(i).append(",Given,1990-01-01,MAR,,\n");
        }
        return lines.toString();
    }

    private Map<String, Applicant> people() {
        List<Applicant> all = new ArrayList<>();
        store.applicants().forEach(all::add);
        return all.stream()
                .collect(Collectors.toMap(
                        person -> person.foreignerNumber().map(ForeignerNumber::digits).orElseThrow(), person -> person));
    }
}
