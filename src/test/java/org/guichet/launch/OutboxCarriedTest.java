package org.guichet.launch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.guichet.domain.audit.AuditedAct.OutboxExported;
import org.guichet.domain.exchange.LinkStatus;
import org.guichet.domain.exchange.OutboxRefusal;
import org.guichet.domain.exchange.SentAct;
import org.guichet.domain.staff.AccountRefusal;
import org.guichet.domain.staff.Role;
import org.guichet.inmemory.DeskFixture;
import org.guichet.launch.CommandLineTest.Ran;
import org.guichet.launch.JoinedSite.Place;
import org.guichet.sync.protocol.StoreProblem;
import org.guichet.workflow.Result;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The network of a desk stays down: its acts are carried to the store in a file, and the desk learns of it later. */
class OutboxCarriedTest {

    @TempDir
    Path folder;

    private JoinedSite site;
    private Place one;
    private Place two;

    @BeforeEach
    void start() throws StoreProblem {
        site = new JoinedSite(folder);
        one = site.joined(1);
        two = site.joined(2);
        JoinedSite.eventually("both are online", () -> one.isOnline() && two.isOnline());
        JoinedSite.eventually("nothing waits", () -> waiting(one) == 0 && waiting(two) == 0);
        one.cut(true);
        JoinedSite.eventually("desk 1 is cut off", () -> !one.isOnline());
    }

    @AfterEach
    void stop() {
        site.close();
    }

    private static long waiting(Place place) {
        return place.desk().store().outbox().waiting().operations();
    }

    private Ran central(String command, String... arguments) {
        List<String> all = new java.util.ArrayList<>(List.of("central", command));
        all.addAll(List.of(arguments));
        all.addAll(List.of("--database", site.access.url(), "--user", site.access.user(), "--lang", "en"));
        return CommandLineTest.run(all.toArray(String[]::new));
    }

    @Test
    void theStoreHasItAndTheDeskLearnsOfIt() throws Exception {
        DeskFixture.done(one.desk().acts().queue().call().run(one.session(), JoinedSite.ticket(4)));
        DeskFixture.done(one.desk().acts().queue().move().finish(one.session(), JoinedSite.ticket(4)));
        byte[] bytes = DeskFixture.done(one.desk().acts().exchange().export().run(one.session()));
        Path file = Files.write(folder.resolve("carried.guichet"), bytes);
        assertEquals(3, waiting(one), "the export itself is in the trail, and they all wait until the store says so");
        assertInstanceOf(OutboxExported.class, one.desk().store().auditTrail().latest(1).getFirst().act());
        String clear = new String(bytes, StandardCharsets.ISO_8859_1);
        assertTrue(clear.indexOf("ticket.", clear.indexOf('\n')) < 0, "nothing of an act can be read");

        Ran ran = central("import", file.toString());
        assertEquals(0, ran.code(), ran::err);
        assertTrue(ran.out().contains("3 acts taken, 0 were here already, 0 to look at"), ran::out);
        JoinedSite.eventually("desk 2 sees it", () -> two.ticket(JoinedSite.ticket(4)).isAt(1)
                && !two.ticket(JoinedSite.ticket(4)).isCalledAt(1));
        Ran again = central("import", file.toString());
        assertTrue(again.code() == 0 && again.out().contains("all 3 acts were here already"), again::out);

        DeskFixture.done(one.desk().acts().queue().call().run(one.session(), JoinedSite.ticket(5)));
        one.cut(false);
        JoinedSite.eventually("desk 1 knows that they arrived", () -> waiting(one) == 0);
        assertTrue(one.sent().own().stream().allMatch(act -> act.state() == SentAct.State.CONFIRMED));
        assertEquals(List.of(), one.sent().troubles());
        JoinedSite.eventually("desk 2 sees the rest", () -> two.ticket(JoinedSite.ticket(5)).isCalledAt(1));
        assertEquals(
                Result.refused(OutboxRefusal.OUTBOX_NOTHING_WAITS), one.desk().acts().exchange().export().run(one.session()));
    }

    @Test
    void fromTheCommandLineWhileNobodyIsAtTheDesk() throws Exception {
        DeskFixture.done(one.desk().acts().queue().call().run(one.session(), JoinedSite.ticket(4)));
        site.close(one);
        Path file = folder.resolve("carried.guichet");
        String home = folder.resolve("desk-1").toString();
        Ran ran = CommandLineTest.run("outbox", "--home", home, "--export", file.toString(), "--lang", "en");
        assertEquals(0, ran.code(), ran::err);
        assertTrue(ran.out().startsWith("1 acts are in"), ran::out);
        byte[] first = Files.readAllBytes(file);
        assertEquals(1, CommandLineTest.run("outbox", "--home", home, "--export", file.toString(), "--lang", "en").code());
        assertArrayEquals(first, Files.readAllBytes(file), "no file is written over");
        Path all = folder.resolve("all.guichet");
        CommandLineTest.run("outbox", "--home", home, "--export", all.toString(), "--all", "--lang", "en");
        assertTrue(central("import", all.toString()).out().contains("1 acts taken"));
        assertTrue(central("import", file.toString()).out().contains("all 1 acts were here already"));
        byte[] cut = java.util.Arrays.copyOf(first, first.length - 1);
        Ran refused = central("import", Files.write(folder.resolve("cut.guichet"), cut).toString());
        assertTrue(refused.code() == 1 && refused.err().contains("ends too early"), refused::err);
        Place back = site.opened(folder.resolve("desk-1"), Role.AGENT, 1);
        JoinedSite.eventually("it knows", () -> waiting(back) == 0);
        assertEquals(List.of(), back.sent().troubles());
    }

    @Test
    void whatARevokedDeskDidWaitsForSomebodyToLookAtIt() {
        DeskFixture.done(one.desk().acts().queue().call().run(one.session(), JoinedSite.ticket(4)));
        String desk = one.sent().own().getFirst().operation().desk();
        assertEquals(0, central("revoke", "--desk", desk).code());
        one.cut(false);
        JoinedSite.eventually("the desk is told", () -> one.desk().acts().exchange().link().status().state() == LinkStatus.State.STOPPED);
        assertEquals(
                Result.refused(AccountRefusal.DESK_IS_REVOKED),
                one.desk().acts().signIn().run(one.session().login(), "demo".toCharArray(), 1), "and locked");
        site.close(one);
        OpenDesk again = site.openedHome(folder.resolve("desk-1"));
        again.acts().exchange().link().cut(true);
        assertEquals(
                Result.refused(AccountRefusal.DESK_IS_REVOKED),
                again.acts().signIn().run(one.session().login(), "demo".toCharArray(), 1), "after a restart without a line, too");
        JoinedSite.eventually("it is kept", () -> central("review", "--site", JoinedSite.SITE).out().contains("ticket.called"));
        assertFalse(two.ticket(JoinedSite.ticket(4)).isCalledAt(1), "it changes nothing yet");
        assertEquals(1, central("review", "--site", JoinedSite.SITE, "--take", "desk-nobody").code());
        Ran taken = central("review", "--site", JoinedSite.SITE, "--take", desk);
        assertTrue(taken.code() == 0 && taken.out().contains("1 acts taken"), taken::err);
        JoinedSite.eventually("desk 2 sees it", () -> two.ticket(JoinedSite.ticket(4)).isCalledAt(1));
        assertTrue(central("review", "--site", JoinedSite.SITE).out().contains("0 acts"));
    }
}
