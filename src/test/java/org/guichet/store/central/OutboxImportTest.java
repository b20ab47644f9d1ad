package org.guichet.store.central;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import org.guichet.domain.exchange.Verdict;
import org.guichet.seeded.SeededRandom;
import org.guichet.store.central.OutboxImport.Refusal;
import org.guichet.store.central.OutboxImport.Refused;
import org.guichet.store.central.OutboxImport.Taken;
import org.guichet.store.seal.SealedParts;
import org.guichet.store.seal.StoreKey;
import org.guichet.store.seal.StoreKeyPair;
import org.guichet.sync.protocol.Caller;
import org.guichet.sync.protocol.ChainEnd;
import org.guichet.sync.protocol.FeedPoint;
import org.guichet.sync.protocol.OutboxFile;
import org.guichet.sync.protocol.PushMessage;
import org.guichet.sync.protocol.SentBytes;
import org.guichet.sync.protocol.SignedRequest;
import org.guichet.sync.protocol.StoreProblem;
import org.guichet.sync.protocol.StoreProblem.Code;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of desks' acts that are carried to the store by hand: each act is taken once, and what is wrong in any way changes nothing. */
class OutboxImportTest {

    @TempDir
    Path folder;

    private StoreFixture fixture;
    private TestDesk desk;
    private KeyPair key;
    private int files;

    @BeforeEach
    void start() throws Exception {
        fixture = new StoreFixture();
        key = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        String code = fixture.administration.code(StoreFixture.NORTH, 3).text();
        desk = new TestDesk(fixture.store.enrol(code, key.getPublic().getEncoded()).caller());
    }

    @AfterEach
    void stop() {
        fixture.close();
    }

    /** What a file is made of; the parts that are wrong are set by a test. */
    private final class Making {
        private UUID store;
        private StoreKey sealedFor;
        private Caller caller = desk.caller();
        private KeyPair signer = key;
        private long after;
        private String signedTime = "2026-11-24T09:00:00Z";

        Making() throws StoreProblem {
            store = fixture.store.greeting().store();
            sealedFor = StoreKey.read(Base64.getDecoder().decode(fixture.store.greeting().sealingKey())).orElseThrow();
        }

        Path file(List<List<List<SentBytes>>> batches) throws Exception {
            OutboxFile.Header header = OutboxFile.Header.of(store, sealedFor.id(), caller, after, TestDesk.NOW);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            out.write(header.line());
            SealedParts.Writer parts = new SealedParts.Writer(sealedFor, header.line(), out);
            for (int i = 0; i < batches.size(); i++) {
                byte[] push = PushMessage.write(batches.get(i));
                SignedRequest request = OutboxFile.request(caller, "a.martin", TestDesk.NOW, push);
                SignedRequest said = new SignedRequest(
                        request.method(), request.path(), caller, request.agent(), signedTime, request.body());
                parts.part(OutboxFile.writeBatch(said, sign(request), push), i == batches.size() - 1);
            }
            return write(out.toByteArray());
        }

        private String sign(SignedRequest request) throws GeneralSecurityException {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(signer.getPrivate());
            signature.update(request.bytes());
            return Base64.getEncoder().encodeToString(signature.sign());
        }
    }

