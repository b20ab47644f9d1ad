package org.guichet.device.scanner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.MultiFormatWriter;
import com.google.zxing.WriterException;
import com.google.zxing.client.j2se.MatrixToImageWriter;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.guichet.domain.document.BarcodeKind;
import org.guichet.domain.document.BarcodeText;
import org.guichet.domain.document.GreyImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ZxingBarcodeReaderTest {

    /** As long as a proof of address. */
    private static final String PAPER = "DC03FR000001123F1636000126FR245700010MLLE/SAMPLE/ANGELA\u001d20\u001d21BAT 2 ETG 3\u001d"
            + "227 PLACE DES SPECIMENS\u001d23\u001d25METZ\u001d\u001f3HJIYP3OAJ4LIZNQXCTZMNQPTT5C2XICTEF4UGJ3NDE2CWM7HJOEEK4ACIY4CZ"
            + "OO5ZOFG35APDZMZQFEAEBWRZTW4CBPG35JE2FJ4EY";

    private final ZxingBarcodeReader reader = new ZxingBarcodeReader();

    @ParameterizedTest
    @CsvSource({
        "DATA_MATRIX, DATA_MATRIX, 200, 200", "QR_CODE, QR, 200, 200", "PDF_417, PDF_417, 300, 120", "CODE_128, CODE_128, 300, 80",
    })
    void eachKindIsReadFromItsPicture(BarcodeFormat format, BarcodeKind kind, int width, int height) {
        BufferedImage page = page(500, 400);
        draw(page, barcode(format, "K682T8YLO 2026", width, height), 100, 100, 0);
        assertEquals(List.of(new BarcodeText(kind, "K682T8YLO 2026")), reader.read(ImageFile.grey(page)));
    }

    @ParameterizedTest
    @CsvSource({"DATA_MATRIX, 17", "QR_CODE, 17", "DATA_MATRIX, 90", "QR_CODE, 200", "PDF_417, 90", "CODE_128, 90",
        "DATA_MATRIX, 45", "DATA_MATRIX, 60", "CODE_128, 30"})
    void aTurnedCodeIsRead(BarcodeFormat format, int degrees) {
        BufferedImage page = page(800, 800);
        boolean square = format == BarcodeFormat.DATA_MATRIX || format == BarcodeFormat.QR_CODE;
        draw(page, barcode(format, "CONVOCATION-42", square ? 240 : 600, square ? 240 : 160), 100, 250, degrees);
        assertEquals(List.of("CONVOCATION-42"), reader.read(ImageFile.grey(page)).stream().map(BarcodeText::text).toList());
    }

    @Test
    void severalCodesOnOnePageAreAllRead() {
        BufferedImage page = page(1200, 1600);
        draw(page, barcode(BarcodeFormat.QR_CODE, "https://example.org/rdv/1", 300, 300), 800, 1200, 0);
        draw(page, barcode(BarcodeFormat.CODE_128, "1234567890123456", 500, 120), 100, 1300, 0);
        draw(page, barcode(BarcodeFormat.DATA_MATRIX, "DC04FR000001", 220, 220), 60, 60, 0);
        Set<BarcodeText> found = Set.copyOf(reader.read(ImageFile.grey(page)));
        assertEquals(Set.of(new BarcodeText(BarcodeKind.QR, "https://example.org/rdv/1"),
                new BarcodeText(BarcodeKind.CODE_128, "1234567890123456"),
                new BarcodeText(BarcodeKind.DATA_MATRIX, "DC04FR000001")), found);
    }

    @Test
    void aDimPhotographOfADataMatrixIsRead() {
        BufferedImage page = page(1600, 1200);
        draw(page, barcode(BarcodeFormat.DATA_MATRIX, "DC04FR0000011A5E1A5EB101FR", 300, 300), 900, 500, 12);
        GreyImage bright = ImageFile.grey(page);
        byte[] shades = bright.shades();
        Random noise = new Random(7);
        for (int i = 0; i < shades.length; i++) {
            int lit = 30 + 60 * (i % 1600) / 1600;
            shades[i] = (byte) Math.clamp(20 + (shades[i] & 0xff) * lit / 255 + noise.nextInt(-6, 7), 0, 255);
        }
        assertEquals(List.of("DC04FR0000011A5E1A5EB101FR"),
                reader.read(new GreyImage(1600, 1200, shades)).stream().map(BarcodeText::text).toList());
    }

    @ParameterizedTest
    @CsvSource({"1", "4", "6", "10"})
    void aCodeCutToItsEdgesIsRead(int pixels) {
        BufferedImage modules = barcode(BarcodeFormat.DATA_MATRIX, PAPER, 0, 0);
        BufferedImage code = new BufferedImage(modules.getWidth() * pixels, modules.getHeight() * pixels, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = code.createGraphics();
        pen.drawImage(modules, 0, 0, code.getWidth(), code.getHeight(), null);
        pen.dispose();
        assertEquals(List.of(PAPER), reader.read(ImageFile.grey(code)).stream().map(BarcodeText::text).toList());
    }

    @Test
    void codesAtAllAnglesOfADimPhotographAreRead() {
        BufferedImage page = page(2400, 1800);
        draw(page, barcode(BarcodeFormat.DATA_MATRIX, PAPER, 340, 340), 200, 200, 27);
        draw(page, barcode(BarcodeFormat.DATA_MATRIX, PAPER + "2", 340, 340), 1100, 180, -14);
        draw(page, barcode(BarcodeFormat.QR_CODE, "https://example.org/rdv/1", 340, 340), 1800, 1200, 63);
        byte[] shades = ImageFile.grey(page).shades();
        Random noise = new Random(5);
        for (int i = 0; i < shades.length; i++) {
            shades[i] = (byte) Math.clamp((shades[i] & 0xff) * 65 / 255 + 12 + noise.nextInt(-7, 8), 0, 255);
        }
        assertEquals(Set.of(PAPER, PAPER + "2", "https://example.org/rdv/1"),
                reader.read(new GreyImage(2400, 1800, shades)).stream().map(BarcodeText::text).collect(Collectors.toSet()));
    }

    @Test
    void separatorsAndBytesOfTheCodeSurvive() {
        String text = "DC04\u001d\u001f" + "é";
        BarcodeText read = reader.read(ImageFile.grey(barcode(BarcodeFormat.DATA_MATRIX, text, 200, 200))).getFirst();
        assertEquals(text, read.text());
        assertEquals((byte) 0xe9, read.bytes()[6]);
    }

    @Test
    void anEmptyPageAndNoiseHaveNoBarcodes() {
        assertEquals(List.of(), reader.read(ImageFile.grey(page(300, 300))));
        assertEquals(List.of(), reader.read(ImageFile.grey(page(1, 1))));
        byte[] noise = new byte[300 * 200];
        new Random(3).nextBytes(noise);
        assertEquals(List.of(), reader.read(new GreyImage(300, 200, noise)));
    }

    @Test
    void brokenImageFilesAreNoImages() throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(page(40, 30), "png", png);
        assertTrue(ImageFile.read(new ByteArrayInputStream(png.toByteArray())).isPresent());
        Random random = new Random(11);
        for (int i = 0; i < 300; i++) {
            byte[] broken = png.toByteArray();
            for (int j = 0; j < 4; j++) {
                broken[random.nextInt(broken.length)] = (byte) random.nextInt();
            }
            ImageFile.read(new ByteArrayInputStream(broken, 0, random.nextInt(broken.length)));
        }
        assertEquals(Optional.empty(), ImageFile.read(new ByteArrayInputStream(new byte[0])));
        assertEquals(Optional.empty(), ImageFile.read(new ByteArrayInputStream("P<UTO".getBytes(StandardCharsets.UTF_8))));
    }

    private static BufferedImage page(int width, int height) {
        BufferedImage page = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = page.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, height);
        pen.dispose();
        return page;
    }

    private static void draw(BufferedImage page, BufferedImage code, int x, int y, int degrees) {
        Graphics2D pen = page.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.rotate(Math.toRadians(degrees), x + code.getWidth() / 2.0, y + code.getHeight() / 2.0);
        pen.drawImage(code, x, y, null);
        pen.dispose();
    }

    private static BufferedImage barcode(BarcodeFormat format, String text, int width, int height) {
        try {
            return MatrixToImageWriter.toBufferedImage(new MultiFormatWriter().encode(text, format, width, height));
        } catch (WriterException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
