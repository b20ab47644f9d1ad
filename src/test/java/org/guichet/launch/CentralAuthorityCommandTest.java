package org.guichet.launch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import org.guichet.domain.exchange.LinkStatus.State;
import org.guichet.launch.CommandLineTest.Ran;
import org.guichet.server.CentralServer.Listening;
import org.guichet.server.CentralServer.Tls;
import org.guichet.store.central.Administration;
import org.guichet.store.central.CentralDatabase;
import org.guichet.store.central.TestPostgres;
import org.guichet.sync.client.PinnedAuthority;
import org.guichet.sync.client.StoreAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A pilot's own authority: the store is started with a certificate of it, and desks believe nobody else's. */
class CentralAuthorityCommandTest {

    @TempDir
    Path folder;

    private Ran authority(String name, String... hosts) {
        String[] arguments = new String[4 + 2 * hosts.length + 1];
        arguments[0] = "central";
        arguments[1] = "authority";
        arguments[2] = folder.resolve(name).toString();
        arguments[3] = "--lang";
        arguments[4] = "en";
        for (int i = 0; i < hosts.length; i++) {
            arguments[5 + 2 * i] = "--host";
            arguments[6 + 2 * i] = hosts[i];
        }
        return CommandLineTest.run(arguments);
    }

    private byte[] file(String name, String file) throws Exception {
        return Files.readAllBytes(folder.resolve(name).resolve(file));
    }

    private Listening listening() throws Exception {
        String password = Files.readString(folder.resolve("own/password.txt")).strip();
        return new Listening("127.0.0.1", 0, Optional.of(new Tls(folder.resolve("own/server.p12"), password)));
    }

    @Test
    void desksBelieveTheAuthorityTheyWereGivenAndNoOther() throws Exception {
        Ran made = authority("own", "127.0.0.1", "localhost");
        assertEquals(0, made.code(), made::err);
        assertTrue(made.out().contains("authority.pem"), made::out);
        assertEquals(0, authority("another", "127.0.0.1").code());
        byte[] certificate = file("own", "authority.pem");
        String own = PinnedAuthority.read(certificate).orElseThrow();
        String another = PinnedAuthority.read(file("another", "authority.pem")).orElseThrow();
        assertTrue(PinnedAuthority.read("no certificate".getBytes(StandardCharsets.US_ASCII)).isEmpty());
        try (CentralDatabase database = CentralDatabase.open(TestPostgres.database())) {
            Administration administration = new Administration(database, Clock.systemUTC());
            administration.begin();
            administration.createSite("north", "Nord", JoinedSite::fill);
            String code = administration.code("north", 1).text();
            Path home = folder.resolve("desk");
            StoreAddress address;
            try (RunningCentral central = RunningCentral.start(database, listening())) {
                address = StoreAddress.read("https://127.0.0.1:" + central.port()).orElseThrow();
                assertThrows(CommandFailure.class, () -> StoreJoining.join(home, address, code), "the platform knows no such authority");
                assertThrows(CommandFailure.class, () -> StoreJoining.join(home, address, code, another));
                StoreJoining.join(home, address, code, own);
                try (OpenDesk desk = OpenDesk.ofSite(home)) {
                    JoinedSite.eventually("online", () -> desk.acts().exchange().link().status().state() == State.ONLINE);
                }
            }
            byte[] before = file("own", "server.p12");
            assertEquals(0, authority("own", "127.0.0.1").code());
            assertArrayEquals(certificate, file("own", "authority.pem"), "the same authority");
            assertTrue(!Arrays.equals(before, file("own", "server.p12")), "another certificate of the store");
        }
    }

    @Test
    void whatIsNoHostIsSaid() {
        Ran ran = authority("own", "https://example.org");
        assertEquals(2, ran.code());
        assertTrue(ran.err().contains("https://example.org"), ran::err);
    }
}
