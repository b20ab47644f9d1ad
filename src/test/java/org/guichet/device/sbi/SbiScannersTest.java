package org.guichet.device.sbi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.guichet.device.simulator.DeviceSimulator;
import org.guichet.device.simulator.FaultPlan;
import org.guichet.device.simulator.SimulatedFault;
import org.guichet.device.simulator.SimulatedScanner;
import org.guichet.domain.biometric.Finger;
import org.guichet.domain.biometric.FingerGroup;
import org.guichet.workflow.biometric.FingerRequest;
import org.guichet.workflow.biometric.FoundScanner;
import org.guichet.workflow.biometric.ScannerAnswer.Failed;
import org.guichet.workflow.biometric.ScannerAnswer.Taken;
import org.guichet.workflow.biometric.ScannerFault;
import org.guichet.workflow.biometric.ScannerStatus;
import org.guichet.workflow.biometric.TakenFinger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The desk's side of the protocol against the simulated scanner, which shares no code with it, over real sockets. */
class SbiScannersTest {

    private static final SimulatedScanner QUICK = new SimulatedScanner("1.0", 82, 0, Optional.of("nobody"));

    /** Milliseconds: prints are drawn as they are first needed, and the machine may be busy. */
    private static final int PATIENT = 120_000;

    private FaultPlan faults = new FaultPlan();
    private DeviceSimulator simulator;
    private SbiScanners scanners;

    SbiScannersTest() throws IOException {
        simulator = DeviceSimulator.start(0, QUICK, faults);
        scanners = scanners(simulator);
    }

    private static SbiScanners scanners(DeviceSimulator simulator) {
        DeviceTrust trust = new DeviceTrust(Set.of(simulator.authority()), Clock.systemUTC());
        return new SbiScanners(simulator.port(), simulator.port(), trust, Clock.systemUTC());
    }

    @BeforeEach
    void noFaults() {
        faults.clear();
    }

    @AfterEach
    void end() {
        simulator.close();
    }

    private FoundScanner found() {
        return scanners.look().scanners().getFirst();
    }

    private static FingerRequest request(FingerGroup group, List<Finger> wanted, String previous) {
        return new FingerRequest(group, wanted, 40, PATIENT, "somebody@1", previous);
    }

    private static FingerRequest thumbs() {
        return request(FingerGroup.THUMBS, FingerGroup.THUMBS.fingers(), "");
    }

    @Test
    void aScannerSaysWhoItIs() {
        FoundScanner found = found();
        assertTrue(found.isUsable());
        assertEquals("Guichet Simulated slap", found.name());
        assertEquals(List.of("1", "2", "3"), found.subIds());
        assertEquals("L0", found.certification());
        assertTrue(found.takesSlaps());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.0", "0.9.5"})
    void tenFingersAreOneChain(String version) throws IOException {
        simulator.close();
        simulator = DeviceSimulator.start(0, new SimulatedScanner(version, 82, 0, Optional.empty()), faults);
        scanners = scanners(simulator);
        FoundScanner found = found();
        assertEquals(List.of(version), found.versions());
        String hash = "";
        for (FingerGroup group : FingerGroup.values()) {
            Taken taken = assertInstanceOf(Taken.class, scanners.take(found, request(group, group.fingers(), hash)));
            assertEquals(group.fingers(), taken.fingers().stream().map(TakenFinger::finger).toList());
            assertTrue(taken.fingers().stream().allMatch(each -> each.image().dotsPerInch() == 500 && each.quality() >= 70));
            hash = taken.lastHash();
        }
    }

    @Test
    void exceptedFingersAreLeftOut() {
        List<Finger> wanted = List.of(Finger.RIGHT_INDEX, Finger.RIGHT_RING);
        Taken taken = assertInstanceOf(Taken.class, scanners.take(found(), request(FingerGroup.RIGHT_FOUR, wanted, "")));
        assertEquals(wanted, taken.fingers().stream().map(TakenFinger::finger).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "GONE_MID_CAPTURE, GONE",
        "DIES, GONE",
        "WRONG_HASH, CHAIN_BROKEN",
        "WRONG_CERTIFICATE, UNTRUSTED",
        "EXPIRED_CERTIFICATE, UNTRUSTED",
        "WRONG_SIGNATURE, SIGNATURE_WRONG",
        "OTHER_REQUEST, OTHER_REQUEST",
        "GARBAGE, GARBAGE",
        "OVERSIZED, OVERSIZED",
        "NOT_HTTP, NOT_A_SCANNER",
        "BUSY, BUSY",
        "NOT_READY, NOT_READY",
        "NOT_REGISTERED, NOT_REGISTERED",
        "NO_FINGER, NO_FINGER",
        "OTHER_FINGERS, OTHER_FINGERS",
        "SLOW, SLOW"
    })
    void eachFaultOfACaptureHasItsName(SimulatedFault fault, ScannerFault name) {
        FoundScanner found = found();
        faults.add(fault, 1);
        int millis = fault == SimulatedFault.SLOW ? 200 : PATIENT;
        FingerRequest request = new FingerRequest(
                FingerGroup.THUMBS, FingerGroup.THUMBS.fingers(), 40, millis, "somebody@1", "");
        assertEquals(name, assertInstanceOf(Failed.class, scanners.take(found, request)).fault());
    }

    @Test
    void afterAFaultTheNextTryIsAsGoodAsEver() {
        FoundScanner found = found();
        faults.add(SimulatedFault.GONE_MID_CAPTURE, 2);
        assertInstanceOf(Failed.class, scanners.take(found, thumbs()));
        assertInstanceOf(Failed.class, scanners.take(found, thumbs()));
        assertInstanceOf(Taken.class, scanners.take(found, thumbs()));
    }

    @ParameterizedTest
    @CsvSource({"WRONG_CERTIFICATE, UNTRUSTED", "EXPIRED_CERTIFICATE, UNTRUSTED", "NOT_REGISTERED, NOT_REGISTERED"})
    void aScannerThatCannotBeTrustedIsFoundButNotUsed(SimulatedFault fault, ScannerFault name) {
        faults.add(fault, Integer.MAX_VALUE);
        assertEquals(Optional.of(name), found().fault());
    }

    @ParameterizedTest
    @CsvSource({"BUSY, BUSY", "NOT_READY, NOT_READY"})
    void aScannerSaysThatItCannotNow(SimulatedFault fault, ScannerStatus status) {
        faults.add(fault, Integer.MAX_VALUE);
        assertEquals(status, found().status());
    }

    @ParameterizedTest
    @CsvSource({"NOT_HTTP, NOT_A_SCANNER", "MUTE, SLOW"})
    void aPortTakenBySomethingElseIsNamed(SimulatedFault fault, ScannerFault name) {
        faults.add(fault, Integer.MAX_VALUE);
        assertEquals(name, scanners.look().troubles().getFirst().fault());
    }

    @Test
    void nobodyThereIsNoTrouble() {
        simulator.close();
        assertTrue(scanners.look().scanners().isEmpty());
        assertTrue(scanners.look().troubles().isEmpty());
    }

    @Test
    void aDeskThatTrustsNobodyTakesNothing() {
        FoundScanner found = found();
        SbiScanners strict = new SbiScanners(
                simulator.port(), simulator.port(), new DeviceTrust(Set.of(), Clock.systemUTC()), Clock.systemUTC());
        assertEquals(ScannerFault.UNTRUSTED, assertInstanceOf(Failed.class, strict.take(found, thumbs())).fault());
    }
}
