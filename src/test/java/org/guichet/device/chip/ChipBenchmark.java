package org.guichet.device.chip;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.guichet.device.chip.emulated.ChipSpecimens;
import org.guichet.device.chip.emulated.DrawnJpeg2000;
import org.guichet.device.chip.emulated.EmulatedFault;
import org.guichet.device.chip.emulated.EmulatedReader;
import org.guichet.device.picture.Jpeg2000;
import org.guichet.domain.document.chip.ChipContent;
import org.guichet.domain.document.chip.ChipFile;
import org.guichet.domain.document.chip.ChipJudge;
import org.guichet.store.trust.ChipSignature;

/** How long this program's part of a chip takes, without the seconds that a real one needs, and JPEG 2000 images. */
final class ChipBenchmark {

    private static final int TIMES = 15;

    private ChipBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        Map<ChipFile, byte[]> old = ChipSpecimens.files();
        old.remove(ChipFile.CARD_ACCESS);
        byte[] face = DrawnJpeg2000.write(new BufferedImage(413, 531, BufferedImage.TYPE_3BYTE_BGR), 1);
        BufferedImage slap = new BufferedImage(1_600, 1_500, BufferedImage.TYPE_BYTE_GRAY);
        for (int i = 0; i < 1_600 * 1_500; i++) {
            slap.getRaster().setSample(i % 1_600, i / 1_600, 0, (int) (128 + 90 * Math.sin(i % 1_600 / 3.0 + (i - i % 1_600) / 8_000.0)));
        }
        byte[] hand = DrawnJpeg2000.write(slap, 0.6);
        ChipContent content = read(ChipSpecimens.files());
        System.out.printf("%-46s %8s %8s%n", "", "median", "worst");
        print("chip read by PACE, emulated", () -> read(ChipSpecimens.files()));
        print("chip read by BAC, emulated", () -> read(old));
        print("hashes, signature and authority", () ->
                new ChipJudge(ChipSpecimens.TRUST, new ChipSignature()).judge(content, ChipSpecimens.TODAY));
        print("JPEG 2000, a face of 413 x 531", () -> Jpeg2000.read(face));
        print("JPEG 2000, four fingers of 1600 x 1500, 500 dpi", () -> Jpeg2000.read(hand));
    }

    private static ChipContent read(Map<ChipFile, byte[]> files) throws Exception {
        EmulatedReader reader = new EmulatedReader();
        reader.lay(ChipSpecimens.chip(files), EmulatedFault.NONE);
        return ChipSession.read(reader.connect(EmulatedReader.ID), ChipSpecimens.key(), (_, _) -> {}, () -> false);
    }

    private static void print(String what, Callable<?> work) throws Exception {
        long[] nanos = new long[TIMES];
        for (int i = -TIMES; i < TIMES; i++) {
            long began = System.nanoTime();
            work.call();
            nanos[Math.max(0, i)] = System.nanoTime() - began;
        }
        Arrays.sort(nanos);
        System.out.printf(Locale.ROOT, "%-46s %5.1f ms %5.1f ms%n", what, nanos[TIMES / 2] / 1e6, nanos[TIMES - 1] / 1e6);
    }
}
