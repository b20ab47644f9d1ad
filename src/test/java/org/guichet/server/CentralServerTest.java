package org.guichet.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.guichet.domain.setting.SettingAct;
import org.guichet.domain.setting.SiteSetting;
import org.guichet.server.CentralServer.Listening;
import org.guichet.server.ServerFixture.Client;
import org.guichet.store.central.StoreFixture;
import org.guichet.store.central.TestDesk;
import org.guichet.sync.client.DeskKey;
import org.guichet.sync.client.Hints;
import org.guichet.sync.client.HttpCentralStore;
import org.guichet.sync.client.StoreConnection;
import org.guichet.sync.client.StoreConnection.Identity;
import org.guichet.sync.protocol.Caller;
import org.guichet.sync.protocol.FeedPage;
import org.guichet.sync.protocol.FeedPoint;
import org.guichet.sync.protocol.PushAnswer;
import org.guichet.sync.protocol.PushMessage;
import org.guichet.sync.protocol.SentBytes;
import org.guichet.sync.protocol.SnapshotPage;
import org.guichet.sync.protocol.StoreProblem;
import org.guichet.sync.protocol.StoreProblem.Code;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class CentralServerTest {

    private static ServerFixture fixture;
    private static Client desk;

    @BeforeAll
    static void start() throws StoreProblem {
        fixture = new ServerFixture();
        desk = fixture.enrolled(StoreFixture.NORTH, 1);
    }

    @AfterAll
    static void stop() {
        fixture.close();
    }

    private static List<SentBytes> capacity(int people) {
        return desk.desk().gesture(TestDesk.deed(
                SiteSetting.ROOM_CAPACITY.aggregate(), new SettingAct.SettingChanged(String.valueOf(people))));
    }

    private static Code refusal(org.junit.jupiter.api.function.Executable call) {
        return assertThrows(StoreProblem.class, call).code();
    }

    @Test
    void whatADeskPushesComesBackInTheFeed() throws StoreProblem {
        FeedPoint from = desk.store().feedPoint(desk.desk().caller(), Long.MAX_VALUE);
        List<SentBytes> sent = capacity(61);
        PushAnswer answer = desk.store().push(desk.desk().caller(), List.of(sent));
        assertEquals(answer, desk.store().push(desk.desk().caller(), List.of(sent)));
        FeedPage page = desk.store().feed(desk.desk().caller(), from, 10);
        assertEquals(sent, page.entries().stream().map(each -> each.sent()).toList());
        assertEquals(answer.mark(), page.mark());
        assertEquals(desk.desk().end(), desk.store().chain(desk.desk().caller()));
        assertTrue(desk.store().thing(desk.desk().caller(), SiteSetting.ROOM_CAPACITY.aggregate()).isPresent());
        assertEquals(page.mark().incarnation(), desk.store().greeting().incarnation());
    }

    @Test
    void aSnapshotBringsAllOfTheSitePageByPage() throws StoreProblem {
        String key = "";
        int items = 0;
        int pages = 0;
        do {
            SnapshotPage page = desk.store().snapshot(desk.desk().caller(), key, 7);
            items += page.items().size();
            pages++;
            key = page.nextKey();
            assertTrue(page.total() > 50);
        } while (!key.isEmpty());
        assertTrue(items >= 61, "30 people, 20 cards, 10 appointments, 1 setting: " + items);
        assertTrue(pages > 8);
    }

    @Test
    void peopleOfOtherSitesAreFoundByNameAndNumberAndMasked() throws StoreProblem {
        var found = desk.store().people(desk.desk().caller(), "o'né", 50);
        assertEquals(15, found.size());
        assertEquals("Préfecture du Sud", found.getFirst().site());
        assertEquals(1, desk.store().people(desk.desk().caller(), "7 700 000 004", 5).size());
        assertEquals("…004", desk.store().people(desk.desk().caller(), "7 700 000 004", 5).getFirst().maskedNumber());
    }

    @Test
    void aCodeMakesOneDeskKnownOnce() throws StoreProblem {
        String code = fixture.stored.administration.code(StoreFixture.NORTH, 7).text();
        Identity own = new Identity(DeskKey.generate(), () -> "");
        HttpCentralStore store = new HttpCentralStore(desk.connection(), own);
        var first = store.enrol(code, own.key().publicBytes());
        assertEquals(first, store.enrol(code.toLowerCase(Locale.ROOT).replace("-", " "), own.key().publicBytes()));
        assertEquals(Code.CODE_NOT_VALID, refusal(() -> store.enrol(code, DeskKey.generate().publicBytes())));
        assertEquals(Code.CODE_NOT_VALID, refusal(() -> store.enrol("0000", own.key().publicBytes())));
        assertEquals(Code.MALFORMED, refusal(() -> store.enrol(code, new byte[] {1, 2, 3})));
    }

    @Test
    void aForgedAStaleAndAWrongSitesRequestAreRefused() {
        Caller caller = desk.desk().caller();
        HttpCentralStore forged = new HttpCentralStore(desk.connection(), new Identity(DeskKey.generate(), () -> "a.martin"));
        assertEquals(Code.NOT_AUTHENTICATED, refusal(() -> forged.chain(caller)));
        Clock late = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(6));
        StoreConnection ofLate = new StoreConnection(
                new org.guichet.sync.client.StoreAddress(fixture.base()), late, Optional.empty());
        assertEquals(Code.STALE_REQUEST, refusal(() -> new HttpCentralStore(ofLate, desk.identity()).chain(caller)));
        Caller elsewhere = new Caller(StoreFixture.SOUTH, caller.desk());
        assertEquals(Code.NOT_AUTHENTICATED, refusal(() -> desk.store().chain(elsewhere)));
    }

    @Test
    void aRevokedDeskIsTold() throws StoreProblem {
        Client gone = fixture.enrolled(StoreFixture.SOUTH, 3);
        fixture.stored.administration.revoke(gone.desk().caller().desk());
        assertEquals(Code.DESK_REVOKED, refusal(() -> gone.store().chain(gone.desk().caller())));
    }

    @Test
    void hintsTellOfAPushAtOnce() throws Exception {
        BlockingQueue<Long> heard = new LinkedBlockingQueue<>();
        try (Hints _ = Hints.listen(desk.connection(), desk.desk().caller(), desk.identity(), heard::add)) {
            Long before = heard.poll(20, TimeUnit.SECONDS);
            assertEquals(desk.store().feedPoint(desk.desk().caller(), Long.MAX_VALUE).feedSeq(), before);
            PushAnswer answer = desk.store().push(desk.desk().caller(), List.of(capacity(71)));
            Long after = heard.poll(20, TimeUnit.SECONDS);
            while (after != null && after < answer.mark().newest()) {
                after = heard.poll(20, TimeUnit.SECONDS);
            }
            assertEquals(answer.mark().newest(), after);
        }
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.ofString());
        }
    }

    private static HttpRequest.Builder at(String path) {
        return HttpRequest.newBuilder(fixture.base().resolve(path));
    }

    private static void isProblem(int status, String code, HttpResponse<String> response) {
        assertEquals(status, response.statusCode(), response.body());
        assertEquals("application/problem+json", response.headers().firstValue("Content-Type").orElse(""));
        assertTrue(response.body().contains("\"" + code + "\""), response.body());
        assertFalse(response.body().contains("org.guichet"), response.body());
    }

    @Test
    void whatIsNoRequestOfTheProtocolGetsATypedAnswer() throws Exception {
        isProblem(404, "NOT_FOUND", send(at("/nowhere")));
        isProblem(404, "NOT_FOUND", send(at("/v1/store/../../etc/passwd")));
        isProblem(401, "NOT_AUTHENTICATED", send(at("/v1/sites/north/feed?after=0")));
        isProblem(401, "NOT_AUTHENTICATED", send(at("/v1/sites/north/hints")));
        isProblem(426, "VERSION_NOT_SPOKEN", send(at("/v1/store").header("Guichet-Protocol", "99")));
        isProblem(400, "MALFORMED", send(at("/v1/enrolments").POST(BodyPublishers.ofString("<html>portal</html>"))));
        isProblem(413, "TOO_LARGE", send(at("/v1/enrolments").POST(BodyPublishers.ofString("x".repeat(20_000)))));
        isProblem(400, "MALFORMED", send(at("/v1/enrolments")
                .header("Content-Encoding", "gzip").POST(BodyPublishers.ofString("no gzip"))));
    }

    @Test
    void healthReadinessAndMetricsAreThereForAnybody() throws Exception {
        assertEquals(200, send(at("/health")).statusCode());
        assertEquals("{\"ready\":true}", send(at("/ready")).body());
        desk.store().push(desk.desk().caller(), List.of(capacity(81)));
        String metrics = send(at("/metrics")).body();
        assertTrue(metrics.contains("guichet_operations_total{verdict=\"applied\"}"), metrics);
        assertTrue(metrics.contains("guichet_requests_total{route=\"operations\",status=\"200\"}"), metrics);
    }

    @Test
    void itDoesNotListenBeyondThisMachineWithoutTls() {
        assertFalse(new Listening("0.0.0.0", 0, Optional.empty()).isSafe());
        assertTrue(new Listening("localhost", 0, Optional.empty()).isSafe());
        assertThrows(IllegalArgumentException.class, () -> new org.guichet.sync.client.StoreAddress(
                java.net.URI.create("http://store.example")));
    }

    @Test
    void aPushIsRefusedAsAWholeWhereASizeIsWrong() {
        TestDesk other = new TestDesk(desk.desk().caller());
        byte[] message = PushMessage.write(List.of(other.gesture(TestDesk.deed(
                SiteSetting.ROOM_CAPACITY.aggregate(), new SettingAct.SettingChanged("91")))));
        assertEquals(Code.MALFORMED, refusal(() -> PushMessage.read(Arrays.copyOf(message, message.length - 1))));
    }
}
