package org.guichet.device.picture;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Images of the kinds that the JDK itself decodes: PNG, JPEG, GIF, BMP, TIFF. Libraries on the class path add decoders of their own to
 * those that are found; a hostile file must not choose among them.
 */
public final class PlainImage {

    private PlainImage() {}

    /** A decoder of the JDK's for what the stream begins with. */
    public static Optional<ImageReader> reader(ImageInputStream stream) {
        Iterator<ImageReader> found = ImageIO.getImageReaders(stream);
        while (found.hasNext()) {
            ImageReader each = found.next();
            if (each.getClass().getModule().equals(ImageIO.class.getModule())) {
                return Optional.of(each);
            }
            each.dispose();
        }
        return Optional.empty();
    }

    /** Empty for what is no image of such a kind, a broken one, or one of more pixels; its size is asked before its pixels are. */
    public static Optional<BufferedImage> read(byte[] file, long mostPixels) {
        // what ImageIO makes of a stream by itself is copied into a file: an image may be of somebody
        try (ImageInputStream stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            return reader(stream).flatMap(reader -> decoded(reader, stream, mostPixels));
        } catch (IOException inMemory) {
            return Optional.empty();
        }
    }

    private static Optional<BufferedImage> decoded(ImageReader reader, ImageInputStream stream, long mostPixels) {
        try {
            reader.setInput(stream, true, true);
            long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
            return pixels > mostPixels ? Optional.empty() : Optional.of(reader.read(0));
        } catch (IOException | RuntimeException broken) {
            // decoders answer broken files with many kinds of exception: to us they are one
            return Optional.empty();
        } finally {
            reader.dispose();
        }
    }
}
