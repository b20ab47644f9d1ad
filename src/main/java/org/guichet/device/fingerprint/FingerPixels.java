package org.guichet.device.fingerprint;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.guichet.device.picture.Jpeg2000;
import org.guichet.device.scanner.ImageFile;
import org.guichet.domain.biometric.FingerImage;
import org.guichet.domain.document.GreyImage;
import org.jnbis.api.Jnbis;

/** The pixels of a finger's image: raw, PNG and JPEG by the JDK, WSQ by JNBIS, JPEG 2000 by JJ2000. */
public final class FingerPixels {

    static {
        // JNBIS writes its images through ImageIO, which would put a copy of somebody's finger into a file
        ImageIO.setUseCache(false);
    }

    private FingerPixels() {}

    /** @return empty where the image is broken, or not of the size that its record says */
    public static Optional<GreyImage> of(FingerImage image) {
        return switch (image.coding()) {
            case RAW -> Optional.of(new GreyImage(image.width(), image.height(), image.data()));
            case PNG, JPEG -> decoded(image, image.data());
            case WSQ -> wsq(image);
            case JPEG2000, JPEG2000_LOSSY -> Jpeg2000.read(image.data()).map(ImageFile::grey).filter(grey -> isOf(image, grey));
        };
    }

    private static Optional<GreyImage> wsq(FingerImage image) {
        try {
            return decoded(image, Jnbis.wsq().decode(image.data()).toPng().asByteArray());
        } catch (RuntimeException broken) {
            // JNBIS answers broken data with several kinds of unchecked exception: to us they are one, no image
            return Optional.empty();
        }
    }

    private static Optional<GreyImage> decoded(FingerImage image, byte[] file) {
        try {
            return ImageFile.read(new ByteArrayInputStream(file))
                    .filter(grey -> isOf(image, grey));
        } catch (IOException inMemory) {
            return Optional.empty();
        }
    }

    private static boolean isOf(FingerImage image, GreyImage grey) {
        return grey.width() == image.width() && grey.height() == image.height();
    }
}
