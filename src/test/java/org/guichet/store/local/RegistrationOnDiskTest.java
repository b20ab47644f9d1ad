package org.guichet.store.local;

import static org.guichet.store.generated.Tables.APPLICANT;
import static org.guichet.store.generated.Tables.REGISTRATION;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.guichet.domain.applicant.Applicant;
import org.guichet.domain.applicant.Applicant.Sex;
import org.guichet.domain.applicant.ApplicantAct.RegistrationWithdrawn;
import org.guichet.domain.applicant.ForeignerNumber;
import org.guichet.domain.applicant.NumberAct.NumberGiven;
import org.guichet.domain.applicant.NumberAct.NumberReleased;
import org.guichet.domain.applicant.NumberHolding;
import org.guichet.domain.applicant.PersonDraft;
import org.guichet.domain.applicant.Registration;
import org.guichet.domain.applicant.RegistrationRefusal;
import org.guichet.domain.appointment.Appointment;
import org.guichet.domain.appointment.Procedure;
import org.guichet.domain.audit.ConsultationPurpose;
import org.guichet.domain.change.Ledger.Outcome;
import org.guichet.domain.change.Proposal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A registered person in the database: made, found again, made anew out of the journal, taken back. */
class RegistrationOnDiskTest {

    private static final ForeignerNumber NUMBER = new ForeignerNumber("0987654321");
    private static final PersonDraft FLORA =
            new PersonDraft("Nightingale", "Flora", "12/05/1970", Sex.F, "GBR", "", "", NUMBER.digits());

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

    private Outcome register(long id) {
        return store.ledger().record("bernard", List.of(
                new Proposal(Registration.aggregateOf(id), FLORA.registered(List.of(), null)),
                new Proposal(NumberHolding.aggregateOf(NUMBER), new NumberGiven(id))));
    }

    private Outcome withdraw(long id) {
        Registration made = store.applicants().registrationOf(id).orElseThrow();
        return store.ledger().record("bernard", List.of(
                new Proposal(Registration.aggregateOf(id), new RegistrationWithdrawn(made.by())),
                new Proposal(NumberHolding.aggregateOf(NUMBER), new NumberReleased(id))));
    }

    private static void assertSaved(Outcome outcome) {
        assertTrue(outcome instanceof Outcome.Saved, outcome::toString);
    }

    private Applicant flora(long id) {
        return store.applicants().find(id).orElseThrow();
    }

    @Test
    void aRegisteredPersonIsInTheRegisterWithWhoMadeTheFile() {
        long id = store.applicants().nextOwnId();
        assertSaved(register(id));
        assertEquals(LocalDate.of(1970, 5, 12), flora(id).birthDate());
        assertEquals(Optional.of(NUMBER), flora(id).foreignerNumber());
        Registration made = store.applicants().registrationOf(id).orElseThrow();
        assertEquals("bernard", made.agent());
        assertTrue(made.canBeWithdrawn());
    }

    @Test
    void idsOfTheDeskAndOfTheSitesDataNeverMeet() {
        long id = store.applicants().nextOwnId();
        assertTrue(id >= Registration.DESK_RANGE);
        assertSaved(register(id));
        assertTrue(store.baseData().nextApplicantId() < Registration.DESK_RANGE);
        assertEquals(id + 1, store.applicants().nextOwnId());
        assertSaved(withdraw(id));
        assertEquals(id + 1, store.applicants().nextOwnId());
    }

    @Test
    void listenersHearOfRegisteredAndWithdrawnPeople() {
        List<Collection<Long>> heard = new ArrayList<>();
        store.applicants().onChanged(heard::add);
        long id = store.applicants().nextOwnId();
        assertSaved(register(id));
        assertSaved(withdraw(id));
        assertEquals(2, heard.size());
        assertTrue(heard.stream().allMatch(ids -> ids.contains(id)));
    }

    @Test
    void aFileOnWhichSomethingHangsStays() {
        long id = store.applicants().nextOwnId();
        assertSaved(register(id));
        store.baseData().appointments(List.of(new Appointment(
                "RDV-9", id, Procedure.RENEWAL, LocalDate.of(2026, 11, 24).atTime(9, 0), Appointment.Status.CONFIRMED)));
        assertEquals(new Outcome.Refused(RegistrationRefusal.REGISTRATION_IN_USE, ""), withdraw(id));
        assertTrue(store.applicants().find(id).isPresent());
    }

    @Test
    void aNumberThatAnotherPersonHasIsRefusedWholly() {
        ForeignerNumber taken = DeskDay.person(3).foreignerNumber().orElseThrow();
        long id = store.applicants().nextOwnId();
        Outcome outcome = store.ledger().record("bernard", List.of(
                new Proposal(Registration.aggregateOf(id), FLORA.registered(List.of(), null)),
                new Proposal(NumberHolding.aggregateOf(taken), new NumberGiven(id))));
        assertEquals(new Outcome.Refused(RegistrationRefusal.FOREIGNER_NUMBER_TAKEN, ""), outcome);
        assertFalse(store.applicants().find(id).isPresent());
    }

    @Test
    void aRegistrationThatTheDatabaseLostComesBackOutOfTheJournal() {
        long id = store.applicants().nextOwnId();
        Marker before = store.database().read(Marker::read);
        assertSaved(register(id));
        store.database().change(context -> {
            context.deleteFrom(APPLICANT).where(APPLICANT.APPLICANT_ID.eq(id)).execute();
            context.deleteFrom(REGISTRATION).execute();
            context.execute("delete from operation where desk_seq > " + before.deskSeq());
            before.write(context);
        });
        store.close();
        store = DeskDay.open(folder);
        assertEquals("Nightingale", flora(id).surname());
        assertTrue(store.applicants().registrationOf(id).isPresent());
    }

    @Test
    void theSitesPurposesAreItsOwnAndOldOnesStayReadable() {
        ConsultationPurpose fair = new ConsultationPurpose("FAIR", "Forum des étudiants", "Students’ fair");
        assertEquals("COUNTER_INFORMATION", store.purposes().inUse().getFirst().code());
        store.baseData().purposes(List.of(fair));
        assertEquals(List.of(fair), store.purposes().inUse());
        assertTrue(store.purposes().all().stream().anyMatch(each -> each.code().equals("TELEPHONE")));
    }
}
