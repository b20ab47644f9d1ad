package org.guichet.store.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.guichet.domain.applicant.Applicant;
import org.guichet.domain.applicant.ForeignerNumber;
import org.guichet.domain.applicant.PermitApplication;
import org.guichet.domain.applicant.PermitApplication.PaperKind;
import org.guichet.domain.applicant.PermitApplication.ProvisionalPaper;
import org.guichet.domain.appointment.Procedure;
import org.guichet.domain.staff.Agent;
import org.guichet.domain.staff.Role;
import org.guichet.domain.staff.ServiceDesk;
import org.guichet.store.local.BaseData.Imported;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BaseDataTest {

    private static final ImportFile FILE = new ImportFile("f1", true);

    @TempDir
    Path folder;

    private LocalStore store;
    private BaseData base;

    @BeforeEach
    void open() {
        store = DeskDay.open(folder);
        base = store.baseData();
    }

    @AfterEach
    void close() {
        store.close();
    }

    private static Applicant renamed(Applicant person, String surname) {
        return new Applicant(
                person.id(), person.foreignerNumber(), surname, person.givenNames(), person.birthDate(), person.sex(),
                person.nationality(), person.phone(), person.email());
    }

    private static Applicant withoutNumber(String surname) {
        return new Applicant(0, Optional.empty(), surname, "Zoé", null, Applicant.Sex.UNSPECIFIED, "MAR", "", "");
    }

    @Test
    void peopleComeBackAsTheyWereWritten() {
        assertEquals(Optional.of(DeskDay.person(7)), store.applicants().find(7));
        assertEquals(Optional.empty(), store.applicants().find(7000));
        assertEquals(Set.of(3L, 9L), store.applicants().findAll(List.of(3L, 9L, 7000L)).keySet());
        base.applicants(List.of(withoutNumber("Ñandú — 李")));
        assertEquals(withoutNumber("Ñandú — 李"), store.applicants().find(0).orElseThrow());
    }

    @Test
    void everyPersonIsReadOnceInOrderOverManyPages() {
        base.applicants(IntStream.rangeClosed(41, 12_345).mapToObj(DeskDay::person).toList());
        List<Long> ids = new ArrayList<>();
        store.applicants().forEach(person -> ids.add(person.id()));
        assertEquals(IntStream.rangeClosed(1, 12_345).mapToObj(Long::valueOf).toList(), ids);
        assertEquals(12_345, store.applicants().count());
        assertEquals(12_346, base.nextApplicantId());
    }

    @Test
    void applicationsAndAppointmentsAreFoundByTheirPerson() {
        PermitApplication renewal = new PermitApplication(
                "DOS7", 7, PermitApplication.Kind.RENEWAL, PermitApplication.PermitType.EMPLOYEE,
                PermitApplication.Status.CARD_READY, LocalDate.of(2026, 5, 1),
                Optional.of(new ProvisionalPaper(PaperKind.RECEPISSE, LocalDate.of(2027, 1, 1))));
        PermitApplication first = new PermitApplication(
                "DOS8", 7, PermitApplication.Kind.FIRST_ISSUE, PermitApplication.PermitType.STUDENT,
                PermitApplication.Status.CLOSED, LocalDate.of(2020, 5, 1), Optional.empty(), "Foundry");
        PermitApplication other = new PermitApplication(
                "DOS9", 8, PermitApplication.Kind.FIRST_ISSUE, PermitApplication.PermitType.TALENT,
                PermitApplication.Status.FILED, LocalDate.of(2021, 5, 1), Optional.empty(), "Foundry");
        base.applications(List.of(first, renewal, other));
        assertEquals(Map.of(7L, List.of(renewal, first), 8L, List.of(other)), store.applicants().applicationsOf(List.of(7L, 8L, 9L)));
        assertEquals(List.of(8L, 7L), store.applicants().employedBy("Foundry", 10));
        assertEquals(List.of(8L), store.applicants().employedBy("Foundry", 1));
        assertEquals(List.of(), store.applicants().employedBy("foundry", 10));
        assertEquals(List.of(renewal, first), store.applicants().applicationsOf(7));
        assertEquals(List.of("RDV7"), store.appointments().ofApplicant(7).stream().map(a -> a.number()).toList());
        assertEquals(DeskDay.PEOPLE, store.appointments().on(DeskDay.DAY).size());
        assertEquals("RDV1", store.appointments().on(DeskDay.DAY).getFirst().number());
        assertTrue(store.appointments().on(DeskDay.DAY.plusDays(1)).isEmpty());
        assertEquals(Set.of(7L, 9L), store.appointments().from(DeskDay.DAY, List.of(7L, 9L, 99_999L)).keySet());
        assertEquals(Map.of(), store.appointments().from(DeskDay.DAY.plusDays(1), List.of(7L)));
    }

    @Test
    void theDesksOwnSeriesOfTicketsBeginsWithItsLetter() {
        assertEquals("B001", store.queue().nextNumber(DeskDay.DAY));
        base.setting(HomeSettings.TICKET_LETTER, "A");
        assertEquals("A041", store.queue().nextNumber(DeskDay.DAY));
        assertEquals("A001", store.queue().nextNumber(DeskDay.DAY.plusDays(1)));
    }

    @Test
    void desksAndAccountsAreKeptAndPasswordsOnlyAsVerifiers() {
        base.agent(new Agent("a.martin", "Alix Martin", Role.AGENT), "correct horse".toCharArray());
        assertEquals(List.of(new Agent("a.martin", "Alix Martin", Role.AGENT)), store.staff().agents());
        assertEquals(
                List.of(new ServiceDesk(3, Set.of(Procedure.CARD_PICKUP, Procedure.BIOMETRICS))), store.staff().desks());
        assertTrue(store.staff().verify("a.martin", "correct horse".toCharArray()));
        assertFalse(store.staff().verify("a.martin", "Correct horse".toCharArray()));
        assertFalse(store.staff().verify("b.noor", "correct horse".toCharArray()));
        assertFalse(store.staff().verify("b.noor", "nobody".toCharArray()));
        base.agent(new Agent("a.martin", "Alix Martin-Roy", Role.SUPERVISOR), "new one".toCharArray());
        assertFalse(store.staff().verify("a.martin", "correct horse".toCharArray()));
    }

    @Test
    void importingTheSameFileTwiceChangesNothing() {
        List<Applicant> file = IntStream.rangeClosed(30, 60).mapToObj(DeskDay::person).toList();
        assertEquals(new Imported(20, 0, 11), base.importBatch(FILE, 31, file));
        assertEquals(new Imported(0, 0, 31), base.importBatch(FILE, 31, file));
        assertEquals(60, store.applicants().count());
        assertEquals(Optional.of(31L), base.importedUpTo(FILE));
        assertEquals(Optional.empty(), base.importedUpTo(new ImportFile("f2", true)));
    }

    @Test
    void aKnownNumberKeepsItsIdAndTakesTheNewData() {
        Applicant moved = renamed(DeskDay.person(7), "Newname");
        assertEquals(new Imported(0, 1, 0), base.importBatch(FILE, 1, List.of(renamed(moved, "Newname"))));
        assertEquals(moved, store.applicants().find(7).orElseThrow());
        Applicant otherId = new Applicant(
                999, moved.foreignerNumber(), "Third", "Zoé", null, Applicant.Sex.M, "MAR", "", "");
        base.importBatch(FILE, 2, List.of(otherId));
        assertEquals("Third", store.applicants().find(7).orElseThrow().surname());
        assertEquals(Optional.empty(), store.applicants().find(999));
    }

    @Test
    void whatTheFileDoesNotTellStaysAsItIsKnown() {
        Applicant known = DeskDay.person(7);
        Applicant told = with(known, "Newname", Applicant.Sex.UNSPECIFIED);
        assertEquals(new Imported(0, 1, 0), base.importBatch(new ImportFile("f1", false), 1, List.of(told)));
        assertEquals(with(known, "Newname", known.sex()), store.applicants().find(7).orElseThrow());
        assertEquals(new Imported(0, 0, 1), base.importBatch(new ImportFile("f1", false), 1, List.of(told)));
        assertEquals(new Imported(0, 1, 0), base.importBatch(FILE, 1, List.of(told)));
        assertEquals(Applicant.Sex.UNSPECIFIED, store.applicants().find(7).orElseThrow().sex());
    }

    private static Applicant with(Applicant person, String surname, Applicant.Sex sex) {
        return new Applicant(
                person.id(), person.foreignerNumber(), surname, person.givenNames(), person.birthDate(), sex,
                person.nationality(), person.phone(), person.email());
    }

    @Test
    void theLastBatchEndsTheFileSoThatItIsComparedAnewTheNextTime() {
        base.importBatch(FILE, 31, List.of(DeskDay.person(50)));
        assertEquals(new Imported(1, 0, 0), base.importLastBatch(FILE, List.of(DeskDay.person(51))));
        assertEquals(Optional.empty(), base.importedUpTo(FILE));
    }

    @Test
    void theLastOfTwoLinesWithOneNumberWins() {
        Applicant once = DeskDay.person(50);
        assertEquals(new Imported(1, 0, 0), base.importBatch(FILE, 2, List.of(once, renamed(once, "Later"))));
        assertEquals("Later", store.applicants().find(41).orElseThrow().surname());
        Applicant known = DeskDay.person(7);
        base.importBatch(FILE, 4, List.of(renamed(known, "Later"), known));
        assertEquals(known, store.applicants().find(7).orElseThrow());
    }

    @Test
    void peopleWithoutANumberAreNewEachTime() {
        base.importBatch(FILE, 2, List.of(withoutNumber("One"), withoutNumber("Two")));
        assertEquals("Two", store.applicants().find(42).orElseThrow().surname());
    }

    @Test
    void aBatchThatFailsLeavesNeitherPeopleNorProgress() {
        Applicant tooLong = renamed(DeskDay.person(51), "x".repeat(201));
        assertFalse(BaseData.fits(tooLong));
        assertTrue(BaseData.fits(DeskDay.person(51)));
        assertThrows(DataAccessException.class, () -> base.importBatch(FILE, 2, List.of(DeskDay.person(50), tooLong)));
        assertEquals(DeskDay.PEOPLE, store.applicants().count());
        assertEquals(Optional.empty(), base.importedUpTo(FILE));
    }

    @Test
    void aLongImportKnowsNumbersWithoutTheirIndexAndBringsItBack() {
        for (int batch = 0; batch < 8; batch++) {
            base.importBatch(FILE, batch, IntStream.rangeClosed(1, 30 + 10 * batch).mapToObj(DeskDay::person).toList());
        }
        assertEquals(100, store.applicants().count());
        base.force();
        assertThrows(DataAccessException.class, () -> base.applicants(List.of(
                new Applicant(500, DeskDay.person(99).foreignerNumber(), "Twin", "Zoé", null, Applicant.Sex.M, "MAR", "", ""))));
    }

    @Test
    void aLongImportOfKnownPeopleLeavesTheirIndexInPlace() {
        List<Applicant> known = IntStream.rangeClosed(1, 30).mapToObj(DeskDay::person).toList();
        for (int batch = 0; batch < 8; batch++) {
            assertEquals(new Imported(0, 0, 30), base.importBatch(FILE, batch, known));
        }
        assertThrows(DataAccessException.class, () -> base.applicants(List.of(
                new Applicant(500, DeskDay.person(1).foreignerNumber(), "Twin", "Zoé", null, Applicant.Sex.M, "MAR", "", ""))));
    }

    @Test
    void anIndexThatAnImportLeftAsideIsThereAtTheNextOpening() {
        for (int batch = 0; batch < 5; batch++) {
            base.importBatch(FILE, batch, List.of(DeskDay.person(50 + batch)));
        }
        store.close();
        store = DeskDay.open(folder);
        assertThrows(DataAccessException.class, () -> store.baseData().applicants(List.of(
                new Applicant(500, DeskDay.person(54).foreignerNumber(), "Twin", "Zoé", null, Applicant.Sex.M, "MAR", "", ""))));
    }

    @Test
    void aNumberThatLeadsWithZerosKeepsThem() {
        Applicant zeros = new Applicant(
                0, Optional.of(new ForeignerNumber("000123456")), "Zero", "Zoé", null, Applicant.Sex.M, "MAR", "", "");
        base.importBatch(FILE, 1, List.of(zeros));
        assertEquals(zeros.foreignerNumber(), store.applicants().find(41).orElseThrow().foreignerNumber());
    }
}
