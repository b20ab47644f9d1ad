package org.guichet.device.sbi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.guichet.domain.biometric.Finger;
import org.guichet.domain.biometric.FingerGroup;
import org.guichet.workflow.biometric.FingerRequest;
import org.guichet.workflow.biometric.FingerScanners;
import org.guichet.workflow.biometric.FoundScanner;
import org.guichet.workflow.biometric.ScannerAnswer.Failed;
import org.guichet.workflow.biometric.ScannerAnswer.Taken;
import org.guichet.workflow.biometric.ScannerFault;
import org.guichet.workflow.biometric.TakenFinger;
import org.guichet.workflow.scanner.CameraFrame;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The desk's side of the protocol against a service that behaves as those in the field do. */
class ReferenceServiceTest {

    private static SbiScanners scanners(ReferenceService service) {
        DeviceTrust trust = new DeviceTrust(Set.of(service.certificate()), Clock.systemUTC());
        return new SbiScanners(service.port(), service.port(), trust, Clock.systemUTC());
    }

    private static FingerRequest leftHand() {
        return new FingerRequest(FingerGroup.LEFT_FOUR, FingerGroup.LEFT_FOUR.fingers(), 40, 5_000, "t-1", "");
    }

    @Test
    void oneOfSeveralDevicesIsTheScannerAndABadlyDescribedOneHidesNothing() throws IOException {
        try (ReferenceService service = new ReferenceService(2048)) {
            List<FoundScanner> found = scanners(service).look().scanners();
            assertEquals(1, found.size());
            assertEquals(Optional.empty(), found.getFirst().fault());
            assertEquals(List.of("1", "2", "3"), found.getFirst().subIds());
            assertTrue(found.getFirst().takesSlaps());
        }
    }

    @Test
    void theRequestHasTheTypesOfTheCompliancesKitsSchema() throws IOException {
        try (ReferenceService service = new ReferenceService(2048)) {
            SbiScanners scanners = scanners(service);
            scanners.take(scanners.look().scanners().getFirst(), leftHand());
            JsonNode asked = service.asked().getFirst();
            for (String text : List.of("env", "purpose", "specVersion", "timeout", "captureTime", "transactionId")) {
                assertTrue(asked.path(text).isString(), text);
            }
            assertTrue(asked.path("captureTime").asString().matches("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:]{8}Z"));
            JsonNode bio = asked.path("bio").path(0);
            for (String text : List.of("type", "count", "requestedScore", "deviceId", "deviceSubId", "previousHash")) {
                assertTrue(bio.path(text).isString(), text);
            }
            assertEquals("0.9.5", asked.path("specVersion").asString());
        }
    }

    @Test
    void aFingerThatIsNotSeenCostsThatFingerOnlyThoughTheChainBeginsAnew() throws IOException {
        try (ReferenceService service = new ReferenceService(2048)) {
            SbiScanners scanners = scanners(service);
            service.doesNotSee(Finger.LEFT_MIDDLE);
            Taken taken = assertInstanceOf(Taken.class, scanners.take(scanners.look().scanners().getFirst(), leftHand()));
            assertEquals(
                    List.of(Finger.LEFT_INDEX, Finger.LEFT_RING, Finger.LEFT_LITTLE),
                    taken.fingers().stream().map(TakenFinger::finger).toList());
            assertEquals(71, taken.fingers().getFirst().quality());
        }
    }

    @Test
    void aScannerForSingleFingersIsAskedForOneWithoutExceptions() throws IOException {
        try (ReferenceService service = new ReferenceService(2048)) {
            service.isSingle();
            SbiScanners scanners = scanners(service);
            FoundScanner found = scanners.look().scanners().getFirst();
            assertFalse(found.takesSlaps());
            FingerRequest one = new FingerRequest(FingerGroup.THUMBS, List.of(Finger.LEFT_THUMB), 40, 5_000, "t-2", "");
            assertEquals(1, assertInstanceOf(Taken.class, scanners.take(found, one)).fingers().size());
            JsonNode bio = service.asked().getFirst().path("bio").path(0);
            assertEquals("0", bio.path("deviceSubId").asString());
            assertEquals("[]", bio.path("exception").toString());
        }
    }

    @Test
    void aServiceThatLeavesListsOutAndWritesNumbersIsUnderstood() throws IOException {
        try (ReferenceService service = new ReferenceService(2048)) {
            service.isTerse();
            SbiScanners scanners = scanners(service);
            FoundScanner found = scanners.look().scanners().getFirst();
            assertEquals(Optional.empty(), found.fault());
            assertTrue(found.isUsable());
            assertEquals(List.of("1", "2", "3"), found.subIds());
            assertEquals(List.of("1.0"), found.versions());
            Taken taken = assertInstanceOf(Taken.class, scanners.take(found, leftHand()));
            assertEquals(FingerGroup.LEFT_FOUR.fingers(), taken.fingers().stream().map(TakenFinger::finger).toList());
            assertEquals(71, taken.fingers().getFirst().quality());
            assertEquals("1.0", service.asked().getFirst().path("specVersion").asString());
        }
    }

    @Test
    void aKeyThatTheStandardForbidsIsNotBelieved() throws IOException {
        try (ReferenceService service = new ReferenceService(1024)) {
            SbiScanners scanners = scanners(service);
            FoundScanner found = scanners.look().scanners().getFirst();
            assertEquals(Optional.of(ScannerFault.SIGNATURE_WRONG), found.fault());
            assertEquals(ScannerFault.SIGNATURE_WRONG, assertInstanceOf(Failed.class, scanners.take(found, leftHand())).fault());
        }
    }

    @Test
    void aPreviewThatIsInTheWayIsEndedAndTheScannerAskedOnceMore() throws IOException, InterruptedException {
        try (ReferenceService service = new ReferenceService(2048)) {
            service.doesOneThingAtATime();
            SbiScanners scanners = scanners(service);
            FoundScanner found = scanners.look().scanners().getFirst();
            CountDownLatch seen = new CountDownLatch(1);
            scanners.watch(found, FingerGroup.LEFT_FOUR, new FingerScanners.Watcher() {
                @Override
                public void accept(CameraFrame frame) {
                    seen.countDown();
                }

                @Override
                public void ended(ScannerFault why) {
                    // it ends when the fingers are taken
                }
            });
            assertTrue(seen.await(30, TimeUnit.SECONDS));
            assertInstanceOf(Taken.class, scanners.take(found, leftHand()));
            assertTrue(service.asked().size() >= 2);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aPreviewIsReadPictureByPictureToItsEnd(boolean chunks) throws IOException, InterruptedException {
        try (ReferenceService service = new ReferenceService(2048)) {
            if (chunks) {
                service.streamsInChunks();
            }
            SbiScanners scanners = scanners(service);
            List<CameraFrame> seen = new ArrayList<>();
            CountDownLatch over = new CountDownLatch(1);
            scanners.watch(scanners.look().scanners().getFirst(), FingerGroup.LEFT_FOUR, new FingerScanners.Watcher() {
                @Override
                public void accept(CameraFrame frame) {
                    seen.add(frame);
                }

                @Override
                public void ended(ScannerFault why) {
                    assertEquals(ScannerFault.GONE, why);
                    over.countDown();
                }
            });
            assertTrue(over.await(30, TimeUnit.SECONDS));
            scanners.stopWatching();
            assertEquals(5, seen.size());
            assertEquals(64, seen.getFirst().width());
        }
    }
}
