package org.guichet.sync.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.guichet.domain.change.Hash;
import org.guichet.sync.client.StoreConnection.Identity;
import org.guichet.sync.protocol.Caller;
import org.guichet.sync.protocol.ChainEnd;
import org.guichet.sync.protocol.Gzip;
import org.guichet.sync.protocol.ShortMessages;
import org.guichet.sync.protocol.SignedRequest;
import org.guichet.sync.protocol.StoreProblem;
import org.guichet.sync.protocol.StoreProblem.Code;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What stands between a desk and its store: portals, proxies, cut lines. */
class StoreConnectionTest {

    private static final Caller CALLER = new Caller("north", "desk-1");
    private static final ChainEnd CHAIN = new ChainEnd(3, Hash.of(new byte[] {3}));

    private HttpServer server;
    private StoreConnection connection;
    private HttpCentralStore store;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
        URI base = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        connection = new StoreConnection(new StoreAddress(base), Clock.systemUTC(), Optional.empty());
        store = new HttpCentralStore(connection, new Identity(DeskKey.generate(), () -> "a.martin"));
    }

    @AfterEach
    void stop() {
        connection.close();
        server.stop(0);
    }

    /** @param promised bytes that the answer says it has */
    private void answers(int status, String type, Map<String, String> headers, byte[] body, int promised) {
        server.createContext("/", exchange -> {
            Headers sent = exchange.getResponseHeaders();
            sent.set("Content-Type", type);
            headers.forEach(sent::set);
            exchange.sendResponseHeaders(status, promised);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }

    private void answers(int status, String type, Map<String, String> headers, byte[] body) {
        answers(status, type, headers, body, body.length);
    }

    private StoreProblem problem() {
        return assertThrows(StoreProblem.class, () -> store.chain(CALLER));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static final Map<String, String> OF_A_STORE = Map.of(SignedRequest.PROTOCOL, "1");

    @Test
    void anAnswerOfAStoreIsOne() throws StoreProblem {
        answers(200, SignedRequest.JSON, OF_A_STORE, ShortMessages.chain(CHAIN));
        assertEquals(CHAIN, store.chain(CALLER));
    }

    @Test
    void aCaptivePortalIsNoNetwork() {
        answers(200, "text/html", Map.of(), utf8("<html>Please accept our terms</html>"));
        assertEquals(Code.UNREACHABLE, problem().code());
    }

    @Test
    void aPortalThatAnswersInJsonIsNoStore() {
        answers(200, SignedRequest.JSON, Map.of(), ShortMessages.chain(CHAIN));
        assertEquals(Code.UNREACHABLE, problem().code());
    }

    @Test
    void aRedirectionIsNotFollowed() {
        answers(302, "text/html", Map.of("Location", "http://portal.example/"), utf8("moved"));
        assertEquals(Code.UNREACHABLE, problem().code());
    }

    @Test
    void anAnswerThatIsCutIsNone() {
        byte[] whole = ShortMessages.chain(CHAIN);
        answers(200, SignedRequest.JSON, OF_A_STORE, Arrays.copyOf(whole, whole.length - 5), whole.length);
        assertEquals(Code.UNREACHABLE, problem().code());
    }

    @Test
    void anAnswerThatAProxyCutAndCountedAnewIsNone() {
        byte[] whole = ShortMessages.chain(CHAIN);
        answers(200, SignedRequest.JSON, OF_A_STORE, Arrays.copyOf(whole, whole.length - 5));
        assertEquals(Code.UNREACHABLE, problem().code());
    }

    @Test
    void aCompressedAnswerThatIsCutIsNone() {
        byte[] whole = Gzip.compress(ShortMessages.chain(CHAIN));
        answers(
                200, SignedRequest.JSON, Map.of(SignedRequest.PROTOCOL, "1", "Content-Encoding", "gzip"),
                Arrays.copyOf(whole, whole.length - 9));
        assertEquals(Code.UNREACHABLE, problem().code());
    }

    @Test
    void aProblemOfTheStoreIsToldWithWhenToComeAgain() {
        answers(429, SignedRequest.PROBLEM, Map.of("Retry-After", "7"), ShortMessages.problem(Code.TOO_MANY_REQUESTS));
        StoreProblem problem = problem();
        assertEquals(Code.TOO_MANY_REQUESTS, problem.code());
        assertEquals(Optional.of(Duration.ofSeconds(7)), problem.retryAfter());
    }

    @Test
    void aProblemUnderAnotherStatusIsNoneOfTheStores() {
        answers(403, SignedRequest.PROBLEM, Map.of(), ShortMessages.problem(Code.CHAIN_BRANCHED));
        assertEquals(Code.UNREACHABLE, problem().code());
    }

    @Test
    void aProxysOwnTroubleSaysWhenToComeAgain() {
        answers(503, "text/html", Map.of("Retry-After", "30"), utf8("<html>busy</html>"));
        assertEquals(Code.UNREACHABLE, problem().code());
        assertEquals(Optional.of(Duration.ofSeconds(30)), problem().retryAfter());
    }

    @Test
    void nobodyThereIsNoNetwork() {
        server.stop(0);
        assertEquals(Code.UNREACHABLE, problem().code());
    }

    @Test
    void anAddressSpeaksInTheClearOnThisMachineOnly() {
        assertTrue(StoreAddress.read("http://127.0.0.1:8420/").isPresent());
        assertTrue(StoreAddress.read("https://store.example/guichet").isPresent());
        for (String wrong : new String[] {"http://store.example", "ftp://127.0.0.1", "127.0.0.1:8420", "https://", "https://a?b", "§ %"}) {
            assertTrue(StoreAddress.read(wrong).isEmpty(), wrong);
        }
    }
}
