package org.guichet.benchmark;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.guichet.device.camera.DrawnPortrait;
import org.guichet.device.camera.PortraitCamera;
import org.guichet.device.fingerprint.SourceAfisMatcher;
import org.guichet.device.sbi.DeviceTrust;
import org.guichet.device.sbi.SbiScanners;
import org.guichet.device.simulator.DeviceSimulator;
import org.guichet.device.simulator.FaultPlan;
import org.guichet.device.simulator.SimulatedPrints;
import org.guichet.device.simulator.SimulatedScanner;
import org.guichet.domain.biometric.Finger;
import org.guichet.domain.biometric.FingerGroup;
import org.guichet.domain.biometric.FingerImage;
import org.guichet.domain.biometric.ImageCoding;
import org.guichet.domain.change.Hash;
import org.guichet.domain.change.OperationId;
import org.guichet.store.capture.CaptureSeal;
import org.guichet.store.seal.StoreKeyPair;
import org.guichet.workflow.biometric.CaptureLabel;
import org.guichet.workflow.biometric.FingerScanners;
import org.guichet.workflow.biometric.PhotoCamera;
import org.guichet.workflow.biometric.ScannerFault;
import org.guichet.workflow.scanner.CameraFrame;
import org.guichet.workflow.scanner.ReaderState;

/**
 * Sealing on one core, templates of fingers at 500 dots an inch, and previews. Prints a table; run it on an idle machine:
 * {@code java -cp target/test-classes:target/classes:… org.guichet.benchmark.CaptureBenchmark}.
 */
final class CaptureBenchmark {

    private static final int MEGABYTE = 1_000_000;
    private static final int SEALED_EACH = 4 * MEGABYTE;
    private static final int SEALINGS = 150;
    private static final int TEMPLATES = 60;
    private static final int WARM_UP = 20;
    private static final int PREVIEW_SECONDS = 5;

    /** On a loaded machine the time that the thread had the processor is nearer to an idle machine's than the clock. */
    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

    private CaptureBenchmark() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        System.out.printf("%-44s %12s %12s%n", "what", "measured", "bar");
        line("sealing and naming, MB a second of one core", sealing(), "≥ 200");
        List<Double> given = templates(given());
        line("template of the given prints, p95 ms", p95(given), "≤ 700");
        line("template of simulated prints, p95 ms", p95(templates(simulated())), "≤ 700");
        line("scanner's preview, pictures a second", fingerPreview(), "≥ 15");
        line("camera's preview, pictures a second", portraitPreview(), "≥ 15");
    }

    private static void line(String what, double measured, String bar) {
        System.out.printf(Locale.ROOT, "%-44s %12.1f %12s%n", what, measured, bar);
    }

    private static double sealing() throws IOException {
        StoreKeyPair store = StoreKeyPair.generate();
        byte[] plain = new byte[SEALED_EACH];
        new SplittableRandom(1).nextBytes(plain);
        OperationId operation = new OperationId(new UUID(1, 2));
        CaptureLabel label = new CaptureLabel("ENROLMENT:42@2026-11-24", "LEFT_RING");
        long took = 0;
        int hashes = 0;
        for (int i = -WARM_UP; i < SEALINGS; i++) {
            long start = CPU.getCurrentThreadCpuTime();
            ByteArrayOutputStream sealed = new ByteArrayOutputStream(SEALED_EACH + 4_096);
            CaptureSeal.seal(store.publicKey(), "desk-7", operation, label, plain, sealed);
            hashes += Hash.of(sealed.toByteArray()).hex().length();
            took += i < 0 ? 0 : CPU.getCurrentThreadCpuTime() - start;
        }
        return hashes == 0 ? 0 : (double) SEALED_EACH * SEALINGS / MEGABYTE / (took / 1e9);
    }

    private static List<FingerImage> given() throws IOException {
        List<FingerImage> images = new ArrayList<>();
        for (String name : List.of("probe", "matching", "nonmatching")) {
            try (InputStream in = Objects.requireNonNull(SourceAfisMatcher.class.getResourceAsStream(name + ".png"))) {
                images.add(new FingerImage(Optional.empty(), 388, 374, 500, 60, ImageCoding.PNG, in.readAllBytes()));
            }
        }
        return images;
    }

    private static List<FingerImage> simulated() {
        List<FingerImage> images = new ArrayList<>();
        for (Finger finger : Finger.values()) {
            images.add(SimulatedPrints.enrolled("benchmark", finger));
        }
        return images;
    }

    private static List<Double> templates(List<FingerImage> images) {
        SourceAfisMatcher matcher = new SourceAfisMatcher();
        List<Double> millis = new ArrayList<>();
        for (int i = -WARM_UP; i < TEMPLATES; i++) {
            long start = CPU.getCurrentThreadCpuTime();
            boolean made = matcher.template(images.get(Math.floorMod(i, images.size()))).isPresent();
            if (made && i >= 0) {
                millis.add((CPU.getCurrentThreadCpuTime() - start) / 1e6);
            }
        }
        return millis;
    }

    private static double p95(List<Double> millis) {
        Collections.sort(millis);
        return millis.get((int) Math.ceil(millis.size() * 0.95) - 1);
    }

    private static double fingerPreview() throws IOException, InterruptedException {
        try (DeviceSimulator simulator = DeviceSimulator.start(0, SimulatedScanner.USUAL, new FaultPlan())) {
            DeviceTrust trust = new DeviceTrust(Set.of(simulator.authority()), Clock.systemUTC());
            SbiScanners scanners = new SbiScanners(simulator.port(), simulator.port(), trust, Clock.systemUTC());
            Counting seen = new Counting();
            scanners.watch(scanners.look().scanners().getFirst(), FingerGroup.RIGHT_FOUR, seen);
            double rate = seen.rate();
            scanners.stopWatching();
            return rate;
        }
    }

    private static double portraitPreview() throws InterruptedException {
        PhotoCamera camera = new PortraitCamera(List.of(new DrawnPortrait()));
        Counting seen = new Counting();
        camera.start("", seen);
        double rate = seen.rate();
        camera.stop();
        return rate;
    }

    private static final class Counting implements FingerScanners.Watcher, PhotoCamera.Watcher {

        private final CountDownLatch first = new CountDownLatch(20);
        private final AtomicInteger frames = new AtomicInteger();

        @Override
        public void accept(CameraFrame frame) {
            first.countDown();
            frames.incrementAndGet();
        }

        @Override
        public void saw(CameraFrame frame) {
            accept(frame);
        }

        @Override
        public void is(ReaderState state) {
            // only pictures count
        }

        @Override
        public void ended(ScannerFault why) {
            System.out.println("the preview ended: " + why);
        }

        /** After the first ones, which are drawn. */
        double rate() throws InterruptedException {
            if (!first.await(60, TimeUnit.SECONDS)) {
                return 0;
            }
            int before = frames.get();
            long start = System.nanoTime();
            TimeUnit.SECONDS.sleep(PREVIEW_SECONDS);
            return (frames.get() - before) / ((System.nanoTime() - start) / 1e9);
        }
    }
}
