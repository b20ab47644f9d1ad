package org.guichet.store.seal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.guichet.seeded.SeededRandom;
import org.guichet.store.seal.SealedParts.NotOpened;
import org.junit.jupiter.api.Test;

/** What is sealed for a store is opened by it whole and in order, and by nobody else. */
class SealedPartsTest {

    private static final byte[] PURPOSE = "a purpose\n".getBytes(StandardCharsets.US_ASCII);
    private static final StoreKeyPair KEY = StoreKeyPair.generate();
    private static final List<byte[]> PARTS = List.of(new byte[] {1, 2, 3}, new byte[0], new byte[70_000]);

    private static byte[] sealed() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SealedParts.Writer writer = new SealedParts.Writer(KEY.publicKey(), PURPOSE, out);
        for (int i = 0; i < PARTS.size(); i++) {
            writer.part(PARTS.get(i), i == PARTS.size() - 1);
        }
        return out.toByteArray();
    }

    private static List<byte[]> opened(StoreKeyPair key, byte[] purpose, byte[] sealed) throws IOException, NotOpened {
        SealedParts.Reader reader = new SealedParts.Reader(key, purpose, new ByteArrayInputStream(sealed));
        List<byte[]> parts = new ArrayList<>();
        for (Optional<byte[]> part = reader.next(); part.isPresent(); part = reader.next()) {
            parts.add(part.get());
        }
        return parts;
    }

    @Test
    void theStoreOpensWhatWasSealedForIt() throws Exception {
        StoreKeyPair readAgain = StoreKeyPair.read(KEY.privateBytes()).orElseThrow();
        assertEquals(KEY.publicKey(), readAgain.publicKey());
        List<byte[]> parts = opened(readAgain, PURPOSE, sealed());
        assertEquals(PARTS.size(), parts.size());
        for (int i = 0; i < parts.size(); i++) {
            assertArrayEquals(PARTS.get(i), parts.get(i));
        }
    }

    @Test
    void nobodyElseAndForNothingElse() throws Exception {
        byte[] sealed = sealed();
        assertFalse(assertThrows(NotOpened.class, () -> opened(StoreKeyPair.generate(), PURPOSE, sealed)).isCut());
        assertFalse(assertThrows(NotOpened.class, () -> opened(KEY, new byte[] {1}, sealed)).isCut());
    }

    @Test
    void whatIsCutIsSaidToBeCut() throws Exception {
        byte[] sealed = sealed();
        SeededRandom.repeat(200, random -> {
            byte[] cut = Arrays.copyOf(sealed, random.nextInt(sealed.length));
            assertTrue(assertThrows(NotOpened.class, () -> opened(KEY, PURPOSE, cut)).isCut());
        });
    }

    @Test
    void aByteThatWasChangedAnywhereIsNoticed() throws Exception {
        byte[] sealed = sealed();
        SeededRandom.repeat(300, random -> {
            byte[] altered = sealed.clone();
            int at = random.nextBoolean() ? random.nextInt(sealed.length) : random.nextInt(100);
            altered[at] ^= (byte) (1 << random.nextInt(8));
            assertThrows(NotOpened.class, () -> opened(KEY, PURPOSE, altered));
        });
    }

    @Test
    void partsThatWereExchangedOrAddedAreNoticed() throws Exception {
        byte[] sealed = sealed();
        int first = 32 + 5 + 3 + 16;
        int second = first + 5 + 16;
        byte[] exchanged = sealed.clone();
        System.arraycopy(sealed, first, exchanged, 32, second - first);
        System.arraycopy(sealed, 32, exchanged, 32 + second - first, first - 32);
        assertThrows(NotOpened.class, () -> opened(KEY, PURPOSE, exchanged));
        assertThrows(NotOpened.class, () -> opened(KEY, PURPOSE, Arrays.copyOf(sealed, sealed.length + 1)));
    }

    @Test
    void aKeyOfSmallOrderSealsNothing() {
        StoreKey zero = StoreKey.read(new byte[32]).orElseThrow();
        assertThrows(IllegalArgumentException.class, () -> new SealedParts.Writer(zero, PURPOSE, new ByteArrayOutputStream()));
        assertEquals(Optional.empty(), StoreKey.read(new byte[31]));
        assertEquals(Optional.empty(), StoreKeyPair.read(new byte[33]));
    }
}
