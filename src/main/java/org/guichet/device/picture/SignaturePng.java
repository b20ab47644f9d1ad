package org.guichet.device.picture;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Line2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.guichet.domain.cardpickup.Signature;
import org.guichet.domain.cardpickup.Signature.Point;

/**
 * A signature as a PNG image that anybody can look at, with the strokes it was drawn from in a text chunk before the last one (ISO/IEC
 * 15948, {@code tEXt}): two things that can't get apart.
 */
final class SignaturePng {

    private static final int HEIGHT = 320;
    private static final int HEAD = 8;
    private static final int END_CHUNK = 12;
    private static final String KEYWORD = "Signature strokes";
    private static final double THINNEST = 2;
    private static final double PRESSED = 5;

    private SignaturePng() {}

    static byte[] write(Signature signature) {
        byte[] png = png(drawn(signature));
        byte[] strokes = (KEYWORD + "\0" + signature.encode()).getBytes(StandardCharsets.ISO_8859_1);
        ByteArrayOutputStream whole = new ByteArrayOutputStream(png.length + strokes.length + END_CHUNK);
        whole.write(png, 0, png.length - END_CHUNK);
        try (DataOutputStream out = new DataOutputStream(whole)) {
            byte[] type = "tEXt".getBytes(StandardCharsets.US_ASCII);
            CRC32 check = new CRC32();
            check.update(type);
            check.update(strokes);
            out.writeInt(strokes.length);
            out.write(type);
            out.write(strokes);
            out.writeInt((int) check.getValue());
            out.write(png, png.length - END_CHUNK, END_CHUNK);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return whole.toByteArray();
    }

    private static BufferedImage drawn(Signature signature) {
        int width = (int) Math.round(HEIGHT * signature.aspectRatio());
        BufferedImage image = new BufferedImage(width, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, HEIGHT);
        pen.setColor(Color.BLACK);
        for (Signature.Stroke stroke : signature.strokes()) {
            draw(pen, stroke.points(), width);
        }
        pen.dispose();
        return image;
    }

    private static void draw(Graphics2D pen, List<Point> points, int width) {
        for (int i = 0; i < points.size(); i++) {
            Point from = points.get(Math.max(0, i - 1));
            Point to = points.get(i);
            float thick = (float) (THINNEST + PRESSED * (from.pressure() + to.pressure()) / 2);
            pen.setStroke(new BasicStroke(thick, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            pen.draw(new Line2D.Double(from.x() * width, from.y() * HEIGHT, to.x() * width, to.y() * HEIGHT));
        }
    }

    private static byte[] png(BufferedImage image) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageIO.write(image, "png", out);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return bytes.toByteArray();
    }

    static Optional<Signature> strokes(byte[] png) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(png))) {
            in.skipNBytes(HEAD);
            while (true) {
                int length = in.readInt();
                String type = new String(in.readNBytes(4), StandardCharsets.US_ASCII);
                if (length < 0 || length > in.available()) {
                    return Optional.empty();
                }
                String text = new String(in.readNBytes(length), StandardCharsets.ISO_8859_1);
                if (type.equals("tEXt") && text.startsWith(KEYWORD + "\0")) {
                    return Signature.decode(text.substring(KEYWORD.length() + 1));
                }
                in.skipNBytes(Integer.BYTES);
            }
        } catch (IOException cutOff) {
            return Optional.empty();
        }
    }
}
