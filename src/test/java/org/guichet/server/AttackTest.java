package org.guichet.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.guichet.domain.change.Hash;
import org.guichet.store.central.StoreFixture;
import org.guichet.sync.protocol.Caller;
import org.guichet.sync.protocol.SignedRequest;
import org.guichet.sync.protocol.StoreProblem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every path that the OpenAPI file says needs a desk's signature, asked without it, with another's, too late, bent, or sent on. */
class AttackTest {

    /** A desk with its key, as an attacker would use one. */
    private record Desk(Caller caller, KeyPair key) {}

    /** What is signed, and what is sent. */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    private record Request(
            String method, String path, String sentPath, Caller said, KeyPair key, Instant time, byte[] body, byte[] sentBody) {

        Request saidBy(Caller other) {
            return new Request(method, path, sentPath, other, key, time, body, sentBody);
        }

        Request signedWith(KeyPair other) {
            return new Request(method, path, sentPath, said, other, time, body, sentBody);
        }

        Request at(Instant other) {
            return new Request(method, path, sentPath, said, key, other, body, sentBody);
        }

        Request sentTo(String other) {
            return new Request(method, path, other, said, key, time, body, sentBody);
        }

        Request with(byte[] other) {
            return new Request(method, path, sentPath, said, key, time, body, other);
        }
    }

    private static ServerFixture fixture;
    private static HttpClient client;
    private static Desk own;
    private static Desk neighbour;
    private static Desk revoked;
    private static JsonNode described;

    @BeforeAll
    static void start() throws Exception {
        fixture = new ServerFixture();
        client = HttpClient.newHttpClient();
        own = enrolled(StoreFixture.NORTH, 1);
        neighbour = enrolled(StoreFixture.NORTH, 2);
        revoked = enrolled(StoreFixture.NORTH, 3);
        fixture.stored.administration.revoke(revoked.caller().desk());
        try (InputStream file = CentralServer.class.getResourceAsStream("openapi.json")) {
            described = JsonMapper.shared().readTree(file);
        }
    }

    @AfterAll
    static void stop() {
        client.close();
        fixture.close();
    }

    private static Desk enrolled(String site, int number) throws StoreProblem, GeneralSecurityException {
        KeyPair key = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        String code = fixture.stored.administration.code(site, number).text();
        return new Desk(fixture.stored.store.enrol(code, key.getPublic().getEncoded()).caller(), key);
    }

    private record Endpoint(String method, String template, boolean hasABody) {

        String path(Caller caller) {
            return template.replace("{site}", caller.site())
                    .replace("{desk}", caller.desk())
                    .replace("{number}", "1")
                    .replace("{kind}", "CARD")
                    .replace("{name}", "0".repeat(64))
                    + query();
        }

        private String query() {
            return switch (template.substring(template.lastIndexOf('/') + 1)) {
                case "feed" -> "?after=0&hash=" + Hash.NONE.hex() + "&limit=5";
                case "log" -> "?known=0";
                case "{kind}" -> "?key=K682T8YLO";
                case "{number}" -> template.contains("/log/") ? "?size=1" : "";
                case "people" -> "?text=diallo&limit=5";
                default -> "";
            };
        }

        boolean namesTheDesk() {
            return template.contains("{desk}");
        }
    }

    private static List<Endpoint> endpoints() {
        List<Endpoint> signed = new ArrayList<>();
        described.get("paths").properties().forEach(path -> path.getValue().properties().forEach(method -> {
            JsonNode security = method.getValue().get("security");
            if (security != null && !security.isEmpty()) {
                signed.add(new Endpoint(
                        method.getKey().toUpperCase(Locale.ROOT), path.getKey(), method.getValue().has("requestBody")));
            }
        }));
        return signed;
    }

    private static Request honest(Endpoint endpoint, Desk desk) {
        byte[] body = endpoint.hasABody() ? "{\"protocol\":1,\"gestures\":[]}\n".getBytes(StandardCharsets.UTF_8) : new byte[0];
        String path = endpoint.path(desk.caller());
        return new Request(endpoint.method(), path, path, desk.caller(), desk.key(), Instant.now(), body, body);
    }

