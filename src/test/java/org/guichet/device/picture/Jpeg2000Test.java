package org.guichet.device.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.EOFException;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.guichet.device.chip.emulated.DrawnJpeg2000;
import org.guichet.device.fingerprint.FingerPixels;
import org.guichet.domain.biometric.FingerImage;
import org.guichet.domain.biometric.ImageCoding;
import org.guichet.domain.biometric.Jpeg2000Bounds;
import org.guichet.domain.biometric.PhotoPicture;
import org.guichet.domain.document.GreyImage;
import org.guichet.seeded.SeededRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Jpeg2000Test {

    private static final int WIDTH = 70;
    private static final int HEIGHT = 50;
    private static final byte[] GREY = DrawnJpeg2000.write(picture(BufferedImage.TYPE_BYTE_GRAY), 0);
    private static final byte[] COLOURS = DrawnJpeg2000.write(picture(BufferedImage.TYPE_INT_RGB), 0);

    @TempDir
    private Path folder = Path.of("");

    private static BufferedImage picture(int type) {
        BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, type);
        for (int i = 0; i < WIDTH * HEIGHT; i++) {
            int shade = shade(i);
            if (type == BufferedImage.TYPE_BYTE_GRAY) {
                picture.getRaster().setSample(i % WIDTH, i / WIDTH, 0, shade);
            } else {
                picture.setRGB(i % WIDTH, i / WIDTH, shade << 16 | (255 - shade) << 8 | 77);
            }
        }
        return picture;
    }

    private static int shade(int i) {
        return (i % WIDTH * 3 + i / WIDTH * 2) % 256;
    }

    private static FingerImage finger(ImageCoding coding, byte[] data, int width) {
        return new FingerImage(Optional.empty(), width, HEIGHT, 500, 60, coding, data);
    }

    @Test
    void aFingerIsDecodedWithoutLoss() {
        GreyImage grey = FingerPixels.of(finger(ImageCoding.JPEG2000, GREY, WIDTH)).orElseThrow();
        for (int i = 0; i < WIDTH * HEIGHT; i++) {
            assertEquals(shade(i), grey.at(i % WIDTH, i / WIDTH), "pixel " + i);
        }
        assertTrue(FingerPixels.of(finger(ImageCoding.JPEG2000, GREY, WIDTH + 1)).isEmpty(), "of another size than its record says");
        byte[] lossy = DrawnJpeg2000.write(picture(BufferedImage.TYPE_BYTE_GRAY), 2);
        assertTrue(FingerPixels.of(finger(ImageCoding.JPEG2000_LOSSY, lossy, WIDTH)).isPresent());
    }

    @Test
    void aBareCodestreamIsAnImageToo() {
        byte[] bare = Jpeg2000Bounds.of(GREY).orElseThrow().codestream();
        assertTrue(bare.length < GREY.length);
        assertTrue(FingerPixels.of(finger(ImageCoding.JPEG2000, bare, WIDTH)).isPresent());
    }

    @Test
    void aPhotographInColoursIsDecoded() {
        PhotoPicture photo = new StandardPictures().read(COLOURS).orElseThrow();
        assertEquals(WIDTH, photo.width());
        int i = 12 * WIDTH + 34;
        assertEquals(shade(i) << 16 | (255 - shade(i)) << 8 | 77, photo.at(34, 12) & 0xffffff);
    }

    /** A few bytes changed in the head claim gigabytes: they are refused before anything is set aside. */
    @Test
    void whatClaimsTooMuchIsRefused() {
        byte[] bare = Jpeg2000Bounds.of(GREY).orElseThrow().codestream();
        assertTrue(Jpeg2000Bounds.of(changed(bare, 8, 0x7f)).isEmpty(), "width");
        assertTrue(Jpeg2000Bounds.of(changed(bare, 14, 0x7f)).isEmpty(), "height");
        byte[] tiles = changed(changed(changed(changed(bare, 26, 0), 27, 1), 30, 0), 31, 1);
        assertTrue(Jpeg2000Bounds.of(tiles).isEmpty(), "a tile a pixel");
        assertTrue(Jpeg2000Bounds.of(changed(bare, 40, 0x40)).isEmpty(), "components");
        assertTrue(Jpeg2000Bounds.of(new byte[0]).isEmpty());
        assertTrue(Jpeg2000Bounds.of(Arrays.copyOf(bare, 40)).isEmpty());
    }

    private static byte[] changed(byte[] file, int at, int to) {
        byte[] copy = file.clone();
        copy[at] = (byte) to;
        return copy;
    }

    /** Whatever is changed, an image or none comes of it, in bounded memory. */
    @Test
    void anyBytesEndInAnImageOrNone() {
        SeededRandom.repeat(400, random -> {
            byte[] file = random.nextBoolean() ? GREY.clone() : COLOURS.clone();
            for (int i = random.nextInt(1, 5); i > 0; i--) {
                file[random.nextInt(random.nextBoolean() ? 200 : file.length)] = (byte) random.nextInt();
            }
            Jpeg2000.read(random.nextInt(5) == 0 ? Arrays.copyOf(file, random.nextInt(file.length)) : file);
        });
    }

    /** JJ2000 once went on for ever with one in a hundred thousand damaged images: it took the end for bits without end. */
    @Test
    void anImageThatEndsInAHeadEnds() throws IOException {
        EndingStream stream = new EndingStream(new byte[] {1});
        assertEquals(1, stream.read());
        for (int i = 0; i < EndingStream.MOST_BEYOND; i++) {
            assertEquals(-1, stream.read());
        }
        assertThrows(EOFException.class, stream::read);
        byte[] lossy = DrawnJpeg2000.write(picture(BufferedImage.TYPE_3BYTE_BGR), 1);
        for (int end = 200; end < lossy.length - 4; end++) {
            byte[] ones = lossy.clone();
            Arrays.fill(ones, end, ones.length, (byte) 0xff);
            Jpeg2000.read(ones);
            Arrays.fill(ones, end, ones.length - 2, (byte) 0xff);
            ones[ones.length - 1] = lossy[lossy.length - 1];
            assertTrue(Jpeg2000Bounds.of(ones).isEmpty(), "markers in data, from " + end);
        }
    }

    /** ImageIO by itself puts what it reads into files of the folder for temporary ones: here there is no such folder. */
    @Test
    void noImageOfAPersonIsPutIntoATemporaryFile() throws IOException {
        File before = ImageIO.getCacheDirectory();
        boolean used = ImageIO.getUseCache();
        Path gone = Files.createDirectory(folder.resolve("cache"));
        byte[] written = DrawnJpeg2000.write(picture(BufferedImage.TYPE_INT_RGB), 1);
        ImageIO.setCacheDirectory(gone.toFile());
        ImageIO.setUseCache(true);
        Files.delete(gone);
        try {
            assertTrue(Jpeg2000.read(written).isPresent());
            assertFalse(Files.exists(gone));
        } finally {
            ImageIO.setUseCache(used);
            ImageIO.setCacheDirectory(before);
        }
    }

    /** A library on the class path must not decode what the JDK does not. */
    @Test
    void onlyTheKindsOfTheJdkAreDecodedAsPlainImages() {
        assertTrue(PlainImage.read("P5 2 2 255 abcd".getBytes(StandardCharsets.US_ASCII), 100).isEmpty(), "PNM by jai-imageio");
        assertTrue(PlainImage.read(COLOURS, 1_000_000).isEmpty());
    }
}
