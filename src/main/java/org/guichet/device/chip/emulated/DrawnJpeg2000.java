package org.guichet.device.chip.emulated;

import com.github.jaiimageio.jpeg2000.J2KImageWriteParam;
import com.github.jaiimageio.jpeg2000.impl.J2KImageWriterSpi;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * JPEG 2000 images of faces that were drawn by program. For nobody real's: jai-imageio's writer passes through a file of the platform's
 * folder for temporary ones.
 */
public final class DrawnJpeg2000 {

    private DrawnJpeg2000() {}

    /** Colours packed into integers would be written as numbers with a sign, which no decoder of photographs expects. */
    private static BufferedImage inBytes(BufferedImage image) {
        if (image.getRaster().getDataBuffer().getDataType() == DataBuffer.TYPE_BYTE) {
            return image;
        }
        BufferedImage copy = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D pen = copy.createGraphics();
        pen.drawImage(image, 0, 0, null);
        pen.dispose();
        return copy;
    }

    /**
     * A file as chips of passports have it.
     *
     * @param bitsPerPixel about 0.5 for a face; 0 for without loss
     */
    public static byte[] write(BufferedImage image, double bitsPerPixel) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = null;
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            writer = new J2KImageWriterSpi().createWriterInstance(null);
            J2KImageWriteParam how = (J2KImageWriteParam) writer.getDefaultWriteParam();
            if (bitsPerPixel > 0) {
                how.setLossless(false);
                how.setFilter(J2KImageWriteParam.FILTER_97);
                how.setEncodingRate(bitsPerPixel);
            }
            writer.setOutput(out);
            writer.write(null, new IIOImage(inBytes(image), null, null), how);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        } finally {
            if (writer != null) {
                writer.dispose();
            }
        }
        return bytes.toByteArray();
    }
}
