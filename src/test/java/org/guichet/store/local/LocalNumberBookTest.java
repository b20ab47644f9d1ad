package org.guichet.store.local;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.guichet.domain.applicant.Applicant;
import org.guichet.domain.applicant.ForeignerNumber;
import org.guichet.domain.applicant.IdentityPaper;
import org.guichet.domain.applicant.PermitApplication;
import org.guichet.domain.appointment.Appointment;
import org.guichet.domain.appointment.Procedure;
import org.guichet.domain.cardpickup.ResidenceCard;
import org.guichet.domain.lookup.AskedNumbers;
import org.guichet.domain.lookup.MarkedPart.Field;
import org.guichet.domain.lookup.NumberHolder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers asked of the database itself. */
class LocalNumberBookTest {

    private static final long ADA = 501;

    @TempDir
    private Path folder = Path.of("");

    private LocalStore store;

    @BeforeEach
    void open() {
        store = DeskDay.open(folder);
        BaseData base = store.baseData();
        base.applicants(List.of(
                person(ADA, "0136559096", "+33 6 39 98 73 79", "Ada@Example.org"),
                person(502, "8136559096", "06 39 98 73 70", "ben@example.org"),
                person(503, "136559096", "+44 6 39 98 73 79", "")));
        base.cards(List.of(new ResidenceCard(
                "K682T8YLO", ADA, "0136559096", "DOS-1", "EMPLOYEE", "C-1", 0, LocalDate.of(2030, 1, 1), null, false)));
        base.applications(List.of(application("2026/54-001234", ADA), application("2026/54-991234", 502)));
        base.appointments(List.of(new Appointment(
                "RDV-77-0042", 502, Procedure.RENEWAL, LocalDate.of(2026, 11, 24).atTime(9, 0), Appointment.Status.CONFIRMED)));
        base.papers(List.of(new IdentityPaper(IdentityPaper.Kind.VISA, "F000000005", 503)));
    }

    @AfterEach
    void close() {
        store.close();
    }

    private static Applicant person(long id, String number, String phone, String email) {
        return new Applicant(
                id, Optional.of(new ForeignerNumber(number)), "Lovelace", "Ada", null, Applicant.Sex.F, "GBR", phone, email);
    }

    private static PermitApplication application(String number, long applicant) {
        return new PermitApplication(
                number, applicant, PermitApplication.Kind.RENEWAL, PermitApplication.PermitType.EMPLOYEE,
                PermitApplication.Status.FILED, LocalDate.of(2026, 1, 2), Optional.empty());
    }

    private Set<Long> people(String typed) {
        return store.numbers().byPersonalNumber(AskedNumbers.in(typed)).stream()
                .map(NumberHolder::applicantId)
                .collect(Collectors.toSet());
    }

    private List<NumberHolder> references(String typed) {
        return store.numbers().byReference(AskedNumbers.in(typed));
    }

    @Test
    void aForeignerNumberIsFoundWithOrWithoutItsLeadingZero() {
        assertEquals(Set.of(502L), people("8136 559 096"));
        assertEquals(Set.of(ADA, 503L), people("136559096"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"+33639987379", "06 39 98 73 79", "0033 6 39 98 73 79"})
    void aPhoneNumberIsFoundInEverySpelling(String typed) {
        assertEquals(Set.of(ADA), people(typed));
    }

    @Test
    void anAddressIsFoundInCapitalsToo() {
        assertEquals(Set.of(ADA), people("ADA@example.ORG"));
        assertEquals(Set.of(), people("da@example.org"));
    }

    @Test
    void whoChangesPhoneAndAddressIsFoundByTheNewOnesOnly() {
        store.baseData().importLastBatch(
                new ImportFile("changed", false), List.of(person(1, "0136559096", "07 11 22 33 44", "ada@elsewhere.org")));
        store.baseData().force();
        assertEquals(Set.of(ADA), people("0711223344"));
        assertEquals(Set.of(ADA), people("ada@elsewhere.org"));
        assertEquals(Set.of(), people("06 39 98 73 79"));
        assertEquals(Set.of(), people("ada@example.org"));
    }

    @ParameterizedTest
    @CsvSource({
        "k682 t8ylo, 501, CARD, true",
        "T8YL0, 0, CARD, true",
        "8YLO, 501, CARD, false",
        "682T8YLO, 501, CARD, false",
        "2026/54-001234, 501, APPLICATION, true",
        "54001234, 501, APPLICATION, false",
        "rdv-77-0042, 502, APPOINTMENT, true",
        "0042, 502, APPOINTMENT, false",
        "F000000005, 503, VISA, true",
        "00000005, 503, VISA, false"
    })
    void aReferenceIsFoundWholeOrByItsEnd(String typed, long person, Field field, boolean whole) {
        String bare = AskedNumbers.reference(typed);
        List<NumberHolder> expected = person == 0 ? List.of() : List.of(new NumberHolder(person, field, bare, whole));
        assertEquals(expected, references(typed).stream().filter(each -> each.typed().equals(bare)).toList());
    }

    @Test
    void allWhoShareAnEndAreGiven() {
        assertEquals(2, references("1234").size());
    }
}
