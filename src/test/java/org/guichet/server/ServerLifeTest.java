package org.guichet.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.guichet.server.CentralServer.Listening;
import org.guichet.server.CentralServer.NotListening;
import org.guichet.server.CentralServer.Tls;
import org.guichet.store.central.PostgresCaptures;
import org.guichet.store.central.PostgresWipes;
import org.guichet.store.central.StoreFixture;
import org.guichet.store.central.TestDesk;
import org.guichet.sync.client.DeskKey;
import org.guichet.sync.client.HttpCentralStore;
import org.guichet.sync.client.StoreAddress;
import org.guichet.sync.client.StoreConnection;
import org.guichet.sync.client.StoreConnection.Identity;
import org.guichet.sync.protocol.CentralStore;
import org.guichet.sync.protocol.ChainEnd;
import org.guichet.sync.protocol.StoreProblem;
import org.guichet.sync.protocol.StoreProblem.Code;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server begins, speaks TLS, and ends. */
class ServerLifeTest {

    private final Identity identity = new Identity(DeskKey.generate(), () -> "");

    private static CentralServer start(StoreFixture stored, CentralStore store, Listening listening) {
        return CentralServer.start(
                listening,
                new Served(store, new PostgresCaptures(stored.database), (_, _, _) -> new byte[0], stored.store, stored.store,
                        new PostgresWipes(stored.database, Clock.systemUTC())),
                new HintHub(), () -> true, Clock.systemUTC());
    }

    private static Listening onLoopback(int port, Optional<Tls> tls) {
        return new Listening("localhost", port, tls);
    }

    private HttpCentralStore client(CentralServer server, Optional<SelfSigned> tls) throws Exception {
        URI base = URI.create((tls.isPresent() ? "https" : "http") + "://localhost:" + server.port());
        var trust = tls.isPresent() ? Optional.of(tls.get().trust()) : Optional.<javax.net.ssl.SSLContext>empty();
        return new HttpCentralStore(new StoreConnection(new StoreAddress(base), Clock.systemUTC(), trust), identity);
    }

    @Test
    void overTlsADeskIsEnrolledWhereItTrustsTheCertificateAndNotElse(@TempDir Path folder) throws Exception {
        SelfSigned own = SelfSigned.in(folder);
        try (StoreFixture stored = new StoreFixture();
                CentralServer server = start(stored, stored.store, onLoopback(0, Optional.of(own.tls())))) {
            String code = stored.administration.code(StoreFixture.NORTH, 1).text();
            assertEquals(1, client(server, Optional.of(own)).enrol(code, identity.key().publicBytes()).number());
            StoreConnection stranger = new StoreConnection(
                    new StoreAddress(URI.create("https://localhost:" + server.port())), Clock.systemUTC(), Optional.empty());
            StoreProblem problem =
                    assertThrows(StoreProblem.class, () -> new HttpCentralStore(stranger, identity).greeting());
            assertEquals(Code.UNREACHABLE, problem.code());
        }
    }

    @Test
    void aPortInUseAndAKeystoreThatIsNoneAreSaid(@TempDir Path folder) throws Exception {
        try (StoreFixture stored = new StoreFixture();
                CentralServer first = start(stored, stored.store, onLoopback(0, Optional.empty()))) {
            assertThrows(NotListening.class, () -> start(stored, stored.store, onLoopback(first.port(), Optional.empty())));
            Tls none = new Tls(folder.resolve("nothing.p12"), "");
            assertThrows(NotListening.class, () -> start(stored, stored.store, onLoopback(0, Optional.of(none))));
        }
    }

    /** A store that waits before it answers for a chain. */
    private static CentralStore slow(CentralStore store, CountDownLatch begun, CountDownLatch goOn) {
        return (CentralStore) Proxy.newProxyInstance(
                ServerLifeTest.class.getClassLoader(), new Class<?>[] {CentralStore.class}, (_, method, values) -> {
                    if (method.getName().equals("chain")) {
                        begun.countDown();
                        goOn.await();
                    }
                    try {
                        return method.invoke(store, values);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    @Test
    void whatIsUnderWayIsFinishedAndNobodyNewIsLetIn() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        try (StoreFixture stored = new StoreFixture();
                ExecutorService threads = Executors.newCachedThreadPool()) {
            CentralServer server = start(stored, slow(stored.store, begun, goOn), onLoopback(0, Optional.empty()));
            HttpCentralStore client = client(server, Optional.empty());
            String code = stored.administration.code(StoreFixture.NORTH, 1).text();
            TestDesk desk = new TestDesk(client.enrol(code, identity.key().publicBytes()).caller());
            Future<ChainEnd> underWay = threads.submit(() -> client.chain(desk.caller()));
            begun.await();
            Future<?> stopped = threads.submit(server::close);
            StoreProblem problem = refusedSoon(client);
            assertEquals(Code.STORE_UNAVAILABLE, problem.code());
            assertEquals(true, problem.retryAfter().isPresent());
            goOn.countDown();
            assertEquals(ChainEnd.NONE, underWay.get());
            stopped.get();
            assertEquals(Code.UNREACHABLE, assertThrows(StoreProblem.class, client::greeting).code());
        }
    }

    /** The other thread takes a moment to begin the end. */
    private static StoreProblem refusedSoon(HttpCentralStore client) {
        while (true) {
            try {
                client.greeting();
            } catch (StoreProblem problem) {
                return problem;
            }
        }
    }
}
