package org.guichet.device.scanner;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.guichet.domain.document.BarcodeReader;
import org.guichet.domain.document.GreyImage;
import org.guichet.workflow.document.DocumentPictures;

/** Documents as files that somebody chose or dropped, and as pictures that were copied. */
public final class PictureFiles implements DocumentPictures {

    /** A 12-megapixel photograph has about 10 MB. */
    private static final int MOST_BYTES = 64_000_000;

    /** A file of text, or of a seal's bytes, has a few hundred. */
    private static final int MOST_TEXT = 20_000;

    private final BarcodeReader reader;

    public PictureFiles(BarcodeReader reader) {
        this.reader = reader;
    }

    @Override
    public Seen file(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            Optional<GreyImage> image = bytes.length > MOST_BYTES ? Optional.empty() : ImageFile.read(new ByteArrayInputStream(bytes));
            if (image.isPresent()) {
                return new Seen.Codes(reader.read(image.get()));
            }
            return bytes.length > MOST_TEXT ? new Seen.Unreadable() : new Seen.Bytes(new String(bytes, StandardCharsets.ISO_8859_1));
        } catch (IOException unreadable) {
            return new Seen.Unreadable();
        }
    }

    @Override
    public Seen pixels(int width, int height, int[] pixels) {
        if (width < 1 || height < 1 || (long) width * height > GreyImage.MOST_PIXELS || pixels.length != width * height) {
            return new Seen.Unreadable();
        }
        byte[] shades = new byte[pixels.length];
        for (int i = 0; i < pixels.length; i++) {
            shades[i] = ImageFile.shade(pixels[i]);
        }
        return new Seen.Codes(reader.read(new GreyImage(width, height, shades)));
    }
}
