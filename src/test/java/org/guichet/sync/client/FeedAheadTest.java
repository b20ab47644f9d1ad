package org.guichet.sync.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.guichet.domain.exchange.StoreMark;
import org.guichet.domain.exchange.Verdict;
import org.guichet.sync.client.StoreConnection.Begun;
import org.guichet.sync.client.StoreConnection.Call;
import org.guichet.sync.client.StoreConnection.Identity;
import org.guichet.sync.protocol.Caller;
import org.guichet.sync.protocol.FeedEntry;
import org.guichet.sync.protocol.FeedMessage;
import org.guichet.sync.protocol.FeedPage;
import org.guichet.sync.protocol.FeedPoint;
import org.guichet.sync.protocol.SentBytes;
import org.guichet.sync.protocol.SignedRequest;
import org.guichet.sync.protocol.StoreProblem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The next page is on its way while the last one is read: asked for once, and never used where it does not fit any more. */
class FeedAheadTest {

    private static final Caller CALLER = new Caller("north", "desk-1");
    private static final int LIMIT = 2;
    private static final List<FeedEntry> FEED = feed(5);

    private final BlockingQueue<Long> asked = new LinkedBlockingQueue<>();
    private HttpServer server;
    private StoreConnection connection;
    private HttpCentralStore store;
    private volatile boolean altered;

    private static List<FeedEntry> feed(int entries) {
        List<FeedEntry> feed = new ArrayList<>();
        FeedPoint end = FeedPoint.START;
        for (int i = 1; i <= entries; i++) {
            SentBytes sent = SentBytes.of(new byte[] {'{', (byte) ('0' + i), '}'});
            FeedEntry entry = new FeedEntry(i, FeedEntry.chained(end.hash(), sent.hash(), Verdict.APPLIED), Verdict.APPLIED, sent);
            feed.add(entry);
            end = point(entry);
        }
        return feed;
    }

    private static FeedPoint point(FeedEntry entry) {
        return new FeedPoint(entry.feedSeq(), entry.feedHash());
    }

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
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

    private void answer(HttpExchange exchange) throws IOException {
        int after = Integer.parseInt(exchange.getRequestURI().getQuery().replaceFirst("after=([0-9]+)&.*", "$1"));
        asked.add((long) after);
        List<FeedEntry> entries = FEED.subList(after, Math.min(FEED.size(), after + LIMIT));
        byte[] page = FeedMessage.write(new FeedPage(new StoreMark(new UUID(0, 1), FEED.size()), entries), after);
        if (altered) {
            page[page.length - 3] ^= 1;
        }
        exchange.getResponseHeaders().set("Content-Type", SignedRequest.LINES);
        exchange.getResponseHeaders().set(SignedRequest.PROTOCOL, "1");
        exchange.sendResponseHeaders(200, page.length);
        exchange.getResponseBody().write(page);
        exchange.close();
    }

    private long nextAsked() throws InterruptedException {
        Long after = asked.poll(10, TimeUnit.SECONDS);
        return after == null ? -1 : after;
    }

    @Test
    void whatFollowsAFullPageIsAskedForBeforeTheDeskComesForItAndOnce() throws Exception {
        assertEquals(FEED.subList(0, 2), store.feed(CALLER, FeedPoint.START, LIMIT).entries());
        assertEquals(0, nextAsked());
        assertEquals(2, nextAsked(), "nobody has come for it yet");
        assertEquals(FEED.subList(2, 4), store.feed(CALLER, point(FEED.get(1)), LIMIT).entries());
        assertEquals(4, nextAsked());
        assertEquals(FEED.subList(4, 5), store.feed(CALLER, point(FEED.get(3)), LIMIT).entries());
        assertEquals(List.of(), List.copyOf(asked), "the last page was not full, and no page was asked for twice");
    }

    @Test
    void whoComesForAnotherPlaceGetsThatOne() throws Exception {
        store.feed(CALLER, FeedPoint.START, LIMIT);
        assertEquals(FEED.subList(3, 5), store.feed(CALLER, point(FEED.get(2)), LIMIT).entries());
    }

    @Test
    void nothingOfAnAlteredPageIsUsedAndWhatFollowsIsAskedForAnew() throws Exception {
        altered = true;
        assertThrows(StoreProblem.class, () -> store.feed(CALLER, FeedPoint.START, LIMIT));
        altered = false;
        assertEquals(FEED.subList(0, 2), store.feed(CALLER, FeedPoint.START, LIMIT).entries());
        assertEquals(FEED.subList(2, 4), store.feed(CALLER, point(FEED.get(1)), LIMIT).entries());
    }

    @Test
    void aPageThatNobodyCameForSoonIsForgotten() {
        AtomicLong nanos = new AtomicLong();
        FeedAhead ahead = new FeedAhead(nanos::get);
        FeedPoint point = point(FEED.getFirst());
        Begun request = new Begun(Call.get("/", SignedRequest.LINES), new CompletableFuture<>());
        ahead.ask(CALLER, point, request);
        nanos.addAndGet(TimeUnit.SECONDS.toNanos(9));
        assertEquals(Optional.of(request), ahead.at(CALLER, point));
        assertEquals(Optional.empty(), ahead.at(CALLER, point), "given out once");
        ahead.ask(CALLER, point, request);
        nanos.addAndGet(TimeUnit.SECONDS.toNanos(10));
        assertEquals(Optional.empty(), ahead.at(CALLER, point));
        assertTrue(request.coming().isCancelled());
    }

    @Test
    void whatADeskPushesMayBeInTheNextPageSoItIsAskedForAnew() throws Exception {
        store.feed(CALLER, FeedPoint.START, LIMIT);
        assertEquals(0, nextAsked());
        assertEquals(2, nextAsked());
        server.removeContext("/");
        assertThrows(StoreProblem.class, () -> store.push(CALLER, List.of()));
        server.createContext("/", this::answer);
        store.feed(CALLER, point(FEED.get(1)), LIMIT);
        assertEquals(2, nextAsked(), "once more");
    }
}
