package org.guichet.workflow.staff;

import static org.guichet.inmemory.DeskFixture.DESK;
import static org.guichet.inmemory.DeskFixture.done;
import static org.guichet.inmemory.DeskFixture.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.guichet.domain.audit.AuditedAct;
import org.guichet.domain.change.Ledger;
import org.guichet.domain.exchange.LinkStatus;
import org.guichet.domain.staff.AccountRefusal;
import org.guichet.domain.staff.Agent;
import org.guichet.domain.staff.Role;
import org.guichet.domain.staff.StaffRefusal;
import org.guichet.domain.staff.Totp;
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

    private Result<DeskSession> signIn(String login, String password, String chosen, String code) {
        return desk.acts.signIn().run(new Credentials(login, password.toCharArray(), chosen.toCharArray(), code), DESK.number());
    }

    private static DeskSession administrator() {
        return new DeskSession(new Agent("root", "Root", Role.ADMINISTRATOR), DESK, Instant.EPOCH);
    }

    @Test
    void afterFiveWrongPasswordsTheRightOneHasToWaitToo() {
        for (int i = 0; i < 5; i++) {
            refused(StaffRefusal.WRONG_LOGIN_OR_PASSWORD, signIn("agent", "wrong " + i, DESK.number()));
        }
        refused(AccountRefusal.TOO_MANY_ATTEMPTS, signIn("agent", SiteData.PASSWORD, DESK.number()));
        desk.clock.pass(Duration.ofDays(-20));
        refused(AccountRefusal.TOO_MANY_ATTEMPTS, signIn("agent", SiteData.PASSWORD, DESK.number()));
        desk.clock.pass(Duration.ofMinutes(2));
        done(signIn("agent", SiteData.PASSWORD, DESK.number()));
    }

    @Test
    void aNewAccountChoosesAPasswordWithItsFirstOneAndThenHasThat() {
        ManageAccounts accounts = desk.acts.accounts().manage();
        String first = done(accounts.open(administrator(), "n.petit", "Nora Petit", Role.AGENT)).secret();
        refused(AccountRefusal.PASSWORD_TO_CHOOSE, signIn("n.petit", first, DESK.number()));
        refused(AccountRefusal.PASSWORD_TOO_SHORT, signIn("n.petit", first, "court", ""));
        refused(AccountRefusal.PASSWORD_UNCHANGED, signIn("n.petit", first, first, ""));
        assertEquals(Role.AGENT, done(signIn("n.petit", first, "pluie verte lundi", "")).agent().role());
        done(signIn("n.petit", "pluie verte lundi", DESK.number()));
        refused(StaffRefusal.WRONG_LOGIN_OR_PASSWORD, signIn("n.petit", first, DESK.number()));
        String given = done(accounts.reset(administrator(), "n.petit")).secret();
        refused(AccountRefusal.PASSWORD_TO_CHOOSE, signIn("n.petit", given, DESK.number()));
        refused(StaffRefusal.WRONG_LOGIN_OR_PASSWORD, signIn("n.petit", "pluie verte lundi", DESK.number()));
    }

    @Test
    void aClosedAccountIsAsGoodAsNoneUntilItIsOpenedAgain() {
        ManageAccounts accounts = desk.acts.accounts().manage();
        done(accounts.setOpen(administrator(), "agent", false));
        refused(StaffRefusal.WRONG_LOGIN_OR_PASSWORD, signIn("agent", SiteData.PASSWORD, DESK.number()));
        refused(AccountRefusal.ACCOUNT_UNCHANGED, accounts.setOpen(administrator(), "agent", false));
        done(accounts.setOpen(administrator(), "agent", true));
        done(signIn("agent", SiteData.PASSWORD, DESK.number()));
    }

    @Test
    void aSecondFactorIsAskedForAndAWrongOneCounts() {
        String secret = done(desk.acts.accounts().manage().setSecondFactor(administrator(), "agent", true)).secret();
        refused(AccountRefusal.SECOND_FACTOR_NEEDED, signIn("agent", SiteData.PASSWORD, DESK.number()));
        String right = IntStream.range(0, 1_000_000)
                .mapToObj("%06d"::formatted)
                .filter(code -> Totp.stepOf(secret, code, desk.clock.instant()).isPresent())
                .findFirst()
                .orElseThrow();
        String wrong = right.startsWith("1") ? "2" + right.substring(1) : "1" + right.substring(1);
        refused(AccountRefusal.SECOND_FACTOR_WRONG, signIn("agent", SiteData.PASSWORD, "", wrong));
        done(signIn("agent", SiteData.PASSWORD, "", right));
        refused(AccountRefusal.SECOND_FACTOR_USED, signIn("agent", SiteData.PASSWORD, "", right));
    }

    @Test
    void withoutALineOnlyWhoSignedInHereWithOneNotLongAgo() {
        desk.site.conditions.state = LinkStatus.State.OFFLINE;
        refused(AccountRefusal.ONLINE_FIRST, signIn("agent", SiteData.PASSWORD, DESK.number()));
        desk.site.conditions.state = LinkStatus.State.ONLINE;
        done(signIn("agent", SiteData.PASSWORD, DESK.number()));
        desk.site.conditions.state = LinkStatus.State.OFFLINE;
        done(signIn("agent", SiteData.PASSWORD, DESK.number()));
        desk.clock.pass(Duration.ofDays(8));
        refused(AccountRefusal.ONLINE_FIRST, signIn("agent", SiteData.PASSWORD, DESK.number()));
    }
}
