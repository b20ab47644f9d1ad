package org.guichet.workflow.file;

import static org.guichet.inmemory.DeskFixture.LEILA;
import static org.guichet.inmemory.DeskFixture.LEILAS_CARD;
import static org.guichet.inmemory.DeskFixture.done;
import static org.guichet.inmemory.DeskFixture.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.guichet.domain.audit.AuditEntry;
import org.guichet.domain.audit.AuditRefusal;
import org.guichet.domain.audit.AuditedAct.FileOpened;
import org.guichet.domain.audit.AuditedAct.Purpose;
import org.guichet.domain.cardpickup.CardPickup;
import org.guichet.domain.change.Ledger;
import org.guichet.domain.queue.HoldReason;
import org.guichet.domain.queue.Ticket;
import org.guichet.inmemory.DeskFixture;
import org.guichet.inmemory.PickupSteps;
import org.guichet.workflow.Result;
import org.junit.jupiter.api.Test;

/** No file is opened without a trace. */
class OpenFileTest {

    private final DeskFixture desk = new DeskFixture();

    private Result<PersonFile> open(Purpose purpose) {
        return desk.acts.openFile().run(desk.agent, LEILA.id(), purpose);
    }

    private Ticket called() {
        done(desk.acts.queue().admit().run(desk.agent, LEILA.id(), false));
        return done(desk.acts.queue().call().run(desk.agent));
    }

    private FileOpened recorded() {
        return (FileOpened) desk.site.trail().latest(1).getFirst().act();
    }

    @Test
    void theFileShowsAllThatTheDeskKnows() {
        PersonFile file = done(open(Purpose.TELEPHONE_ENQUIRY));
        assertEquals(LEILA, file.person());
        assertEquals(LEILAS_CARD, file.cardInStock().orElseThrow().card().serial());
        assertEquals(1, file.applications().size());
        assertEquals(1, file.appointments().size());
        assertEquals(Optional.empty(), file.ticket());
    }

    @Test
    void whoOpenedItWhenAndWhyIsOnRecord() {
        done(open(Purpose.TELEPHONE_ENQUIRY));
        AuditEntry entry = desk.site.trail().ofApplicant(LEILA.id(), 10).getFirst();
        assertEquals(new FileOpened(Purpose.TELEPHONE_ENQUIRY, null), entry.act());
        assertEquals("agent", entry.agent());
        assertEquals(desk.clock.instant(), entry.at());
    }

    @Test
    void theOpeningItselfIsTheFirstLineOfTheHistoryShown() {
        assertEquals(1, done(open(Purpose.CORRECTION)).history().size());
    }

    @Test
    void theFileOffersTheSlotThatLetsThePersonIn() {
        PersonFile file = done(open(Purpose.PERSON_AT_THE_DESK));
        assertEquals(Optional.of(file.appointments().getFirst()), file.toAdmit());
        assertFalse(file.comesBack());
        Ticket called = called();
        assertEquals(Optional.empty(), done(desk.acts.openFile().reread(desk.agent, file)).toAdmit());
        done(desk.acts.queue().move().markMissed(desk.agent, called.id()));
        assertTrue(done(desk.acts.openFile().reread(desk.agent, file)).comesBack());
    }

    @Test
    void anAdmissionThatWasTakenBackIsNoTicket() {
        PersonFile file = done(open(Purpose.PERSON_AT_THE_DESK));
        done(desk.acts.queue().admit().run(desk.agent, LEILA.id(), false));
        done(desk.acts.queue().undo().run(desk.agent));
        PersonFile again = done(desk.acts.openFile().reread(desk.agent, file));
        assertEquals(Optional.empty(), again.ticket());
        assertEquals(file.toAdmit(), again.toAdmit());
        assertEquals(Optional.empty(), done(desk.acts.findPeople().run(desk.agent, "quillfeather", 5)).rows().getFirst().ticket());
    }

    @Test
    void whereNobodyIsFoundNothingWasOpened() {
        refused(AuditRefusal.PERSON_UNKNOWN, desk.acts.openFile().run(desk.agent, 999, Purpose.CORRECTION));
        assertTrue(desk.site.trail().latest(10).isEmpty());
    }

    @Test
    void theFileStaysClosedWhenTheOpeningCannotBeRecorded() {
        desk.site.ledger().breakWith(Ledger.Trouble.DISK_FULL);
        assertEquals(new Result.NotSaved<PersonFile>(Ledger.Trouble.DISK_FULL), open(Purpose.CORRECTION));
        assertTrue(desk.site.trail().latest(10).isEmpty());
    }

    @Test
    void forAPersonAtTheDeskThePurposeIsTheirTicket() {
        Ticket ticket = called();
        done(open(Purpose.PERSON_AT_THE_DESK));
        assertEquals(new FileOpened(Purpose.TICKET_IN_HAND, ticket.id().text()), recorded());
    }

    /** Somebody on hold is not at the desk: the reason that the agent gave is the one to keep. */
    @Test
    void forAPersonOnHoldThePurposeIsTheAgents() {
        Ticket ticket = called();
        done(desk.acts.queue().move().hold(desk.agent, ticket.id(), HoldReason.BUYS_A_STAMP, null));
        done(open(Purpose.TELEPHONE_ENQUIRY));
        assertEquals(new FileOpened(Purpose.TELEPHONE_ENQUIRY, null), recorded());
    }

    @Test
    void aColleaguesTicketIsNotThisDesksPurpose() {
        called();
        done(desk.acts.openFile().run(desk.colleague, LEILA.id(), Purpose.SUPERVISION));
        assertEquals(new FileOpened(Purpose.SUPERVISION, null), recorded());
    }

    @Test
    void readingTheFileAgainShowsWhatWasDoneAndIsNoNewConsultation() {
        PersonFile file = done(open(Purpose.PERSON_AT_THE_DESK));
        CardPickup started = PickupSteps.identity(desk.acts, desk.agent, LEILA);
        int before = desk.site.ledger().operations().size();
        assertEquals(Optional.of(started), done(desk.acts.openFile().reread(desk.agent, file)).cardInStock());
        assertEquals(before, desk.site.ledger().operations().size());
    }
}
