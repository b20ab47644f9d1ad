package org.guichet.launch;

import static org.guichet.inmemory.DeskFixture.done;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guichet.device.fingerprint.SourceAfisMatcher;
import org.guichet.device.sbi.DeviceTrust;
import org.guichet.device.sbi.SbiScanners;
import org.guichet.domain.appointment.Procedure;
import org.guichet.domain.biometric.Finger;
import org.guichet.domain.biometric.FingerGroup;
import org.guichet.domain.change.OperationId;
import org.guichet.inmemory.DeskFixture;
import org.guichet.workflow.biometric.EnrolmentInHand;
import org.guichet.workflow.biometric.ReadEnrolment;
import org.guichet.workflow.biometric.ScannerFault;
import org.guichet.workflow.biometric.TakeFingers;
import org.guichet.workflow.biometric.TakeOutcome;
import org.guichet.workflow.biometric.TakeOutcome.ScannerFailed;
import org.guichet.workflow.biometric.TakeOutcome.Tried;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The simulated scanner as a process of its own, which is killed in the middle of a finger, and plugged in again. */
class ScannerKilledTest {

    private static final Pattern PORT = Pattern.compile("([0-9]{4,5})");

    @TempDir
    private Path folder = Path.of("");

    private final DeskFixture desk = new DeskFixture();
    private final SourceAfisMatcher matcher = new SourceAfisMatcher();
    private final ReadEnrolment read = desk.site.enrolments(matcher);

    /** A scanner's process, and a desk that trusts it. */
    private final class Scanner {

        private final Process process;
        private final SbiScanners scanners;

        Scanner(String name) throws IOException, CertificateException {
            Path trust = folder.resolve(name + ".pem");
            process = KilledProcesses.java(folder.resolve("log"), Main.class, List.of(
                    "device-simulator", "--port", "0", "--delay", "2500", "--person", "somebody", "--trust-out", trust.toString(),
                    "--lang", "en"));
            BufferedReader lines = process.inputReader();
            Matcher port = PORT.matcher(lines.readLine().replaceAll("127\\.0\\.0\\.1", ""));
            assertTrue(port.find());
            DeviceTrust trusted = new DeviceTrust(DeviceTrust.certificates(trust), Clock.systemUTC());
            assertTrue(Files.exists(trust));
            int at = Integer.parseInt(port.group(1));
            scanners = new SbiScanners(at, at, trusted, Clock.systemUTC());
        }

        TakeOutcome take(EnrolmentInHand hand, Finger finger) {
            TakeFingers take = new TakeFingers(
                    read, scanners, matcher, desk.site.captures.vault(), desk.site.ledger(),
                    () -> new OperationId(UUID.randomUUID()));
            return done(take.keep(desk.agent, hand, done(take.scan(
                    desk.agent, hand, scanners.look().scanners().getFirst(), FingerGroup.THUMBS, List.of(finger)))));
        }
    }

    @Test
    void aScannerThatIsKilledCostsTheFingerAtHandAndNoMore() throws Exception {
        EnrolmentInHand hand = done(read.begin(desk.agent, DeskFixture.LEILA.id(), Procedure.BIOMETRICS));
        Scanner first = new Scanner("first");
        try {
            assertInstanceOf(Tried.class, first.take(hand, Finger.LEFT_THUMB));
            CompletableFuture<TakeOutcome> last = CompletableFuture.supplyAsync(() -> first.take(hand, Finger.RIGHT_THUMB));
            TimeUnit.MILLISECONDS.sleep(1_200); // it rests two and a half seconds before it answers
            first.process.destroyForcibly();
            assertEquals(ScannerFault.GONE, assertInstanceOf(ScannerFailed.class, last.get(60, TimeUnit.SECONDS)).fault());
        } finally {
            first.process.destroyForcibly();
        }
        assertTrue(read.of(hand).of(Finger.LEFT_THUMB).isSettled(), "what was taken before is kept");
        assertEquals(1, desk.site.captures.vault().kept().size());
        Scanner second = new Scanner("second");
        try {
            Tried tried = assertInstanceOf(Tried.class, second.take(hand, Finger.RIGHT_THUMB));
            assertEquals(1, tried.notes().size(), tried.notes().toString());
            assertInstanceOf(TakeOutcome.Note.Good.class, tried.notes().getFirst());
        } finally {
            second.process.destroyForcibly();
        }
        assertTrue(read.of(hand).of(Finger.RIGHT_THUMB).isSettled());
    }
}
