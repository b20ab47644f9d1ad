package org.guichet.device.camera;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.guichet.device.Cameras;
import org.guichet.device.DeviceTrouble;
import org.guichet.device.ToldReader;
import org.guichet.device.scanner.ZxingBarcodeReader;
import org.guichet.device.scanner.ZxingQrWriter;
import org.guichet.domain.document.ModuleGrid;
import org.guichet.workflow.scanner.Device;
import org.guichet.workflow.scanner.ReaderState;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CameraScannerTest {

    /** As long as a convocation's code. */
    private static final String CODE = "GUI" + "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".repeat(5);

    private final Machine machine = new Machine();
    private final SimulatedCamera twin = new SimulatedCamera(new ZxingQrWriter());
    private final ToldReader told = new ToldReader();
    private final CameraScanner scanner = new CameraScanner(machine, Optional.of(twin), new ZxingBarcodeReader());

    @AfterEach
    void stop() {
        scanner.stop();
    }

    @Test
    void aCodeThatIsHeldBeforeTheSimulatedCameraIsReadAndSeen() throws Exception {
        assertFalse(scanner.present(CODE));
        scanner.start("", told);
        told.expect(ReaderState.OPENING);
        told.expect(ReaderState.READY);
        assertTrue(scanner.present(CODE));
        told.expect(CODE);
        assertTrue(told.frames.get() > 0);
        scanner.stop();
    }

    @Test
    void picturesOfAFolderAreSeenAsIfHeldBeforeIt(@TempDir Path folder) throws Exception {
        ModuleGrid grid = new ZxingQrWriter().qr(CODE);
        BufferedImage page = new BufferedImage(900, 700, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < 700; y++) {
            for (int x = 0; x < 900; x++) {
                page.setRGB(x, y, grid.isDark((x - 200) / 7, (y - 100) / 7) && x >= 200 && y >= 100 ? 0 : 0xffffff);
            }
        }
        ImageIO.write(page, "png", folder.resolve("page.png").toFile());
        Files.writeString(folder.resolve("notes.txt"), "no picture");
        FedPictures pictures = FedPictures.of(folder);
        assertFalse(pictures.isEmpty());
        CameraScanner fed = new CameraScanner(
                machine, Optional.of(new SimulatedCamera(new ZxingQrWriter(), () -> pictures)), new ZxingBarcodeReader());
        fed.start("", told);
        told.expect(ReaderState.OPENING);
        told.expect(ReaderState.READY);
        told.expect(CODE);
        fed.stop();
    }

    @Test
    void aMachineWithoutACameraSaysSoAndTakesOneUpThatComes() throws Exception {
        scanner.start("front", told);
        told.expect(ReaderState.OPENING);
        told.expect(ReaderState.GONE);
        machine.camera = new SimulatedCamera(new ZxingQrWriter());
        told.expect(ReaderState.READY);
        machine.camera.hold(CODE);
        told.expect(CODE);
        scanner.stop();
        assertTrue(machine.closed.await(20, TimeUnit.SECONDS));
    }

    @Test
    void theTwinComesFirstInTheList() {
        machine.camera = twin;
        assertEquals(List.of(true, true), scanner.cameras().stream().map(Device::simulated).toList());
    }

    @Test
    void withoutATwinTheFirstCameraOfTheMachineIsOpened() throws Exception {
        CameraScanner real = new CameraScanner(machine, Optional.empty(), new ZxingBarcodeReader());
        machine.camera = new SimulatedCamera(new ZxingQrWriter());
        real.start("", told);
        told.expect(ReaderState.OPENING);
        told.expect(ReaderState.READY);
        assertFalse(real.present(CODE));
        real.stop();
        assertTrue(machine.closed.await(20, TimeUnit.SECONDS));
    }

    /** A machine that a camera may be plugged into. */
    private static final class Machine implements Cameras {

        private final CountDownLatch closed = new CountDownLatch(1);
        private volatile @Nullable SimulatedCamera camera;

        @Override
        public List<Device> list() {
            return camera == null ? List.of() : camera.list();
        }

        @Override
        public OpenCamera open(String id) throws DeviceTrouble {
            SimulatedCamera now = camera;
            if (now == null) {
                throw new DeviceTrouble(ReaderState.GONE);
            }
            OpenCamera open = now.open(id);
            return new OpenCamera() {

                @Override
                public @Nullable BufferedImage frame() throws DeviceTrouble {
                    return open.frame();
                }

                @Override
                public void close() {
                    open.close();
                    closed.countDown();
                }
            };
        }
    }
}
