package org.guichet.device.fingerprint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.guichet.domain.biometric.FingerImage;
import org.guichet.domain.biometric.FingerTemplate;
import org.guichet.domain.biometric.ImageCoding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** On prints from the test resources of SourceAFIS for Java (Robert Važan, Apache-2.0): two of one finger, one of another. */
class SourceAfisMatcherTest {

    private final SourceAfisMatcher matcher = new SourceAfisMatcher();

    private static byte[] file(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(SourceAfisMatcherTest.class.getResourceAsStream(name + ".png"))) {
            return in.readAllBytes();
        }
    }

    private FingerTemplate template(String name) throws IOException {
        byte[] file = file(name);
        return matcher.template(new FingerImage(Optional.empty(), 388, 374, 500, 60, ImageCoding.PNG, file)).orElseThrow();
    }

    @Test
    void oneFingerIsAlikeAndAnotherIsNot() throws IOException {
        FingerTemplate probe = template("probe");
        assertTrue(matcher.score(probe, template("matching")) >= 100);
        assertTrue(matcher.score(probe, template("nonmatching")) < 20);
    }

    @Test
    void aWipedTemplateHoldsNothing() throws IOException {
        FingerTemplate probe = template("probe");
        probe.wipe();
        for (byte each : probe.bytes()) {
            assertEquals(0, each);
        }
    }

    @Test
    void jpegIsDecodedToo() throws IOException {
        BufferedImage grey = new BufferedImage(388, 374, BufferedImage.TYPE_BYTE_GRAY);
        grey.createGraphics().drawImage(ImageIO.read(new ByteArrayInputStream(file("probe"))), 0, 0, null);
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        ImageIO.write(grey, "jpg", jpeg);
        assertTrue(FingerPixels.of(new FingerImage(Optional.empty(), 388, 374, 500, 60, ImageCoding.JPEG, jpeg.toByteArray())).isPresent());
    }

    @ParameterizedTest
    @EnumSource(value = ImageCoding.class, names = "RAW", mode = EnumSource.Mode.EXCLUDE)
    void whatIsNoImageIsNone(ImageCoding coding) {
        byte[] nonsense = new byte[200];
        assertEquals(Optional.empty(), matcher.template(new FingerImage(Optional.empty(), 10, 20, 500, 60, coding, nonsense)));
    }
}
