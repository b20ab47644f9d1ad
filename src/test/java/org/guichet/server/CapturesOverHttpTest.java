package org.guichet.server;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.guichet.domain.change.Hash;
import org.guichet.domain.change.OperationId;
import org.guichet.server.ServerFixture.Client;
import org.guichet.store.capture.CaptureFolder;
import org.guichet.store.central.StoreFixture;
import org.guichet.sync.client.CaptureUpload;
import org.guichet.sync.client.HttpCaptureStore;
import org.guichet.sync.protocol.Caller;
import org.guichet.sync.protocol.CaptureNote;
import org.guichet.sync.protocol.CaptureProgress;
import org.guichet.sync.protocol.CaptureStore;
import org.guichet.sync.protocol.StoreProblem;
import org.guichet.sync.protocol.StoreProblem.Code;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sealed captures from a desk's folder into PostgreSQL, over HTTP. */
class CapturesOverHttpTest {

    private static final Random RANDOM = new Random(20261127);
    private static ServerFixture fixture;
    private static Client desk;
    private static HttpCaptureStore store;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() throws StoreProblem {
        fixture = new ServerFixture();
        desk = fixture.enrolled(StoreFixture.NORTH, 1);
        store = new HttpCaptureStore(desk.connection(), desk.identity());
    }

    @AfterAll
    static void stop() {
        fixture.close();
    }

    private static Caller caller() {
        return desk.desk().caller();
    }

