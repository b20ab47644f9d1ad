package org.guichet.device.scanner;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.MultiFormatWriter;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import javax.imageio.ImageIO;
import org.guichet.domain.document.GreyImage;

/**
 * How long a 12-megapixel photograph of a page with one DataMatrix takes: the file decoded, and the code found and read. Prints a table;
 * run it on an idle machine: {@code java -cp target/test-classes:target/classes:… org.guichet.device.scanner.PhotographBenchmark [N]}.
 */
final class PhotographBenchmark {

    private static final int WIDTH = 4000;
    private static final int HEIGHT = 3000;

    /** As long as a 2D-Doc. */
    private static final String CONTENT = "DC04FR0000011A5E1A5EB101FRBK18-ROSWFTHR-35B0CORINNE/NATACHA\u001dB2BERTHIER\u001d"
            + "B3\u001dB712071973BB9654321785T\u001d\u001fZXH2BBDCISCPWX72YIFSMANO662O2IS6PPPIIUMGVO3ECEML7RU6QIE5CKZK3A5X6SFT3"
            + "HBPICLUE6RKLYA4M7ATOXSG2HIF5CE35UA";

    /** On a loaded machine the time that the thread had the processor is nearer to an idle machine's than the clock. */
    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

    private PhotographBenchmark() {}

    public static void main(String[] arguments) throws IOException, WriterException {
        int photographs = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 40;
        ZxingBarcodeReader reader = new ZxingBarcodeReader();
        List<Long> files = new ArrayList<>();
        List<Long> codes = new ArrayList<>();
        List<Long> all = new ArrayList<>();
        int read = 0;
        for (int i = -6; i < photographs; i++) {
            byte[] file = jpeg(photograph(new SplittableRandom(i + 1000L)));
            long start = CPU.getCurrentThreadCpuTime();
            GreyImage image = ImageFile.read(new ByteArrayInputStream(file)).orElseThrow();
            long decoded = CPU.getCurrentThreadCpuTime();
            boolean found = reader.read(image).stream().anyMatch(code -> code.text().equals(CONTENT));
            long end = CPU.getCurrentThreadCpuTime();
            if (i >= 0) {
                files.add(decoded - start);
                codes.add(end - decoded);
                all.add(end - start);
                read += found ? 1 : 0;
            }
        }
        System.out.printf("%d photographs of %d x %d, %d read; milliseconds of processor p50 / p95 / most%n",
                photographs, WIDTH, HEIGHT, read);
        line("JPEG to grey", files);
        line("code found and read", codes);
        line("both", all);
    }

    private static void line(String what, List<Long> nanos) {
        Collections.sort(nanos);
        System.out.printf("%-20s %6.0f %6.0f %6.0f%n", what, nanos.get(nanos.size() / 2) / 1e6,
                nanos.get((int) Math.ceil(nanos.size() * 0.95) - 1) / 1e6, nanos.getLast() / 1e6);
    }

    /** A page of text on a desk, turned a little and sheared, with the code somewhere and noise over all. */
    private static BufferedImage photograph(SplittableRandom random) throws WriterException {
        BufferedImage photograph = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D ink = photograph.createGraphics();
        ink.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        ink.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        ink.setColor(new Color(120, 100, 80));
        ink.fillRect(0, 0, WIDTH, HEIGHT);
        AffineTransform view = AffineTransform.getTranslateInstance(WIDTH / 2.0, HEIGHT / 2.0);
        view.rotate(Math.toRadians(random.nextDouble(-25, 25)));
        view.shear(random.nextDouble(-0.06, 0.06), 0);
        ink.transform(view);
        int light = random.nextInt(150, 245);
        ink.setColor(new Color(light, light, light - 10));
        ink.fillRect(-1300, -1300, 2600, 2600);
        ink.setColor(new Color(40, 40, 45));
        ink.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 44));
        for (int row = -1150; row < 400; row += 70) {
            ink.drawString("Facture du mois, abonnement et consommation, total à payer avant le 30 du mois", -1150, row);
        }
        BitMatrix code = new MultiFormatWriter().encode(CONTENT, BarcodeFormat.DATA_MATRIX, 0, 0);
        int module = random.nextInt(7, 12);
        int left = random.nextInt(-1000, 200);
        int top = random.nextInt(500, 700);
        ink.setColor(new Color(light, light, light - 10));
        ink.fillRect(left - 4 * module, top - 4 * module, (code.getWidth() + 8) * module, (code.getHeight() + 8) * module);
        ink.setColor(new Color(30, 30, 35));
        for (int y = 0; y < code.getHeight(); y++) {
            for (int x = 0; x < code.getWidth(); x++) {
                if (code.get(x, y)) {
                    ink.fillRect(left + x * module, top + y * module, module, module);
                }
            }
        }
        ink.dispose();
        noise(photograph, random);
        return photograph;
    }

    private static void noise(BufferedImage photograph, SplittableRandom random) {
        int[] row = new int[WIDTH];
        for (int y = 0; y < HEIGHT; y++) {
            photograph.getRGB(0, y, WIDTH, 1, row, 0, WIDTH);
            for (int x = 0; x < WIDTH; x++) {
                int shade = Math.clamp((row[x] & 0xff) + random.nextInt(-10, 11), 0, 255);
                row[x] = shade << 16 | shade << 8 | shade;
            }
            photograph.setRGB(0, y, WIDTH, 1, row, 0, WIDTH);
        }
    }

    private static byte[] jpeg(BufferedImage photograph) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ImageIO.write(photograph, "jpg", file);
        return file.toByteArray();
    }
}
