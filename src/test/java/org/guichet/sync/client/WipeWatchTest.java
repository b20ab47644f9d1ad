package org.guichet.sync.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.security.InvalidKeyException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.guichet.domain.change.Hash;
import org.guichet.seeded.SeededRandom;
import org.guichet.sync.desk.KeptLog;
import org.guichet.sync.protocol.Caller;
import org.guichet.sync.protocol.LogCheckpoint;
import org.guichet.sync.protocol.SigningKey;
import org.guichet.sync.protocol.StoreProblem;
import org.guichet.sync.protocol.StoreProblem.Code;
import org.guichet.sync.protocol.WipeMessages;
import org.guichet.sync.protocol.WipeOrder;
import org.guichet.sync.protocol.WipeOrders;
import org.junit.jupiter.api.Test;

/** Only the store that a desk knows has its data destroyed. */
class WipeWatchTest {

    private static final Caller DESK = new Caller("north", "d-1");
    private static final Instant AT = Instant.parse("2026-11-28T09:00:00Z");

    private final KeyPair store = pair();
    private Optional<String> known = Optional.of(publicKey(store));

    private final KeptLog kept = new KeptLog() {
        @Override
        public Optional<Kept> newest() {
            return known.map(key -> new Kept(new LogCheckpoint("north", new UUID(1, 2), 0, Hash.NONE, AT, ""), key));
        }

        @Override
        public void keep(Kept checkpoint) {
            throw new AssertionError("nothing is to be kept");
        }

        @Override
        public Optional<Hash> leafAt(long feedSeq) {
            return Optional.empty();
        }
    };

    private static KeyPair pair() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private static String publicKey(KeyPair pair) {
        return Base64.getEncoder().encodeToString(pair.getPublic().getEncoded());
    }

    private static WipeOrder order(Caller desk, KeyPair by) throws InvalidKeyException {
        WipeOrder order = new WipeOrder(desk, AT, publicKey(by), "");
        return order.signed(SigningKey.read(by.getPrivate().getEncoded()).sign(order.bytes()));
    }

    private boolean obeys(WipeOrder said) {
        return new WipeWatch(
                        new WipeOrders() {
                            @Override
                            public WipeOrder wipeOrder(Caller desk) {
                                return said;
                            }

                            @Override
                            public void obeys(Caller desk) {}
                        },
                        kept, DESK)
                .order()
                .isPresent();
    }

    @Test
    void onlyItsOwnStoresOrderForItself() throws InvalidKeyException {
        WipeOrder own = order(DESK, store);
        assertEquals(true, obeys(own));
        assertEquals(false, obeys(order(DESK, pair())), "another key");
        assertEquals(false, obeys(order(new Caller("north", "d-2"), store)), "another desk's");
        assertEquals(false, obeys(order(new Caller("south", "d-1"), store)), "another site's");
        assertEquals(false, obeys(new WipeOrder(DESK, AT.plusSeconds(1), own.publicKey(), own.signature())), "changed");
        assertEquals(false, obeys(own.signed("AAAA")), "no signature");
        assertEquals(false, obeys(new WipeOrder(DESK, AT, "%", own.signature())), "no key");
        known = Optional.empty();
        assertEquals(true, obeys(order(DESK, pair())), "a desk that never met its store's log has only the line to go by");
    }

    @Test
    void aStoreThatHasNoneOrCantBeAskedOrdersNothing() {
        for (Code code : new Code[] {Code.NOT_FOUND, Code.UNREACHABLE, Code.NOT_AUTHENTICATED}) {
            WipeOrders refusing = new WipeOrders() {
                @Override
                public WipeOrder wipeOrder(Caller desk) throws StoreProblem {
                    throw new StoreProblem(code, "no");
                }

                @Override
                public void obeys(Caller desk) throws StoreProblem {
                    throw new StoreProblem(code, "no");
                }
            };
            WipeWatch watch = new WipeWatch(refusing, kept, DESK);
            assertEquals(Optional.empty(), watch.order());
            watch.obey();
        }
    }

    @Test
    void asAMessage() throws Exception {
        WipeOrder order = order(DESK, store);
        byte[] message = WipeMessages.order(order);
        assertEquals(order, WipeMessages.readOrder(message));
        SeededRandom.repeat(200, random -> {
            byte[] bent = message.clone();
            bent[random.nextInt(bent.length)] = (byte) random.nextInt(256);
            try {
                boolean same = WipeMessages.readOrder(bent).equals(order);
                assertEquals(same, obeys(read(bent)));
            } catch (StoreProblem refused) {
                assertThrows(StoreProblem.class, () -> WipeMessages.readOrder(bent));
            }
        });
    }

    private static WipeOrder read(byte[] message) {
        try {
            return WipeMessages.readOrder(message);
        } catch (StoreProblem e) {
            throw new AssertionError(e);
        }
    }
}