    private Path write(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("file-" + ++files), bytes);
    }

    private List<SentBytes> admitted(int number) {
        return desk.gesture(PostgresStoreTest.admitted(String.format("B%03d", number), number));
    }

    private Taken taken(Path file) throws Exception {
        return new OutboxImport(fixture.database, fixture.store, Optional.empty()).take(file);
    }

    private void refused(Refusal why, Path file) throws StoreProblem {
        ChainEnd before = fixture.store.chain(desk.caller());
        assertEquals(why, assertThrows(Refused.class, () -> taken(file)).refusal());
        assertEquals(before, fixture.store.chain(desk.caller()), "nothing was changed");
    }

    @Test
    void eachActIsTakenOnceHoweverItComes() throws Exception {
        List<List<SentBytes>> first = List.of(admitted(1), admitted(2));
        List<List<SentBytes>> second = List.of(admitted(3));
        Path file = new Making().file(List.of(first, second));
        fixture.store.push(desk.caller(), List.of(first.getFirst())); // the network came up for a moment
        Taken taken = taken(file);
        assertEquals(3, taken.operations());
        assertEquals(Map.of(Verdict.Kind.APPLIED, 2), taken.verdicts());
        assertEquals(desk.end(), fixture.store.chain(desk.caller()));
        assertEquals(0, taken(file).fresh(), "the same file again changes nothing");
        fixture.store.push(desk.caller(), List.of(first.get(1), second.getFirst()));
        assertEquals(3, fixture.store.feed(desk.caller(), FeedPoint.START, 10).entries().size(), "nor does the network");
    }

    @Test
    void whatIsCutAnywhereIsRefused() throws Exception {
        byte[] file = Files.readAllBytes(new Making().file(List.of(List.of(admitted(1)), List.of(admitted(2)))));
        SeededRandom.repeat(40, random -> refusedAs(Arrays.copyOf(file, random.nextInt(file.length)), Refusal.CUT, Refusal.NO_OUTBOX_FILE));
    }

    @Test
    void whatIsAlteredAnywhereIsRefused() throws Exception {
        byte[] file = Files.readAllBytes(new Making().file(List.of(List.of(admitted(1)), List.of(admitted(2)))));
        SeededRandom.repeat(60, random -> {
            byte[] altered = file.clone();
            altered[random.nextInt(file.length)] ^= (byte) (1 << random.nextInt(7));
            refusedAs(altered, Refusal.values());
        });
    }

    @Test
    void garbageIsNoFileOfActs() {
        SeededRandom.repeat(60, random -> refusedAs(garbage(random), Refusal.NO_OUTBOX_FILE, Refusal.NEWER_VERSION));
    }

    private static byte[] garbage(SplittableRandom random) {
        byte[] bytes = new byte[random.nextInt(8_000)];
        random.nextBytes(bytes);
        byte[] begun = "{\"format\":\"guichet-outbox\",\"version\":9".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(begun, 0, bytes, 0, random.nextBoolean() ? Math.min(begun.length, bytes.length) : 0);
        return bytes;
    }

    private void refusedAs(byte[] bytes, Refusal... allowed) {
        try {
            Path file = write(bytes);
            Refusal why = assertThrows(Refused.class, () -> taken(file)).refusal();
            assertTrue(List.of(allowed).contains(why), why.name());
            assertEquals(0, fixture.store.chain(desk.caller()).seq(), "nothing was changed");
        } catch (IOException | StoreProblem e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void ofAnotherStoreOrKeyOrDesk() throws Exception {
        List<List<List<SentBytes>>> batches = List.of(List.of(admitted(1)));
        Making making = new Making();
        making.store = UUID.randomUUID();
        refused(Refusal.OTHER_STORE, making.file(batches));
        making = new Making();
        making.sealedFor = StoreKeyPair.generate().publicKey();
        refused(Refusal.OTHER_KEY, making.file(batches));
        making = new Making();
        making.caller = new Caller(StoreFixture.SOUTH, desk.caller().desk());
        refused(Refusal.UNKNOWN_DESK, making.file(batches));
        making = new Making();
        making.caller = new Caller(StoreFixture.NORTH, "desk-9-00000000");
        refused(Refusal.UNKNOWN_DESK, making.file(batches));
    }

    @Test
    void notSignedByTheDeskOrForAnotherMoment() throws Exception {
        List<List<List<SentBytes>>> batches = List.of(List.of(admitted(1)));
        Making making = new Making();
        making.signer = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        refused(Refusal.NOT_SIGNED, making.file(batches));
        making = new Making();
        making.signedTime = "2026-11-25T09:00:00Z";
        refused(Refusal.NOT_SIGNED, making.file(batches));
    }

    @Test
    void operationsThatDoNotFollowOrAreAnothers() throws Exception {
        TestDesk other = fixture.desk(StoreFixture.NORTH, 4);
        refused(
                Refusal.OTHERS_OPERATIONS,
                new Making().file(List.of(List.of(other.gesture(PostgresStoreTest.admitted("C001", 1))))));
        List<SentBytes> first = admitted(1);
        List<SentBytes> second = admitted(2);
        List<SentBytes> third = admitted(3);
        refused(Refusal.CHAIN_BROKEN, new Making().file(List.of(List.of(first), List.of(third))));
        Making later = new Making();
        later.after = 1;
        refused(Refusal.EARLIER_MISSING, later.file(List.of(List.of(second, third))));
        fixture.store.push(desk.caller(), List.of(first));
        assertEquals(2, taken(later.file(List.of(List.of(second, third)))).fresh());
    }

    @Test
    void ofACopyOfTheDesk() throws Exception {
        List<SentBytes> first = admitted(1);
        ChainEnd fork = desk.end();
        List<SentBytes> second = admitted(2);
        List<SentBytes> third = admitted(3);
        fixture.store.push(desk.caller(), List.of(first, second, third));
        desk.rewind(fork);
        List<SentBytes> otherSecond = admitted(4);
        refused(Refusal.OF_A_COPY, new Making().file(List.of(List.of(first, otherSecond))));
        List<SentBytes> otherThird = admitted(5);
        List<SentBytes> otherFourth = admitted(6);
        refused(Refusal.OF_A_COPY, new Making().file(List.of(List.of(first, otherSecond, otherThird, otherFourth))));
        Making after = new Making();
        after.after = 3;
        refused(Refusal.OF_A_COPY, after.file(List.of(List.of(otherFourth))));
    }

    @Test
    void aKeyThatIsKeptInAFile() throws Exception {
        StoreKeyPair kept = StoreKeyPair.generate();
        fixture.administration.begin(Optional.of(kept));
        assertEquals(
                Base64.getEncoder().encodeToString(kept.publicKey().bytes()), fixture.store.greeting().sealingKey(),
                "desks seal for it from now on");
        Path file = new Making().file(List.of(List.of(admitted(1))));
        refused(Refusal.KEY_IN_FILE, file);
        assertEquals(1, new OutboxImport(fixture.database, fixture.store, Optional.of(kept)).take(file).fresh());
        fixture.administration.begin();
        assertEquals(Base64.getEncoder().encodeToString(kept.publicKey().bytes()), fixture.store.greeting().sealingKey());
    }

    @Test
    void whatARevokedDeskDidIsKeptForReview() throws Exception {
        fixture.store.push(desk.caller(), List.of(admitted(1)));
        List<List<SentBytes>> before = List.of(admitted(2), admitted(3));
        List<List<SentBytes>> later = List.of(admitted(4));
        Making making = new Making();
        making.after = 1;
        Path file = making.file(List.of(before, later));
        fixture.administration.revoke(desk.caller().desk());
        assertEquals(Code.DESK_REVOKED, assertThrows(StoreProblem.class, () -> fixture.store.push(desk.caller(), before)).code());
        Review review = new Review(fixture.database, fixture.store, java.time.Clock.systemUTC());
        assertEquals(2, review.waiting(StoreFixture.NORTH).size());
        Taken taken = taken(file);
        assertEquals(0, taken.fresh());
        assertEquals(1, taken.withheld(), "two had come over the network");
        List<Review.Act> waiting = new ArrayList<>(review.waiting(StoreFixture.NORTH));
        assertEquals(List.of(2L, 3L, 4L), waiting.stream().map(Review.Act::deskSeq).toList());
        assertEquals(List.of(), review.waiting(StoreFixture.SOUTH));
        TestDesk other = fixture.desk(StoreFixture.NORTH, 4);
        assertEquals(1, fixture.store.feed(other.caller(), FeedPoint.START, 10).entries().size(), "in no feed before that");
        assertEquals(3, review.take(StoreFixture.NORTH, desk.caller().desk()));
        assertEquals(4, fixture.store.feed(other.caller(), FeedPoint.START, 10).entries().size());
        assertEquals(List.of(), review.waiting(StoreFixture.NORTH));
        assertEquals(
                Code.NOT_FOUND,
                assertThrows(StoreProblem.class, () -> review.dismiss(StoreFixture.NORTH, desk.caller().desk())).code());
    }

    @Test
    void whatIsDismissedChangesNothing() throws Exception {
        fixture.administration.revoke(desk.caller().desk());
        List<List<SentBytes>> done = List.of(admitted(1));
        assertThrows(StoreProblem.class, () -> fixture.store.push(desk.caller(), done));
        List<SentBytes> gap = List.of(admitted(2).getFirst(), admitted(3).getFirst());
        assertThrows(StoreProblem.class, () -> fixture.store.push(desk.caller(), List.of(List.of(gap.get(1)))));
        Review review = new Review(fixture.database, fixture.store, java.time.Clock.systemUTC());
        assertEquals(1, review.waiting(StoreFixture.NORTH).size(), "what does not follow is not kept");
        assertEquals(1, review.dismiss(StoreFixture.NORTH, desk.caller().desk()));
        TestDesk other = fixture.desk(StoreFixture.NORTH, 4);
        assertEquals(List.of(), fixture.store.feed(other.caller(), FeedPoint.START, 10).entries());
    }
}
