package org.guichet.sync.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import org.guichet.domain.audit.MerkleTree;
import org.guichet.domain.change.Hash;
import org.guichet.sync.desk.KeptLog;
import org.guichet.sync.protocol.Caller;
import org.guichet.sync.protocol.DeskCopy;
import org.guichet.sync.protocol.FeedPoint;
import org.guichet.sync.protocol.LogCheckpoint;
import org.guichet.sync.protocol.StoreLog;
import org.guichet.sync.protocol.StoreProblem;
import org.guichet.sync.protocol.StoreProblem.Code;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A desk keeps what its store says of its log, and notices a store that goes back on it. */
class LogWatchTest {

    private static final Caller CALLER = new Caller("north", "desk-1");
    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");

    private final List<Hash> leaves = new ArrayList<>();
    private final List<Hash> read = new ArrayList<>();
    private final List<KeptLog.Kept> kept = new ArrayList<>();
    private UUID incarnation = new UUID(0, 1);

    // made before each test
    @SuppressWarnings("NullAway.Init")
    private KeyPair key;

    @BeforeEach
    void twentyEntries() throws GeneralSecurityException {
        key = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        grow(20);
    }

    private void grow(int more) {
        for (int i = 0; i < more; i++) {
            Hash leaf = leaf("entry " + leaves.size() + " of " + incarnation);
            leaves.add(leaf);
            read.add(leaf);
        }
    }

    private static Hash leaf(String text) {
        return MerkleTree.leaf(text.getBytes(StandardCharsets.UTF_8));
    }

    private MerkleTree tree() {
        return new MerkleTree(this::whole);
    }

    private Hash whole(int level, long index) {
        return level == 0
                ? leaves.get((int) index)
                : MerkleTree.node(whole(level - 1, 2 * index), whole(level - 1, 2 * index + 1));
    }

    private final class Store implements StoreLog {

        @Override
        public Said log(Caller caller, long known) {
            LogCheckpoint unsigned =
                    new LogCheckpoint(caller.site(), incarnation, leaves.size(), tree().root(leaves.size()), NOW, "");
            List<Hash> growth = known > leaves.size() ? List.of() : tree().consistency(known, leaves.size());
            return new Said(
                    unsigned.signed(signature(unsigned.bytes())), Base64.getEncoder().encodeToString(key.getPublic().getEncoded()),
                    growth);
        }

        @Override
        public List<Hash> inclusion(Caller caller, long feedSeq, long size) {
            return tree().inclusion(feedSeq - 1, size);
        }

        private String signature(byte[] bytes) {
            try {
                Signature signature = Signature.getInstance("Ed25519");
                signature.initSign(key.getPrivate());
                signature.update(bytes);
                return Base64.getEncoder().encodeToString(signature.sign());
            } catch (GeneralSecurityException e) {
                throw new AssertionError(e);
            }
        }
    }

    private final class Desk implements KeptLog {

        @Override
        public Optional<Kept> newest() {
            return kept.isEmpty() ? Optional.empty() : Optional.of(kept.getLast());
        }

        @Override
        public void keep(Kept checkpoint) {
            kept.add(checkpoint);
        }

        @Override
        public Optional<Hash> leafAt(long feedSeq) {
            return Optional.of(read.get((int) feedSeq - 1));
        }
    }

    /** Has read all of the feed. */
    private DeskCopy copy() {
        return (DeskCopy) Proxy.newProxyInstance(DeskCopy.class.getClassLoader(), new Class<?>[] {DeskCopy.class}, (_, method, _) ->
                switch (method.getName()) {
                    case "cursor" -> new FeedPoint(read.size(), Hash.NONE);
                    case "feedStart" -> FeedPoint.START;
                    default -> throw new AssertionError(method.getName());
                });
    }

    private void look() throws StoreProblem {
        new LogWatch(new Store(), new Desk(), copy(), CALLER, Clock.systemUTC(), new SplittableRandom(1)).look();
    }

    private void isNoticed() {
        assertEquals(Code.LOG_REWRITTEN, assertThrows(StoreProblem.class, this::look).code());
        assertEquals(1, kept.size(), "what was kept stays, and nothing is added");
    }

    @Test
    void aLogThatGrowsIsKeptEachTime() throws StoreProblem {
        look();
        look();
        grow(13);
        look();
        assertEquals(List.of(20L, 33L), kept.stream().map(each -> each.checkpoint().size()).toList());
    }

    @Test
    void anEntryThatWasChangedAfterwardsIsNoticed() throws StoreProblem {
        look();
        leaves.set(4, leaf("another"));
        grow(5);
        isNoticed();
    }

    @Test
    void aLogThatBecameShorterIsNoticed() throws StoreProblem {
        look();
        leaves.removeLast();
        read.removeLast();
        isNoticed();
    }

    @Test
    void anotherKeyIsNoticed() throws StoreProblem, GeneralSecurityException {
        look();
        key = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        isNoticed();
    }

    @Test
    void anotherEntryThanTheDeskHasReadIsNoticedTheFirstTime() {
        leaves.set(leaves.size() - 1, leaf("another"));
        assertEquals(Code.LOG_REWRITTEN, assertThrows(StoreProblem.class, this::look).code());
        assertEquals(0, kept.size());
    }

    @Test
    void aRestoredStoreBeginsAnewAndWhatWasKeptStays() throws StoreProblem {
        look();
        incarnation = new UUID(0, 2);
        leaves.subList(10, 20).clear();
        read.subList(10, 20).clear();
        grow(2);
        look();
        assertEquals(List.of(20L, 12L), kept.stream().map(each -> each.checkpoint().size()).toList());
    }
}
