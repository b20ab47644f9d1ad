package org.guichet.desktop.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.guichet.desktop.notice.ActRunner;
import org.guichet.desktop.thread.Background;
import org.guichet.domain.document.HeldCodes;
import org.guichet.domain.document.WedgeScan;
import org.guichet.inmemory.InMemoryReaders;
import org.guichet.workflow.scanner.CameraFrame;
import org.guichet.workflow.scanner.CodeReaders;
import org.guichet.workflow.scanner.Device;
import org.guichet.workflow.scanner.ReaderListener;
import org.guichet.workflow.scanner.ReaderState;
import org.guichet.workflow.scanner.SerialLine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/** When readers are open at the door, and what becomes of what they read. */
@ExtendWith(ApplicationExtension.class)
class ReadersViewModelTest {

    private static final SerialLine LINE = new SerialLine("ttyUSB0", 9_600);
    private static final String CODE = "GUI" + "ABCDEFGH".repeat(20);

    private final InMemoryReaders serial = new InMemoryReaders();
    private final InMemoryReaders camera = new InMemoryReaders();
    private final List<String> scanned = new ArrayList<>();
    private final List<String> garbled = new ArrayList<>();
    private final Background background = new Background(fault -> {
        throw new IllegalStateException(fault);
    });
    private long now;
    private final ReadersViewModel model = new ReadersViewModel(
            new CodeReaders(serial, camera), new ActRunner(background), scan -> scanned.add(scan.text()),
            scan -> scan.kind() != WedgeScan.Kind.TEXT || scan.text().startsWith("GUI"), () -> garbled.add("garbled"), () -> now);

    @AfterEach
    void close() {
        background.close();
    }

    @Test
    void theScannerOfTheDeskIsOpenWhileTheRoomIsInView() throws Exception {
        serial.choose(Optional.of(LINE));
        onScreen(model::comeIn);
        onScreen(model::comeIn);
        assertEquals(List.of("9600 ttyUSB0"), serial.opened());
        ReaderListener ears = Objects.requireNonNull(serial.listener());
        onScreen(() -> ears.is(ReaderState.READY));
        assertEquals(ReaderState.READY, model.serial().get());
        onScreen(model::leave);
        assertNull(serial.listener());
        assertEquals(ReaderState.OFF, model.serial().get());
        onScreen(() -> ears.read(CODE));
        assertEquals(List.of(), scanned, "what came after the room was left");
        onScreen(model::comeIn);
        assertEquals(2, serial.opened().size());
    }

    @Test
    void aDeskWithoutAScannerOpensNoneAndTheCameraWaitsToBeAsked() throws Exception {
        onScreen(model::comeIn);
        assertEquals(List.of(), serial.opened());
        assertEquals(List.of(), camera.opened());
    }

    @Test
    void leavingBeforeTheChoiceIsReadOpensNothing() throws Exception {
        serial.choose(Optional.of(LINE));
        onScreen(() -> {
            model.comeIn();
            model.leave();
        });
        assertEquals(List.of(), serial.opened());
    }

    @Test
    void theChoiceIsKeptUntilItIsTakenBack() throws Exception {
        onScreen(() -> model.connect(LINE));
        assertEquals(Optional.of(LINE), serial.chosen());
        assertNotNull(serial.listener());
        onScreen(model::disconnect);
        assertEquals(Optional.empty(), serial.chosen());
        assertNull(serial.listener());
    }

    @Test
    void aCodeInSightCountsOnceWhicheverReaderSeesIt() throws Exception {
        onScreen(() -> model.connect(LINE));
        onScreen(model::toggleCamera);
        ReaderListener sees = Objects.requireNonNull(camera.listener());
        ReaderListener reads = Objects.requireNonNull(serial.listener());
        for (int i = 0; i < 5; i++) {
            onScreen(() -> sees.read(CODE));
        }
        onScreen(() -> reads.read(CODE));
        assertEquals(List.of(CODE), scanned);
        now += 2 * HeldCodes.OUT_OF_SIGHT_NANOS;
        onScreen(() -> sees.read(CODE));
        assertEquals(2, scanned.size());
    }

    @Test
    void anyOtherCodeBeforeTheCameraIsSaidThereAndAnswersNobody() throws Exception {
        onScreen(model::toggleCamera);
        ReaderListener sees = Objects.requireNonNull(camera.listener());
        onScreen(() -> sees.read("https://example.org/poster"));
        assertTrue(model.otherCode().get());
        assertEquals(List.of(), scanned);
        onScreen(() -> sees.read(CODE));
        assertFalse(model.otherCode().get());
        assertEquals(List.of(CODE), scanned);
    }

    @Test
    void aScannerIsPointedAtOneThingSoThatAnyReadingIsAnswered() throws Exception {
        onScreen(() -> model.connect(LINE));
        ReaderListener reads = Objects.requireNonNull(serial.listener());
        onScreen(() -> reads.read("8136559096"));
        onScreen(() -> reads.read("https://example.org/poster"));
        onScreen(() -> reads.read("abc"));
        onScreen(reads::garbled);
        assertEquals(List.of("8136559096", "https://example.org/poster"), scanned);
        assertEquals(2, garbled.size());
    }

    @Test
    void thePictureIsThereWhileTheCameraSeesAndTheKeyClosesIt() throws Exception {
        onScreen(model::toggleCamera);
        ReaderListener sees = Objects.requireNonNull(camera.listener());
        onScreen(() -> sees.is(ReaderState.READY));
        onScreen(() -> sees.saw(new CameraFrame(1, 1, new int[1])));
        assertNotNull(model.frame().get());
        onScreen(() -> sees.is(ReaderState.GONE));
        assertNull(model.frame().get());
        onScreen(model::toggleCamera);
        assertEquals(ReaderState.OFF, model.camera().get());
        assertNull(camera.listener());
    }

    @Test
    void anotherCameraTakesThePlaceOfTheOpenOneAtOnce() throws Exception {
        onScreen(() -> model.choose(new Device("a", "A", false)));
        assertEquals(List.of(), camera.opened());
        onScreen(model::toggleCamera);
        onScreen(() -> model.choose(new Device("b", "B", false)));
        assertEquals(List.of("a", "b"), camera.opened());
    }

    private void onScreen(Runnable action) throws Exception {
        WaitForAsyncUtils.asyncFx(action).get();
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, background::isIdle);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
