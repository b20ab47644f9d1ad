package org.guichet.device.picture;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.guichet.domain.biometric.PhotoPicture;
import org.guichet.domain.cardpickup.Signature;
import org.guichet.workflow.biometric.PictureFiles;

/** JPEG and PNG by the JDK's own coders, JPEG 2000 to be read, from memory to memory: nothing of it ever touches a disk. */
public final class StandardPictures implements PictureFiles {

    private static final float QUALITY = 0.92f;
    private static final long MOST_PIXELS = 40_000_000;

    @Override
    public byte[] jpeg(PhotoPicture picture) {
        BufferedImage image = new BufferedImage(picture.width(), picture.height(), BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, picture.width(), picture.height(), picture.pixels(), 0, picture.width());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), how);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    @Override
    public Optional<PhotoPicture> read(byte[] file) {
        Optional<BufferedImage> image = Jpeg2000.looksLikeOne(file) ? Jpeg2000.read(file) : PlainImage.read(file, MOST_PIXELS);
        return image.map(StandardPictures::picture);
    }

    private static PhotoPicture picture(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        return new PhotoPicture(width, height, image.getRGB(0, 0, width, height, null, 0, width));
    }

    @Override
    public byte[] png(Signature signature) {
        return SignaturePng.write(signature);
    }

    @Override
    public Optional<Signature> strokes(byte[] png) {
        return SignaturePng.strokes(png);
    }
}