    private static HttpRequest.Builder bare(Request request) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(fixture.base().resolve(request.sentPath()))
                .timeout(Duration.ofSeconds(20))
                .header(SignedRequest.PROTOCOL, "1")
                .header("Tus-Resumable", "1.0.0")
                .header("Upload-Length", "10")
                .header("Upload-Offset", "0");
        return builder.method(
                request.method(),
                request.sentBody().length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(request.sentBody()));
    }

    private static int status(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<InputStream> answer = client.send(request, BodyHandlers.ofInputStream());
        answer.body().close();
        return answer.statusCode();
    }

    private static HttpRequest.Builder signed(Request request) {
        String time = request.time().toString();
        SignedRequest signed = new SignedRequest(
                request.method(), request.path(), request.said(), "a.martin", time, Hash.of(request.body()));
        return bare(request)
                .header(SignedRequest.SITE, request.said().site())
                .header(SignedRequest.DESK, request.said().desk())
                .header(SignedRequest.AGENT, "a.martin")
                .header(SignedRequest.TIME, time)
                .header(SignedRequest.SIGNATURE, signature(request.key(), signed.bytes()));
    }

    private static String signature(KeyPair key, byte[] bytes) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(key.getPrivate());
            signature.update(bytes);
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static int send(Request request) throws IOException, InterruptedException {
        return status(signed(request).build());
    }

    @TestFactory
    Stream<DynamicTest> everyPathThatNeedsASignatureIsShutToAllOthers() {
        return endpoints().stream().map(endpoint -> DynamicTest.dynamicTest(
                endpoint.method() + " " + endpoint.template(), () -> attack(endpoint)));
    }

    private static void attack(Endpoint endpoint) throws IOException, InterruptedException {
        Request honest = honest(endpoint, own);
        assertFalse(Set.of(401, 403).contains(send(honest)), "the desk itself is heard");
        assertEquals(401, status(bare(honest).build()), "nobody");
        assertEquals(401, send(honest.saidBy(new Caller("north", "desk-unknown"))), "an unknown desk");
        assertEquals(401, send(honest.saidBy(new Caller("south", own.caller().desk()))), "a desk of another site");
        assertEquals(401, send(honest.signedWith(neighbour.key())), "another desk's key");
        assertEquals(401, send(honest.at(Instant.now().minusSeconds(600))), "signed ten minutes ago");
        assertEquals(401, send(honest.at(Instant.now().plusSeconds(600))), "signed in ten minutes");
        assertEquals(401, send(honest.sentTo(honest.path() + (honest.path().contains("?") ? "&" : "?") + "x=1")), "another query");
        int refused = send(honest(endpoint, revoked));
        boolean asksForOrders = endpoint.template().endsWith("/wipe"); // there are none
        int expected = isKeptForReview(endpoint) ? 400 : asksForOrders ? 404 : 403;
        assertEquals(expected, refused, "a revoked desk");
        if (endpoint.template().contains("{site}")) {
            String there = endpoint.path(new Caller("south", own.caller().desk()));
            Request across = new Request(
                    endpoint.method(), there, there, own.caller(), own.key(), Instant.now(), honest.body(), honest.body());
            assertEquals(403, send(across), "a site that is not the desk's");
            assertEquals(401, send(honest.sentTo(there)), "sent on to another site");
        }
        if (endpoint.namesTheDesk()) {
            String there = endpoint.path(neighbour.caller());
            Request across = new Request(
                    endpoint.method(), there, there, own.caller(), own.key(), Instant.now(), honest.body(), honest.body());
            assertEquals(403, send(across), "in the name of the desk beside it");
        }
        if (endpoint.hasABody()) {
            assertEquals(401, send(honest.with("other".getBytes(StandardCharsets.UTF_8))), "another body");
        }
    }

    /** What a revoked desk made since is read, to be kept for people to look at: this body has nothing to be kept. */
    private static boolean isKeptForReview(Endpoint endpoint) {
        return endpoint.template().endsWith("/operations");
    }

    @Test
    void aSmallBodyThatBecomesAGreatOneIsStoppedOnItsWay() throws IOException, InterruptedException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bomb)) {
            for (int i = 0; i < 200; i++) {
                zip.write(new byte[1024 * 1024]);
            }
        }
        assertTrue(bomb.size() < 1024 * 1024);
        for (Endpoint endpoint : endpoints()) {
            if (endpoint.hasABody()) {
                Request request = honest(endpoint, own).with(bomb.toByteArray());
                int status = status(signed(request).header("Content-Encoding", "gzip").build());
                assertTrue(Set.of(400, 401, 413, 415).contains(status), endpoint + " " + status);
            }
        }
        assertEquals(200, status(HttpRequest.newBuilder(fixture.base().resolve("/health")).build()));
    }

    /** What a desk signs may still be nonsense: a typed answer, never a fault of the server, and nothing of it is kept. */
    @Test
    void whateverIsSignedGetsATypedAnswerAndNothingOfNonsenseIsKept() throws Exception {
        long before = fixture.stored.store.feedPoint(own.caller(), Long.MAX_VALUE).feedSeq();
        List<Endpoint> endpoints = endpoints();
        SplittableRandom random = new SplittableRandom(11);
        for (int i = 0; i < 300; i++) {
            Endpoint endpoint = endpoints.get(random.nextInt(endpoints.size()));
            Request honest = honest(endpoint, own);
            byte[] body = endpoint.hasABody() ? bent(honest.body(), random) : honest.body();
            String path = random.nextBoolean() ? honest.path() : honest.path().replaceFirst("=[^&]*", "=" + random.nextInt(-9, 9_999));
            Request nonsense = new Request(
                    honest.method(), path, path, own.caller(), own.key(), Instant.now(), body, body);
            HttpResponse<InputStream> answer = client.send(signed(nonsense).build(), BodyHandlers.ofInputStream());
            String type = answer.headers().firstValue("Content-Type").orElse("");
            String text = body(answer, type);
            assertTrue(answer.statusCode() < 500, endpoint + " " + answer.statusCode());
            assertFalse(text.contains("org.guichet") || text.contains("Exception") || text.contains("\tat "), text);
            if (answer.statusCode() >= 400 && !text.isEmpty()) {
                assertEquals("application/problem+json", type, endpoint.template());
            }
        }
        assertEquals(before, fixture.stored.store.feedPoint(own.caller(), Long.MAX_VALUE).feedSeq());
    }

    /** The stream of hints never ends. */
    private static String body(HttpResponse<InputStream> answer, String type) throws IOException {
        try (InputStream body = answer.body()) {
            return type.startsWith("text/event-stream") ? "" : new String(body.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static byte[] bent(byte[] body, SplittableRandom random) {
        byte[] bent = Arrays.copyOf(body, random.nextInt(3) == 0 ? random.nextInt(body.length + 1) : body.length + random.nextInt(40));
        for (int flips = random.nextInt(6); flips > 0 && bent.length > 0; flips--) {
            bent[random.nextInt(bent.length)] = (byte) random.nextInt(256);
        }
        return bent;
    }

    @Test
    void noPathLeadsOutOfTheProtocol() throws IOException, InterruptedException {
        for (String path : List.of(
                "/v1/../../etc/passwd", "/v1/%2e%2e/%2e%2e/etc/passwd", "/..%2f..%2fetc/passwd", "/v1/sites/north/things/..%2fCARD?key=1",
                "/v1//sites//north//chain", "/v1/sites/north%00/feed", "/.git/config", "/static/../openapi.json")) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(fixture.base() + path)).build();
            int status = status(request);
            assertTrue(Set.of(400, 401, 404).contains(status), path + " " + status);
        }
    }

    @Test
    void whatIsOpenToAllIsNamedHere() {
        Set<String> open = new TreeSet<>();
        described.get("paths").properties().forEach(path -> path.getValue().properties().forEach(method -> {
            JsonNode security = method.getValue().get("security");
            if (security == null || security.isEmpty()) {
                open.add(method.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey());
            }
        }));
        assertEquals(
                new TreeSet<>(List.of(
                        "GET /health", "GET /metrics", "GET /ready", "GET /v1/openapi.json", "GET /v1/store",
                        "OPTIONS /v1/sites/{site}/captures", "POST /v1/enrolments")),
                open);
    }
}
