package org.guichet.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.guichet.domain.change.Ledger.Outcome;
import org.guichet.domain.change.Proposal;
import org.guichet.domain.exchange.LinkStatus;
import org.guichet.domain.queue.TicketAct;
import org.guichet.domain.staff.Role;
import org.guichet.inmemory.DeskFixture;
import org.guichet.launch.JoinedSite.Place;
import org.guichet.store.home.EnrolmentFile;
import org.guichet.store.home.Home;
import org.guichet.sync.desk.Enrolment;
import org.guichet.sync.protocol.StoreProblem.Code;
import org.guichet.sync.protocol.StoreProblem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A desk meets what is not what it seems: a copy of itself, another store at its store's address. */
class StrangersTest {

    @TempDir
    Path folder;

    private JoinedSite site;

    @BeforeEach
    void start() throws StoreProblem {
        site = new JoinedSite(folder);
    }

    @AfterEach
    void stop() {
        site.close();
    }

    private static long waiting(Place place) {
        return place.desk().store().outbox().waiting().operations();
    }

    private static void copy(Path from, Path to) throws IOException, InterruptedException {
        if (new ProcessBuilder("cp", "-a", from.toString(), to.toString()).start().waitFor() != 0) {
            throw new IOException("not copied: " + from);
        }
    }

    private static LinkStatus link(Place place) {
        return place.desk().acts().exchange().link().status();
    }

    @Test
    void aClonedDeskIsNoticedByItsChainAndStopsWhileWhatItDidIsKeptThere() throws Exception {
        Place one = site.joined(1);
        JoinedSite.eventually("it is online", one::isOnline);
        DeskFixture.done(one.desk().acts().queue().call().run(one.session(), JoinedSite.ticket(1)));
        JoinedSite.eventually("nothing waits", () -> waiting(one) == 0);
        site.close(one);
        copy(folder.resolve("desk-1"), folder.resolve("twin"));
        Place original = site.opened(folder.resolve("desk-1"), Role.AGENT, 1);
        DeskFixture.done(original.desk().acts().queue().move().finish(original.session(), JoinedSite.ticket(1)));
        JoinedSite.eventually("the original goes on", () -> original.isOnline() && waiting(original) == 0);
        Place twin = site.opened(folder.resolve("twin"), Role.AGENT, 1);
        DeskFixture.done(twin.desk().acts().queue().move().finish(twin.session(), JoinedSite.ticket(1)));
        DeskFixture.done(twin.desk().acts().queue().call().run(twin.session(), JoinedSite.ticket(2)));
        JoinedSite.eventually("the twin is stopped", () -> link(twin).state() == LinkStatus.State.STOPPED);
        assertEquals(Code.CHAIN_BRANCHED.name(), link(twin).trouble());
        assertTrue(waiting(twin) > 0, "what it did is kept on it");
        DeskFixture.done(original.desk().acts().queue().call().run(original.session(), JoinedSite.ticket(3)));
        JoinedSite.eventually("nothing was mistaken for the original's", () -> waiting(original) == 0);
        assertFalse(original.ticket(JoinedSite.ticket(2)).isCalledAt(1), "nothing of the twin has come to the site");
    }

    @Test
    void anotherStoreAtTheSameAddressIsRefused() throws Exception {
        Place one = site.joined(1);
        JoinedSite.eventually("it is online", () -> one.isOnline() && waiting(one) == 0);
        site.close(one);
        long before = lastSeq();
        try (JoinedSite other = new JoinedSite(folder.resolve("other"))) {
            try (Home home = Home.open(folder.resolve("desk-1"))) {
                EnrolmentFile file = new EnrolmentFile(home);
                Enrolment is = file.read().orElseThrow();
                file.write(new Enrolment(
                        other.address(), is.caller(), is.siteName(), is.number(), is.letter(), is.privateKey(), is.publicKey(),
                        is.sealingKey(), is.authority()));
            }
            Place lost = site.opened(folder.resolve("desk-1"), Role.AGENT, 1);
            DeskFixture.done(lost.desk().acts().queue().call().run(lost.session(), JoinedSite.ticket(1)));
            JoinedSite.eventually("it is refused", () -> link(lost).state() == LinkStatus.State.STOPPED);
            assertEquals(Code.NOT_AUTHENTICATED.name(), link(lost).trouble());
            assertTrue(waiting(lost) > 0, "nothing was sent");
            assertEquals(Optional.empty(), other.administration.desks(JoinedSite.SITE).stream().findFirst());
        }
        assertEquals(before, lastSeq());
    }

    private long lastSeq() throws StoreProblem {
        return site.administration.desks(JoinedSite.SITE).getFirst().lastSeq();
    }

    /** Order is the journal's and the store's, never a clock's; the store says that a desk's clock is wrong. */
    @Test
    void aClockThatGoesBackByYearsDisturbsNoOrder() {
        Clock now = Clock.systemUTC();
        List<Long> seqs = new ArrayList<>();
        for (long days : new long[] {0, -4_000, 9_000, -10}) {
            Clock wrong = Clock.offset(now, Duration.ofDays(days));
            try (var store = HomeDoor.open(folder.resolve("clock"), wrong, JoinedSite::fill)) {
                var saved = store.ledger().record("a.martin", List.of(new Proposal(
                        JoinedSite.ticket(1).aggregate(),
                        days == 0 || days == 9_000
                                ? new TicketAct.Called(1)
                                : new TicketAct.PutBack(1))));
                seqs.add(((Outcome.Saved) saved).operations().getFirst().deskSeq());
            }
        }
        assertEquals(List.of(1L, 2L, 3L, 4L), seqs);
    }
}
