package org.guichet.store.capture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.guichet.domain.biometric.EnrolmentRefusal;
import org.guichet.domain.change.Hash;
import org.guichet.domain.change.OperationId;
import org.guichet.seeded.SeededRandom;
import org.guichet.store.seal.StoreKeyPair;
import org.guichet.workflow.biometric.CaptureLabel;
import org.guichet.workflow.biometric.CaptureVault.Room;
import org.guichet.workflow.biometric.CaptureVault.Sealing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CaptureSealTest {

    private static final CaptureLabel LABEL = new CaptureLabel("ENROLMENT:42@2026-11-24", "LEFT_RING");
    private static final OperationId OPERATION = OperationId.of("01935cf0-7c00-7000-8000-00000000002a");
    private static final StoreKeyPair STORE = StoreKeyPair.generate();

    @TempDir
    private Path folder = Path.of("");

    private static byte[] sealed(byte[] plain) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            CaptureSeal.seal(STORE.publicKey(), "desk-7", OPERATION, LABEL, plain, out);
        } catch (IOException inMemory) {
            throw new AssertionError(inMemory);
        }
        return out.toByteArray();
    }

    private static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) (i * 31 + i / 256);
        }
        return bytes;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 65_535, 65_536, 65_537, 200_000})
    void theStoreOpensWhatADeskSealed(int length) throws SealBroken {
        CaptureSeal.Opened opened = CaptureSeal.open(STORE, sealed(bytes(length)));
        assertArrayEquals(bytes(length), opened.plain());
        assertEquals(LABEL, opened.label());
        assertEquals("desk-7", opened.desk());
        assertEquals(OPERATION, opened.operation());
    }

    @Test
    void anotherKeyOpensNothing() {
        assertThrows(SealBroken.class, () -> CaptureSeal.open(StoreKeyPair.generate(), sealed(bytes(100))));
    }

    @Test
    void anyChangedByteAndAnyCutIsNoticed() {
        byte[] good = sealed(bytes(70_000));
        SeededRandom.repeat(300, random -> {
            byte[] bad = good.clone();
            bad[random.nextInt(bad.length)] ^= (byte) (1 << random.nextInt(8));
            assertThrows(SealBroken.class, () -> CaptureSeal.open(STORE, bad));
            assertThrows(SealBroken.class, () -> CaptureSeal.open(STORE, Arrays.copyOf(good, random.nextInt(good.length))));
        });
        assertThrows(SealBroken.class, () -> CaptureSeal.open(STORE, Arrays.copyOf(good, good.length + 4)));
    }

    @Test
    void lastFramesCannotBeLeftOut() {
        byte[] two = sealed(bytes(65_536 + 10));
        assertThrows(SealBroken.class, () -> CaptureSeal.open(STORE, Arrays.copyOf(two, two.length - 4 - 10 - 16)));
    }

    private CaptureSafe vault(long free) {
        return new CaptureSafe(new CaptureFolder(folder), "desk-7", () -> Optional.of(STORE.publicKey()), () -> free);
    }

    @Test
    void aFileIsNamedByTheHashOfItsBytesAndHoldsNothingPlain() throws IOException {
        byte[] plain = ("FIR\0" + "A face, a finger, and what is known of it. ".repeat(40)).getBytes(StandardCharsets.US_ASCII);
        Hash name = assertInstanceOf(Sealing.Sealed.class, vault(Long.MAX_VALUE).seal(OPERATION, LABEL, plain)).capture();
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> all = files.toList();
            assertEquals(1, all.size());
            byte[] bytes = Files.readAllBytes(all.getFirst());
            assertEquals(name, Hash.of(bytes));
            assertTrue(!new String(bytes, StandardCharsets.ISO_8859_1).contains("what is known"));
        }
    }

    @Test
    void onlyWhatAnOperationNamesIsKept() {
        CaptureSafe vault = vault(Long.MAX_VALUE);
        Hash named = assertInstanceOf(Sealing.Sealed.class, vault.seal(OPERATION, LABEL, bytes(5))).capture();
        assertInstanceOf(Sealing.Sealed.class, vault.seal(OPERATION, LABEL, bytes(6)));
        vault.keepOnly(List.of(named));
        assertEquals(List.of(named), vault.waiting());
    }

    @Test
    void nothingIsSealedWithoutRoomOrKey() {
        CaptureSafe full = vault(CaptureSafe.LEAST_FREE - 1);
        assertEquals(new Sealing.NotSealed(EnrolmentRefusal.CAPTURE_DISK_FULL), full.seal(OPERATION, LABEL, bytes(5)));
        assertEquals(Room.LOW, vault(CaptureSafe.LOW_FREE - 1).room());
        assertEquals(Room.ENOUGH, vault(CaptureSafe.LOW_FREE).room());
        CaptureSafe without = new CaptureSafe(new CaptureFolder(folder), "desk-7", Optional::empty, () -> Long.MAX_VALUE);
        assertEquals(new Sealing.NotSealed(EnrolmentRefusal.CAPTURE_KEY_MISSING), without.seal(OPERATION, LABEL, bytes(5)));
        assertEquals(Room.NO_KEY, without.room());
        assertTrue(without.waiting().isEmpty());
    }
}
