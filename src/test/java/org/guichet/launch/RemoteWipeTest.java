package org.guichet.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.guichet.domain.exchange.LinkStatus;
import org.guichet.inmemory.DeskFixture;
import org.guichet.launch.CommandLineTest.Ran;
import org.guichet.launch.JoinedSite.Place;
import org.guichet.store.central.Administration.State;
import org.guichet.sync.protocol.StoreProblem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A store has a desk that was stolen destroy its data, over real HTTP, with what it had not sent kept first. */
class RemoteWipeTest {

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

    private Ran central(String... arguments) {
        List<String> all = new ArrayList<>(List.of("central"));
        all.addAll(List.of(arguments));
        all.addAll(List.of("--database", site.access.url(), "--user", site.access.user(), "--lang", "en"));
        return CommandLineTest.run(all.toArray(String[]::new));
    }

    private State state(Place place) throws StoreProblem {
        int number = place.session().desk().number();
        return site.administration.desks(JoinedSite.SITE).stream()
                .filter(each -> each.number() == number)
                .findFirst()
                .orElseThrow()
                .state();
    }

    private static String name(Place place) {
        return place.desk().store().desk();
    }

    @Test
    void whatItHadNotSentIsHandedInAndThenNothingIsLeft() throws Exception {
        Place stolen = site.joined(1);
        Place other = site.joined(2);
        JoinedSite.eventually("both are online", () -> stolen.isOnline() && other.isOnline());
        stolen.cut(true);
        DeskFixture.done(stolen.desk().acts().queue().call().run(stolen.session(), JoinedSite.ticket(4)));
        Ran asked = central("revoke", "--desk", name(stolen), "--wipe");
        assertTrue(asked.code() == 0 && asked.out().contains("destroys its data at its next contact"), asked::toString);
        assertEquals(State.WIPE_ASKED, state(stolen));
        CountDownLatch ordered = new CountDownLatch(1);
        AtomicInteger times = new AtomicInteger();
        stolen.desk().closing().wipe().orElseThrow().onOrder(() -> {
            times.incrementAndGet();
            ordered.countDown();
        });
        stolen.cut(false);
        assertTrue(ordered.await(20, TimeUnit.SECONDS));
        assertEquals(State.WIPED, state(stolen));
        stolen.desk().acts().exchange().link().tryNow();
        stolen.desk().destroy();
        stolen.desk().close();
        assertFalse(Files.exists(folder.resolve("desk-1")));
        assertEquals(1, times.get());
        assertTrue(central("review", "--site", JoinedSite.SITE).out().contains("ticket.called"), "what it had not sent");
        assertTrue(central("desks", "--site", JoinedSite.SITE).out().contains("has destroyed its data"));
        assertTrue(other.isOnline());
        assertEquals(State.VALID, state(other));
    }

    @Test
    void withoutAWindowToo() throws Exception {
        Place stolen = site.joined(1);
        JoinedSite.eventually("it is online", stolen::isOnline);
        site.close(stolen);
        central("revoke", "--desk", name(stolen), "--wipe");
        Ran ran = CommandLineTest.run("sync", "--home", folder.resolve("desk-1").toString(), "--lang", "en");
        assertEquals(1, ran.code());
        assertTrue(ran.out().contains("nothing is left on this machine"), ran::toString);
        assertFalse(Files.exists(folder.resolve("desk-1")));
    }

    @Test
    void aRevokedDeskIsNotDestroyedUnasked() throws Exception {
        Place revoked = site.joined(1);
        JoinedSite.eventually("it is online", revoked::isOnline);
        AtomicInteger times = new AtomicInteger();
        revoked.desk().closing().wipe().orElseThrow().onOrder(times::incrementAndGet);
        central("revoke", "--desk", name(revoked));
        revoked.desk().acts().exchange().link().tryNow();
        JoinedSite.eventually(
                "it is told", () -> revoked.desk().acts().exchange().link().status().state() == LinkStatus.State.STOPPED);
        assertEquals(0, times.get());
        assertEquals(State.REVOKED, state(revoked));
        assertTrue(Files.exists(folder.resolve("desk-1")));
        assertEquals(1, central("revoke", "--desk", "no such desk", "--wipe").code());
    }
}
