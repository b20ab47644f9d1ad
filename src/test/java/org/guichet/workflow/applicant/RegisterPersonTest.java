package org.guichet.workflow.applicant;

import static org.guichet.inmemory.DeskFixture.LEILA;
import static org.guichet.inmemory.DeskFixture.done;
import static org.guichet.inmemory.DeskFixture.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.guichet.domain.applicant.Applicant;
import org.guichet.domain.applicant.Applicant.Sex;
import org.guichet.domain.applicant.ApplicantAct;
import org.guichet.domain.applicant.ApplicantAct.Despite;
import org.guichet.domain.applicant.ForeignerNumber;
import org.guichet.domain.applicant.PersonDraft;
import org.guichet.domain.applicant.RegistrationRefusal;
import org.guichet.domain.appointment.Procedure;
import org.guichet.domain.audit.AuditRefusal;
import org.guichet.domain.audit.AuditedAct.Purpose;
import org.guichet.domain.lookup.Likeness;
import org.guichet.inmemory.DeskFixture;
import org.guichet.inmemory.Synthetic;
import org.guichet.workflow.Result;
import org.guichet.workflow.applicant.FindAlike.Alike;
import org.junit.jupiter.api.Test;

/** A person without a file gets one, knowingly, and can lose it again while nothing hangs on it. */
class RegisterPersonTest {

    private static final PersonDraft FLORA = new PersonDraft(
            " Nightingale ", "Flora  May", "12/05/1970", Sex.F, "gbr", "06 11 22 33 44", "flora@example.org", "0 987 654 321");

    private final DeskFixture desk = new DeskFixture();

    private Result<Applicant> register(PersonDraft draft, Despite despite) {
        return desk.acts.applicants().register().run(desk.agent, draft, despite);
    }

    private Result<Applicant> register(PersonDraft draft) {
        return desk.acts.applicants().register().run(desk.agent, draft, null);
    }

    private static PersonDraft likeLeila(String birth) {
        return new PersonDraft("Quilfeather", "Leila", birth, Sex.F, "MAR", "", "", "");
    }

    private List<Alike> alike(PersonDraft draft) {
        return done(desk.acts.applicants().findAlike().run(desk.agent, draft));
    }

    @Test
    void whoIsRegisteredHasAFileWithWhatWasTyped() {
        Applicant flora = done(register(FLORA));
        assertEquals("Nightingale", flora.surname());
        assertEquals("Flora May", flora.givenNames());
        assertEquals(LocalDate.of(1970, 5, 12), flora.birthDate());
        assertEquals("GBR", flora.nationality());
        assertEquals(Optional.of(new ForeignerNumber("0987654321")), flora.foreignerNumber());
        assertEquals(flora, done(desk.acts.openFile().run(desk.agent, flora.id(), Purpose.CORRECTION)).person());
    }

    @Test
    void whoIsRegisteredIsFoundByTheNextLookUp() {
        Applicant flora = done(register(FLORA));
        assertEquals(flora.id(), done(desk.acts.findPeople().run(desk.agent, "nightingal flora", 5)).rows().getFirst().applicantId());
    }

    @Test
    void theOperationKeepsThatOnlyTheYearIsKnown() {
        done(register(new PersonDraft("Oldcastle", "", "1961", Sex.M, "XXA", "", "", "")));
        ApplicantAct.Registered act = (ApplicantAct.Registered) desk.site.ledger().operations().getLast().act();
        assertTrue(act.onlyBirthYear());
        assertEquals(LocalDate.of(1961, 1, 1), act.birthDate());
    }

    @Test
    void anIncompleteFormIsRefusedWithItsFirstProblem() {
        refused(RegistrationRefusal.DRAFT_NOT_COMPLETE, "SURNAME_MISSING", register(PersonDraft.EMPTY));
        assertTrue(desk.site.ledger().operations().isEmpty());
    }

    @Test
    void someoneWithAMisspeltNameAndTheSameBirthDateIsShownAsAlike() {
        LocalDate birth = LEILA.birthDate();
        List<Alike> alike = alike(likeLeila(String.valueOf(birth)));
        assertEquals(LEILA.id(), alike.getFirst().applicantId());
        assertEquals(Likeness.LIKELY, alike.getFirst().how());
        assertFalse(alike.toString().contains(LEILA.foreignerNumber().map(ForeignerNumber::digits).orElseThrow()));
    }

    @Test
    void aNamesakeOfAnotherAgeIsNotShown() {
        assertEquals(List.of(), alike(likeLeila("1950")));
    }

    @Test
    void anotherPersonWithTheSameNumberIsShownAndCannotBePassedOver() {
        String number = LEILA.foreignerNumber().map(ForeignerNumber::digits).orElseThrow();
        PersonDraft draft = new PersonDraft("Nightingale", "Flora", "1970", Sex.F, "GBR", "", "", number);
        assertEquals(Likeness.SAME_NUMBER, alike(draft).getFirst().how());
        refused(RegistrationRefusal.FOREIGNER_NUMBER_TAKEN, register(draft, Despite.NAMESAKE));
        assertTrue(desk.site.ledger().operations().isEmpty());
    }

    @Test
    void someoneAlikeIsRegisteredWithAReasonOnly() {
        PersonDraft draft = likeLeila(String.valueOf(LEILA.birthDate()));
        refused(RegistrationRefusal.ALIKE_PEOPLE, "1", register(draft));
        done(register(draft, Despite.FAMILY));
        ApplicantAct.Registered act = (ApplicantAct.Registered) desk.site.ledger().operations().getLast().act();
        assertEquals(List.of(LEILA.id()), act.alike());
        assertEquals(Despite.FAMILY, act.despite());
    }

    @Test
    void aRegistrationIsTakenBackAndItsNumberIsFreeAgain() {
        Applicant flora = done(register(FLORA));
        assertEquals(flora, done(desk.acts.applicants().withdraw().run(desk.agent, flora.id())));
        assertTrue(done(desk.acts.findPeople().run(desk.agent, "nightingale flora", 5)).rows().stream()
                .noneMatch(row -> row.applicantId() == flora.id()));
        refused(AuditRefusal.PERSON_UNKNOWN, desk.acts.openFile().run(desk.agent, flora.id(), Purpose.CORRECTION));
        refused(RegistrationRefusal.FILE_GONE, desk.acts.applicants().withdraw().run(desk.agent, flora.id()));
        Applicant again = done(register(FLORA));
        assertTrue(again.id() > flora.id(), "an id is given once");
    }

    @Test
    void aPersonOfTheSitesDataCannotBeTakenAway() {
        refused(RegistrationRefusal.NOT_REGISTERED_HERE, desk.acts.applicants().withdraw().run(desk.agent, LEILA.id()));
    }

    @Test
    void whoeverWasAdmittedSinceCanBeOpenedStill() {
        Applicant flora = done(register(FLORA));
        desk.site.add(Synthetic.appointment(flora, Procedure.RENEWAL, LocalTime.of(10, 0)));
        assertTrue(done(desk.acts.openFile().run(desk.agent, flora.id(), Purpose.CORRECTION)).registration().isPresent());
    }
}
