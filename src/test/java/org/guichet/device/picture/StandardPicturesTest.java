package org.guichet.device.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.guichet.domain.biometric.PhotoPicture;
import org.guichet.domain.cardpickup.Signature;
import org.guichet.domain.cardpickup.Signature.Point;
import org.guichet.domain.cardpickup.Signature.Stroke;
import org.guichet.seeded.SeededRandom;
import org.junit.jupiter.api.Test;

class StandardPicturesTest {

    private static final Signature SIGNATURE = new Signature(3.25, List.of(
            new Stroke(List.of(new Point(0.1, 0.2, 0, 0.1), new Point(0.5, 0.8, 40, 0.9))),
            new Stroke(List.of(new Point(0.7, 0.5, 90, 0.5)))));

    private final StandardPictures files = new StandardPictures();

    @Test
    void aPhotographComesBackNearlyAsItWas() {
        int[] pixels = new int[64 * 48];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = ((i % 64 * 3) << 16) | 0x6000 | (i / 64 * 4);
        }
        PhotoPicture again = files.read(files.jpeg(new PhotoPicture(64, 48, pixels))).orElseThrow();
        assertEquals(64, again.width());
        assertEquals(pixels[20 * 64 + 30] >> 16, again.at(30, 20) >> 16 & 0xff, 12);
    }

    @Test
    void aSignatureIsAnImageAndItsStrokesInOneFile() throws IOException {
        byte[] png = files.png(SIGNATURE);
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
        assertEquals(1040, image.getWidth());
        assertEquals(320, image.getHeight());
        assertTrue((image.getRGB(1040 * 3 / 10, 160) & 0xff) < 128, "ink where the pen went");
        assertEquals(0xff, image.getRGB(1000, 10) & 0xff);
        assertEquals(Optional.of(SIGNATURE), files.strokes(png));
    }

    @Test
    void brokenFilesAreNoPictures() {
        byte[] png = files.png(SIGNATURE);
        SeededRandom.repeat(200, random -> {
            byte[] bad = Arrays.copyOf(png, random.nextInt(png.length));
            for (int i = 0; bad.length > 0 && i < 3; i++) {
                bad[random.nextInt(bad.length)] = (byte) random.nextInt();
            }
            files.strokes(bad);
            files.read(bad);
        });
        assertFalse(files.read(new byte[] {1, 2, 3}).isPresent());
        assertFalse(files.strokes(new byte[0]).isPresent());
    }
}
