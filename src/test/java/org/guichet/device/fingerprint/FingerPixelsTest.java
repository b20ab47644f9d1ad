package org.guichet.device.fingerprint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.guichet.device.picture.StandardPictures;
import org.guichet.domain.biometric.Finger;
import org.guichet.domain.biometric.FingerImage;
import org.guichet.domain.biometric.ImageCoding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FingerPixelsTest {

    @TempDir
    private Path folder = Path.of("");

    private static byte[] image(String format) throws IOException {
        BufferedImage picture = new BufferedImage(40, 50, BufferedImage.TYPE_BYTE_GRAY);
        for (int i = 0; i < 40 * 50; i++) {
            picture.getRaster().setSample(i % 40, i / 40, 0, i % 256);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageIO.write(picture, format, out);
        }
        return bytes.toByteArray();
    }

    private static FingerImage finger(ImageCoding coding, byte[] data) {
        return new FingerImage(Optional.of(Finger.LEFT_RING), 40, 50, 500, 60, coding, data);
    }

    @Test
    void imagesAreDecodedAndBrokenOnesAreNone() throws IOException {
        assertEquals(820 % 256, FingerPixels.of(finger(ImageCoding.PNG, image("png"))).orElseThrow().shades()[820] & 0xff);
        assertTrue(FingerPixels.of(finger(ImageCoding.JPEG, image("jpg"))).isPresent());
        assertTrue(FingerPixels.of(finger(ImageCoding.RAW, new byte[2_000])).isPresent());
        assertFalse(FingerPixels.of(finger(ImageCoding.PNG, new byte[30])).isPresent());
        assertFalse(FingerPixels.of(finger(ImageCoding.WSQ, new byte[30])).isPresent());
    }

    /** ImageIO by itself puts what it reads and writes into files of the folder for temporary ones: here there is no such folder. */
    @Test
    void noImageOfAPersonIsPutIntoATemporaryFile() throws IOException {
        File before = ImageIO.getCacheDirectory();
        Path gone = Files.createDirectory(folder.resolve("cache"));
        byte[] png = image("png");
        FingerPixels.of(finger(ImageCoding.RAW, new byte[2_000]));
        assertFalse(ImageIO.getUseCache(), "JNBIS writes through ImageIO");
        ImageIO.setCacheDirectory(gone.toFile());
        ImageIO.setUseCache(true);
        Files.delete(gone);
        try {
            assertTrue(FingerPixels.of(finger(ImageCoding.PNG, png)).isPresent());
            StandardPictures files = new StandardPictures();
            assertTrue(files.read(files.jpeg(files.read(png).orElseThrow())).isPresent());
        } finally {
            ImageIO.setUseCache(false);
            ImageIO.setCacheDirectory(before);
        }
        assertTrue(ImageIO.read(new ByteArrayInputStream(png)) != null);
    }
}
