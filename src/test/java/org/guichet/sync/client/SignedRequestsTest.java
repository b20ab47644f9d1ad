package org.guichet.sync.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.guichet.domain.setting.SettingAct;
import org.guichet.domain.setting.SiteSetting;
import org.guichet.server.ServerFixture;
import org.guichet.server.ServerFixture.Client;
import org.guichet.store.central.StoreFixture;
import org.guichet.store.central.TestDesk;
import org.guichet.sync.client.StoreConnection.Call;
import org.guichet.sync.protocol.FeedPoint;
import org.guichet.sync.protocol.Gzip;
import org.guichet.sync.protocol.PushMessage;
import org.guichet.sync.protocol.SignedRequest;
import org.guichet.sync.protocol.StoreProblem;
import org.guichet.sync.protocol.WireLimits;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Requests that were altered, played again, sent elsewhere or blown up between a desk and its store. */
class SignedRequestsTest {

    private static ServerFixture fixture;
    private static HttpClient client;

    private Client desk;
    private static int desks;

    @BeforeAll
    static void start() throws StoreProblem {
        fixture = new ServerFixture();
        client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    }

    @AfterAll
    static void stop() {
        client.close();
        fixture.close();
    }

    @BeforeEach
    void enrol() throws StoreProblem {
        desk = fixture.enrolled(StoreFixture.NORTH, ++desks);
    }

    private byte[] message() {
        return PushMessage.write(List.of(desk.desk().gesture(
                TestDesk.deed(SiteSetting.ROOM_CAPACITY.aggregate(), new SettingAct.SettingChanged("55")))));
    }

    private String path() {
        return "/v1/sites/north/desks/" + desk.desk().caller().desk() + "/operations";
    }

    /** Signed for one body and path, sent with what may be others. */
    private HttpRequest.Builder signed(String path, byte[] body) {
        Call call = new Call("POST", path, body, SignedRequest.LINES, SignedRequest.LINES);
        HttpRequest.Builder bare = HttpRequest.newBuilder(fixture.base().resolve(path));
        return desk.connection().signed(bare, call, desk.desk().caller(), desk.identity()).header("Content-Type", SignedRequest.LINES);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request, byte[] body) throws IOException, InterruptedException {
        return send(request, BodyPublishers.ofByteArray(body));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request, BodyPublisher body) throws IOException, InterruptedException {
        return client.send(request.POST(body).build(), BodyHandlers.ofString());
    }

    private static void refused(int status, String code, HttpResponse<String> answer) {
        assertEquals(status, answer.statusCode(), answer.body());
        assertTrue(answer.body().contains("\"" + code + "\""), answer.body());
    }

    private void nothingWasTaken() throws StoreProblem {
        assertEquals(0, desk.store().chain(desk.desk().caller()).seq());
    }

    @Test
    void aPushThatIsPlayedAgainGetsTheSameAnswerAndDoesNothing() throws Exception {
        byte[] body = message();
        HttpRequest.Builder request = signed(path(), body);
        HttpResponse<String> first = send(request, body);
        long newest = desk.store().feedPoint(desk.desk().caller(), Long.MAX_VALUE).feedSeq();
        HttpResponse<String> again = send(request, body);
        assertEquals(200, first.statusCode());
        assertEquals(first.body(), again.body());
        assertEquals(newest, desk.store().feedPoint(desk.desk().caller(), Long.MAX_VALUE).feedSeq());
    }

    @Test
    void aBodyThatWasAlteredOrCutIsNotTheOneThatWasSigned() throws Exception {
        byte[] body = message();
        byte[] altered = body.clone();
        altered[body.length / 2] ^= 1;
        refused(401, "NOT_AUTHENTICATED", send(signed(path(), body), altered));
        refused(401, "NOT_AUTHENTICATED", send(signed(path(), body), Arrays.copyOf(body, body.length - 1)));
        byte[] gzip = Gzip.compress(body);
        HttpRequest.Builder cut = signed(path(), body).header("Content-Encoding", "gzip");
        refused(400, "MALFORMED", send(cut, Arrays.copyOf(gzip, gzip.length - 12)));
        nothingWasTaken();
    }

    @Test
    void aSignatureIsForOnePathOnly() throws Exception {
        byte[] body = message();
        HttpRequest.Builder elsewhere = signed(path(), body).uri(fixture.base().resolve(path() + "?x=1"));
        refused(401, "NOT_AUTHENTICATED", send(elsewhere, body));
        refused(403, "WRONG_DESK", send(signed("/v1/sites/south/desks/" + desk.desk().caller().desk() + "/operations", body), body));
        refused(403, "WRONG_DESK", send(signed("/v1/sites/north/desks/desk-other/operations", body), body));
        nothingWasTaken();
    }

    @Test
    void whatIsTooLargeIsRefusedBeforeItIsReadOrExpanded() throws Exception {
        byte[] large = new byte[WireLimits.PUSH_BYTES + 1];
        refused(413, "TOO_LARGE", send(signed(path(), large), large));
        byte[] bomb = Gzip.compress(large);
        refused(413, "TOO_LARGE", send(signed(path(), large).header("Content-Encoding", "gzip"), bomb));
        nothingWasTaken();
    }

    @Test
    void anotherVersionOfAPushIsSaidToBeOne() throws Exception {
        byte[] body = new String(message(), StandardCharsets.UTF_8)
                .replaceFirst("\"protocol\":1", "\"protocol\":7")
                .getBytes(StandardCharsets.UTF_8);
        refused(426, "VERSION_NOT_SPOKEN", send(signed(path(), body), body));
        nothingWasTaken();
    }

    @Test
    void whatIsNoPushIsRefusedAsAWhole() throws Exception {
        for (String text : List.of("", "\n", "<html>portal</html>", "{\"protocol\":1,\"gestures\":[1]}\n", "{\"protocol\":1}\n{}\n",
                "{\"protocol\":1,\"gestures\":[1]}\n{\"id\":3}\n", "{\"protocol\":1,\"gestures\":[-1,2]}\n{}\n")) {
            byte[] body = text.getBytes(StandardCharsets.UTF_8);
            refused(400, "MALFORMED", send(signed(path(), body), body));
        }
        nothingWasTaken();
        assertEquals(FeedPoint.START, desk.store().feedPoint(desk.desk().caller(), 0));
    }
}
