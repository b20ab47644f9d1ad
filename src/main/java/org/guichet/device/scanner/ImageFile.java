package org.guichet.device.scanner;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.guichet.device.picture.PlainImage;
import org.guichet.domain.document.GreyImage;

/** Turns the bytes of an image file (PNG, JPEG, GIF, BMP, TIFF) into shades of grey. */
public final class ImageFile {

    /** Bands of a photograph: luminance and two of colour. */
    private static final int PHOTOGRAPH = 3;

    private ImageFile() {}

    /**
     * Decodes one image; empty where the bytes are no image of a known kind, a broken one, or one too large.
     *
     * @throws IOException where the stream itself can't be read
     */
    public static Optional<GreyImage> read(InputStream bytes) throws IOException {
        byte[] all = bytes.readAllBytes();
        // what ImageIO makes of a stream by itself is copied into a file: an image may be of somebody's finger
        try (ImageInputStream stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(all))) {
            return PlainImage.reader(stream).flatMap(reader -> decoded(reader, stream));
        }
    }

    /** The size is asked before the pixels are, so that a small file can't claim all memory. */
    private static Optional<GreyImage> decoded(ImageReader reader, ImageInputStream stream) {
        try {
            reader.setInput(stream, true, true);
            long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
            return pixels > GreyImage.MOST_PIXELS ? Optional.empty() : Optional.of(image(reader));
        } catch (IOException | RuntimeException broken) {
            // Decoders answer broken files with many kinds of exception; to the person they are one: not an image.
            return Optional.empty();
        } finally {
            reader.dispose();
        }
    }

    /** A photograph's luminance is stored by itself: its colours need not be worked out. */
    private static GreyImage image(ImageReader reader) throws IOException {
        if (!reader.canReadRaster()) {
            return grey(reader.read(0));
        }
        Raster raster = reader.readRaster(0, null);
        boolean luminanceFirst = raster.getNumBands() == 1 || raster.getNumBands() == PHOTOGRAPH;
        return luminanceFirst && raster.getSampleModel().getSampleSize(0) == Byte.SIZE ? luminance(raster) : grey(reader.read(0));
    }

    private static GreyImage luminance(Raster raster) {
        int width = raster.getWidth();
        int height = raster.getHeight();
        byte[] shades = new byte[width * height];
        int[] row = new int[width];
        for (int y = 0; y < height; y++) {
            raster.getSamples(raster.getMinX(), raster.getMinY() + y, width, 1, 0, row);
            for (int x = 0; x < width; x++) {
                shades[y * width + x] = (byte) row[x];
            }
        }
        return new GreyImage(width, height, shades);
    }

    /** Luminance by ITU-R BT.601; see-through pixels lie on white paper. */
    public static GreyImage grey(BufferedImage image) {
        if (image.getType() == BufferedImage.TYPE_BYTE_GRAY) {
            // its shades are as the file has them; asked for colours, the JDK would brighten them
            return luminance(image.getRaster());
        }
        int width = image.getWidth();
        int height = image.getHeight();
        byte[] shades = new byte[width * height];
        int[] row = new int[width];
        for (int y = 0; y < height; y++) {
            image.getRGB(0, y, width, 1, row, 0, width);
            for (int x = 0; x < width; x++) {
                shades[y * width + x] = shade(row[x]);
            }
        }
        return new GreyImage(width, height, shades);
    }

    static byte shade(int argb) {
        int alpha = argb >>> 24;
        int shade = (299 * (argb >> 16 & 0xff) + 587 * (argb >> 8 & 0xff) + 114 * (argb & 0xff)) / 1000;
        return (byte) ((shade * alpha + 255 * (255 - alpha)) / 255);
    }
}
