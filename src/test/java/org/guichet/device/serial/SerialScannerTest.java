package org.guichet.device.serial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.guichet.device.DeviceTrouble;
import org.guichet.device.ToldReader;
import org.guichet.workflow.scanner.Device;
import org.guichet.workflow.scanner.ReaderState;
import org.guichet.workflow.scanner.SerialLine;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SerialScannerTest {

    private static final SerialLine COM3 = new SerialLine("COM3", 9_600);

    private final Plug plug = new Plug();
    private final AtomicReference<String> kept = new AtomicReference<>("");
    private final SerialScanner.Memory memory = new SerialScanner.Memory(() -> Optional.of(kept.get()), kept::set);
    private final SerialScanner scanner = new SerialScanner(plug, Optional.of(new SimulatedPort()), memory);
    private final ToldReader told = new ToldReader();

    @AfterEach
    void stop() {
        scanner.stop();
    }

    @Test
    void aScannerIsOpenedReadAndLetGoOf() throws Exception {
        scanner.start(COM3, told);
        told.expect(ReaderState.OPENING);
        told.expect(ReaderState.READY);
        plug.sends("GUI1", "2345\r8136559096\n");
        told.expect("GUI12345");
        told.expect("8136559096");
        scanner.stop();
        assertTrue(plug.closed.await(20, TimeUnit.SECONDS));
        assertEquals(List.of("9600 COM3", "closed"), plug.opened);
    }

    @Test
    void oneThatIsUnpluggedIsReadAgainWhenItIsBackAndHalfALineIsForgotten() throws Exception {
        scanner.start(COM3, told);
        told.expect(ReaderState.OPENING);
        told.expect(ReaderState.READY);
        plug.sends("GUI1");
        plug.pull();
        told.expect(ReaderState.GONE);
        plug.putBack();
        told.expect(ReaderState.READY);
        plug.sends("8136559096\r");
        told.expect("8136559096");
    }

    @Test
    void aPortThatAnotherProgramHasIsSaidToBeRefusedUntilItIsFree() throws Exception {
        plug.trouble = ReaderState.REFUSED;
        scanner.start(COM3, told);
        told.expect(ReaderState.OPENING);
        told.expect(ReaderState.REFUSED);
        plug.trouble = null;
        told.expect(ReaderState.READY);
    }

    @Test
    void bytesThatAreNoTextAreSaidToBeGarbled() throws Exception {
        scanner.start(COM3, told);
        told.expect(ReaderState.OPENING);
        told.expect(ReaderState.READY);
        plug.sends(new byte[] {(byte) 0x9d, (byte) 0x81, (byte) 0x9d, (byte) 0x8f, '\r'});
        told.expectGarbled();
    }

    @Test
    void theOneBeforeIsLetGoOfBeforeTheNextIsOpened() throws Exception {
        scanner.start(COM3, told);
        told.expect(ReaderState.OPENING);
        told.expect(ReaderState.READY);
        scanner.start(new SerialLine("COM3", 19_200), told);
        told.expect(ReaderState.OPENING);
        told.expect(ReaderState.READY);
        assertEquals(List.of("9600 COM3", "closed", "19200 COM3"), plug.opened);
    }

    @Test
    void theSimulatedOneScansWhatIsPresentedWhileItIsOpen() throws Exception {
        assertFalse(scanner.present("GUI12345"));
        scanner.start(new SerialLine(SimulatedPort.ID, 9_600), told);
        told.expect(ReaderState.OPENING);
        told.expect(ReaderState.READY);
        String code = "GUI" + "ABCDEFGH".repeat(30);
        assertTrue(scanner.present(code));
        told.expect(code);
        assertTrue(plug.opened.isEmpty());
    }

    @Test
    void theChoiceIsKeptAndReadAgainAndWhatIsNoLineIsNone() {
        scanner.choose(Optional.of(COM3));
        assertEquals("9600 COM3", kept.get());
        assertEquals(Optional.of(COM3), scanner.chosen());
        scanner.choose(Optional.empty());
        assertEquals(Optional.empty(), scanner.chosen());
        kept.set("fast COM3");
        assertEquals(Optional.empty(), scanner.chosen());
        kept.set("9601 COM3");
        assertEquals(Optional.empty(), scanner.chosen());
    }

    /** A port that can be pulled out. */
    private static final class Plug implements SerialPorts {

        private final List<String> opened = Collections.synchronizedList(new ArrayList<>());
        private final CountDownLatch closed = new CountDownLatch(1);
        private final Deque<byte[]> bytes = new ArrayDeque<>();
        private volatile @Nullable ReaderState trouble;

        void sends(String... parts) {
            for (String part : parts) {
                sends(part.getBytes(StandardCharsets.UTF_8));
            }
        }

        synchronized void sends(byte[] part) {
            bytes.add(part);
        }

        void pull() {
            trouble = ReaderState.GONE;
        }

        void putBack() {
            trouble = null;
        }

        @Override
        public List<Device> list() {
            return List.of(new Device("COM3", "A scanner (COM3)", false));
        }

        @Override
        public OpenPort open(SerialLine line) throws DeviceTrouble {
            check();
            opened.add(line.written());
            return new OpenPort() {

                @Override
                public int read(byte[] into) throws DeviceTrouble {
                    byte[] part = next();
                    if (part == null) {
                        check();
                        return 0;
                    }
                    System.arraycopy(part, 0, into, 0, part.length);
                    return part.length;
                }

                @Override
                public void close() {
                    opened.add("closed");
                    closed.countDown();
                }
            };
        }

        private synchronized byte @Nullable [] next() {
            return bytes.poll();
        }

        private void check() throws DeviceTrouble {
            ReaderState now = trouble;
            if (now != null) {
                throw new DeviceTrouble(now);
            }
        }
    }
}
