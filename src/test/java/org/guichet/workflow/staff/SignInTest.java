package org.guichet.workflow.staff;

import static org.guichet.inmemory.DeskFixture.DESK;
import static org.guichet.inmemory.DeskFixture.done;
import static org.guichet.inmemory.DeskFixture.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.guichet.domain.audit.AuditedAct;
import org.guichet.domain.change.Ledger;
import org.guichet.domain.staff.StaffRefusal;
import org.guichet.inmemory.DeskFixture;
import org.guichet.inmemory.SiteData;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.Result;
import org.junit.jupiter.api.Test;

class SignInTest {

    private final DeskFixture desk = new DeskFixture();

    private Result<DeskSession> signIn(String login, String password, int number) {
        return desk.acts.signIn().run(login, password.toCharArray(), number);
    }

    @Test
    void theRightPasswordOpensASessionAtTheDesk() {
        DeskSession session = done(signIn("agent", SiteData.PASSWORD, DESK.number()));
        assertEquals("agent", session.login());
        assertEquals(DESK, session.desk());
        assertEquals(desk.clock.instant(), session.since());
    }

    @Test
    void aWrongPasswordAndAnUnknownLoginGetTheSameAnswer() {
        Result<DeskSession> wrong = signIn("agent", "correct horse?", DESK.number());
        refused(StaffRefusal.WRONG_LOGIN_OR_PASSWORD, wrong);
        assertEquals(wrong, signIn("nobody", SiteData.PASSWORD, DESK.number()));
    }

    @Test
    void aDeskThatDoesNotExistIsRefused() {
        refused(StaffRefusal.DESK_UNKNOWN, signIn("agent", SiteData.PASSWORD, 77));
    }

    @Test
    void signingInAndOutIsOnRecord() {
        DeskSession session = done(signIn("agent", SiteData.PASSWORD, DESK.number()));
        assertEquals(new AuditedAct.SignedIn(DESK.number()), desk.site.trail().latest(1).getFirst().act());
        done(desk.acts.signOut().run(session));
        assertEquals(new AuditedAct.SignedOut(DESK.number()), desk.site.trail().latest(1).getFirst().act());
    }

    @Test
    void aSessionThatCannotBeRecordedIsNotOpened() {
        desk.site.ledger().breakWith(Ledger.Trouble.DISK_FULL);
        assertEquals(
                new Result.NotSaved<DeskSession>(Ledger.Trouble.DISK_FULL), signIn("agent", SiteData.PASSWORD, DESK.number()));
        assertTrue(desk.site.ledger().operations().isEmpty());
    }
}