    private static byte[] sealed(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    private static OperationId act() {
        return new OperationId(new UUID(RANDOM.nextLong(), RANDOM.nextLong()));
    }

    private static CaptureNote note(byte[] bytes) {
        return new CaptureNote(Hash.of(bytes), bytes.length, act());
    }

    private static Code refusal(org.junit.jupiter.api.function.Executable call) {
        return assertThrows(StoreProblem.class, call).code();
    }

    private static byte[] stored(Hash name) throws Exception {
        var out = new java.io.ByteArrayOutputStream();
        try (var connection = DriverManager.getConnection(
                        fixture.stored.access.url(), fixture.stored.access.user(), fixture.stored.access.password());
                var statement = connection.prepareStatement(
                        "select bytes from capture_part where name = decode(?, 'hex') order by start")) {
            statement.setString(1, name.hex());
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    out.write(row.getBytes(1));
                }
            }
        }
        return out.toByteArray();
    }

    @Test
    void whatTheFolderKeepsArrivesWholeAndOnlyThenLeavesTheDesk() throws Exception {
        CaptureFolder captures = new CaptureFolder(folder);
        byte[] large = sealed(700_001);
        List<CaptureNote> gone = new ArrayList<>();
        captures.onVerified(note -> {
            assertEquals(2, captures.waiting().size() + gone.size(), "still there while it is recorded");
            gone.add(note);
        });
        CaptureNote first = captures.keep(act(), large);
        CaptureNote second = captures.keep(act(), sealed(3));
        CaptureUpload upload = new CaptureUpload(captures, store, caller());
        assertEquals(0, upload.run(() -> true), "stopped before the first part");
        assertEquals(2, captures.waiting().size());
        assertEquals(2, upload.run(() -> false));
        assertEquals(List.of(), captures.waiting());
        assertEquals(2, gone.size());
        assertArrayEquals(large, stored(first.name()));
        assertTrue(store.progress(caller(), second.name()).verified());
    }

    @Test
    void aLineThatBreaksIsResumedWhereItBroke() throws Exception {
        CaptureFolder captures = new CaptureFolder(folder);
        byte[] bytes = sealed(900_000);
        CaptureNote note = captures.keep(act(), bytes);
        List<Long> offsets = new ArrayList<>();
        CaptureStore breaking = new CaptureStore() {
            @Override
            public CaptureProgress begin(Caller caller, CaptureNote capture) throws StoreProblem {
                return store.begin(caller, capture);
            }

            @Override
            public CaptureProgress progress(Caller caller, Hash name) throws StoreProblem {
                return store.progress(caller, name);
            }

            @Override
            public CaptureProgress append(Caller caller, Hash name, long offset, byte[] part) throws StoreProblem {
                offsets.add(offset);
                CaptureProgress taken = store.append(caller, name, offset, part);
                if (offsets.size() == 2) {
                    throw new StoreProblem(Code.UNREACHABLE, "the answer was lost");
                }
                return taken;
            }
        };
        assertEquals(Code.UNREACHABLE, refusal(() -> new CaptureUpload(captures, breaking, caller()).run(() -> false)));
        assertEquals(1, new CaptureUpload(captures, breaking, caller()).run(() -> false));
        assertEquals(
                List.of(0L, 65_536L, 196_608L, 262_144L, 393_216L, 655_360L), offsets,
                "no part was sent twice; parts grow while the line is quick");
        assertArrayEquals(bytes, stored(note.name()));
    }

    @Test
    void whatIsAlteredOnTheDeskIsForgottenAtTheStoreAndStaysHere() throws Exception {
        CaptureFolder captures = new CaptureFolder(folder);
        CaptureNote note = captures.keep(act(), sealed(1_000));
        try (var files = Files.list(folder)) {
            Path file = files.findFirst().orElseThrow();
            byte[] bytes = Files.readAllBytes(file);
            bytes[500] ^= 1;
            Files.write(file, bytes);
        }
        assertEquals(0, new CaptureUpload(captures, store, caller()).run(() -> false));
        assertEquals(1, captures.waiting().size());
        assertEquals(new CaptureProgress(1_000, 0, false), store.progress(caller(), note.name()));
        assertEquals(0, stored(note.name()).length);
    }

    @Test
    void wrongStepsAreRefusedAndChangeNothing() throws Exception {
        byte[] bytes = sealed(100);
        CaptureNote note = note(bytes);
        assertEquals(Code.NOT_FOUND, refusal(() -> store.progress(caller(), note.name())));
        assertEquals(new CaptureProgress(100, 0, false), store.begin(caller(), note));
        byte[] start = Arrays.copyOf(bytes, 40);
        assertEquals(40, store.append(caller(), note.name(), 0, start).received());
        assertEquals(Code.CAPTURE_GAP, refusal(() -> store.append(caller(), note.name(), 0, start)));
        assertEquals(Code.CAPTURE_GAP, refusal(() -> store.append(caller(), note.name(), 41, start)));
        assertEquals(Code.CAPTURE_GAP, refusal(() -> store.append(caller(), note.name(), 40, sealed(61))));
        assertEquals(Code.MALFORMED, refusal(() -> store.begin(caller(), new CaptureNote(note.name(), 101, act()))));
        assertEquals(Code.MALFORMED, refusal(() -> store.begin(caller(), new CaptureNote(Hash.of(sealed(9)), 0, act()))));
        assertEquals(Code.TOO_LARGE, refusal(() -> store.begin(
                caller(), new CaptureNote(Hash.of(sealed(9)), CaptureStore.MOST_BYTES + 1L, act()))));
        Client other = fixture.enrolled(StoreFixture.NORTH, 2);
        HttpCaptureStore others = new HttpCaptureStore(other.connection(), other.identity());
        assertEquals(Code.WRONG_DESK, refusal(() -> others.begin(other.desk().caller(), note)));
        assertEquals(Code.WRONG_DESK, refusal(() -> others.append(other.desk().caller(), note.name(), 40, start)));
        assertEquals(new CaptureProgress(100, 40, false), store.begin(caller(), note));
        assertTrue(store.append(caller(), note.name(), 40, Arrays.copyOfRange(bytes, 40, 100)).verified());
        assertTrue(store.begin(caller(), note).verified(), "the same again does no harm");
    }

    @Test
    void otherVersionsKindsAndForgersAreAnsweredByTus() throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            String all = "/v1/sites/" + StoreFixture.NORTH + "/captures";
            HttpResponse<String> options = send(client, "OPTIONS", all);
            assertEquals(204, options.statusCode());
            assertEquals("1.0.0", options.headers().firstValue("Tus-Version").orElse(""));
            assertEquals("creation,checksum", options.headers().firstValue("Tus-Extension").orElse(""));
            assertEquals(401, send(client, "POST", all).statusCode());
            assertEquals(401, send(client, "HEAD", all + "/" + "0".repeat(64)).statusCode());
            assertEquals(401, send(client, "PATCH", all + "/" + "0".repeat(64)).statusCode());
        }
    }

    private static HttpResponse<String> send(HttpClient client, String method, String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(fixture.base().resolve(path))
                .method(method, BodyPublishers.noBody())
                .build();
        return client.send(request, BodyHandlers.ofString());
    }
}
