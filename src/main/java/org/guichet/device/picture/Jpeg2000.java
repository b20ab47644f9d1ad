package org.guichet.device.picture;

import com.github.jaiimageio.jpeg2000.impl.J2KImageReaderSpi;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.ImageReader;
import org.guichet.domain.biometric.Jpeg2000Bounds;

/**
 * JPEG 2000 by jai-imageio (JJ2000), read in memory. Its plug-ins are asked by name, never found: a file of another kind does not
 * reach them. What an image claims is held within bounds before, see {@link Jpeg2000Bounds}.
 */
public final class Jpeg2000 {

    private Jpeg2000() {}

    /** Whether a file begins as an image of this kind does, in its file format or bare. */
    public static boolean looksLikeOne(byte[] file) {
        boolean bare = file.length > 1 && (file[0] & 0xff) == 0xff && file[1] == 0x4f;
        return bare || (file.length > 7 && file[3] == 12 && file[4] == 'j' && file[5] == 'P');
    }

    /** Empty for what is no such image, a broken one, or one that claims too much. */
    public static Optional<BufferedImage> read(byte[] file) {
        return Jpeg2000Bounds.of(file).flatMap(Jpeg2000::decoded);
    }

    private static Optional<BufferedImage> decoded(Jpeg2000Bounds.Claim claim) {
        ImageReader reader = null;
        try (EndingStream in = new EndingStream(claim.codestream())) {
            reader = new J2KImageReaderSpi().createReaderInstance(null);
            reader.setInput(in, true, true);
            return Optional.of(reader.read(0)).filter(image -> image.getWidth() == claim.width() && image.getHeight() == claim.height());
        } catch (IOException | RuntimeException broken) {
            // JJ2000 answers broken files with many kinds of exception, among them its own unchecked ones: to us they are one
            return Optional.empty();
        } catch (Error said) {
            // JJ2000 says so of a corrupted packet; what the machine itself runs out of is not caught
            if (said.getClass() != Error.class) {
                throw said;
            }
            return Optional.empty();
        } finally {
            if (reader != null) {
                reader.dispose();
            }
        }
    }
}
