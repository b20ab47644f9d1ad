package org.guichet.device.camera;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.guichet.device.scanner.ZxingBarcodeReader;
import org.guichet.device.scanner.ZxingQrWriter;
import org.guichet.workflow.scanner.CameraFrame;
import org.guichet.workflow.scanner.ReaderListener;
import org.guichet.workflow.scanner.ReaderState;

/**
 * How smooth the live picture of a camera is while codes are looked for in it: 15 pictures a second or more. Prints a table; run it on
 * an idle machine: {@code java -cp target/test-classes:target/classes:… org.guichet.device.camera.PreviewBenchmark [PICTURES]}.
 */
final class PreviewBenchmark {

    private static final int SECONDS = 12;

    private PreviewBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        FedPictures pictures = arguments.length > 0 ? FedPictures.of(Path.of(arguments[0])) : FedPictures.NONE;
        SimulatedCamera twin = new SimulatedCamera(new ZxingQrWriter(), () -> pictures);
        CameraScanner camera = new CameraScanner(twin, Optional.of(twin), new ZxingBarcodeReader());
        Seen seen = new Seen();
        camera.start("", seen);
        for (int i = 0; i < SECONDS; i += 3) {
            Thread.sleep(3_000);
            camera.present("DC04FR99DEMO260F260F0101FR26FR247501910M/SPECIMEN/NATACHA\u001d22145 AVENUE DES SPECIMENS\u001d"
                    + "25PARIS\u001d\u001f" + "A".repeat(103));
        }
        camera.stop();
        seen.tell();
    }

    private static final class Seen implements ReaderListener {

        private final List<Long> gaps = new ArrayList<>();
        private long last;
        private int codes;

        @Override
        public void is(ReaderState state) {}

        @Override
        public synchronized void read(String text) {
            codes++;
        }

        @Override
        public void garbled() {}

        @Override
        public synchronized void saw(CameraFrame frame) {
            long now = System.nanoTime();
            if (last > 0) {
                gaps.add(now - last);
            }
            last = now;
        }

        synchronized void tell() {
            Collections.sort(gaps);
            double seconds = gaps.stream().mapToLong(Long::longValue).sum() / 1e9;
            System.out.printf("%d pictures in %.1f s: %.1f a second (bar 15); from one to the next p50 %.0f ms, p95 %.0f ms, most %.0f ms; "
                            + "codes read %d times%n",
                    gaps.size(), seconds, gaps.size() / seconds, gaps.get(gaps.size() / 2) / 1e6,
                    gaps.get((int) (gaps.size() * 0.95)) / 1e6, gaps.getLast() / 1e6, codes);
        }
    }
}
