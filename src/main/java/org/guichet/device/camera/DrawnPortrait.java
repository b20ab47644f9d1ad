package org.guichet.device.camera;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.SplittableRandom;
import org.guichet.device.Cameras;
import org.guichet.workflow.scanner.Device;

/** A camera that is not there, before which somebody sits who is drawn by program, and cannot keep quite still. */
public final class DrawnPortrait implements Cameras {

    static final String ID = "drawn-portrait";
    static final int WIDTH = 960;
    static final int HEIGHT = 720;

    private static final int STAGES = 40;
    private static final int GRAIN = 5;

    /** The figure below is drawn for a picture of 1280 by 960. */
    private static final double SCALE = 0.75;

    private final BufferedImage[] drawn = new BufferedImage[STAGES];

    @Override
    public List<Device> list() {
        return List.of(new Device(ID, ID, true));
    }

    @Override
    public OpenCamera open(String id) {
        return new OpenCamera() {
            private int frame;

            @Override
            public BufferedImage frame() {
                return drawn(frame++ % STAGES);
            }

            @Override
            public void close() {
                // nothing is held open
            }
        };
    }

    /** Head and shoulders of that person, 35 to 45. */
    public static BufferedImage still() {
        return draw(0).getSubimage(245, 35, 476, 612);
    }

    /** Each stage of swaying is drawn once. */
    private synchronized BufferedImage drawn(int stage) {
        BufferedImage known = drawn[stage];
        if (known == null) {
            known = draw(stage);
            drawn[stage] = known;
        }
        return known;
    }

    private static BufferedImage draw(int stage) {
        BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setPaint(new GradientPaint(0, 0, new Color(0xc9, 0xd3, 0xdc), WIDTH, HEIGHT, new Color(0xbd, 0xc8, 0xd2)));
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        double phase = 2 * Math.PI * stage / STAGES;
        pen.translate(WIDTH / 2.0 + 5 * Math.sin(phase), 72 + 3 * Math.cos(phase));
        pen.scale(SCALE, SCALE);
        pen.rotate(Math.toRadians(1.2 * Math.sin(phase)), 0, 725);
        body(pen);
        head(pen);
        face(pen);
        pen.dispose();
        grain(picture, stage);
        return picture;
    }

    /** The crown is at 0, the chin 725 below it. */
    private static void body(Graphics2D pen) {
        pen.setPaint(new GradientPaint(0, 760, new Color(0x35, 0x4a, 0x5f), 0, 1100, new Color(0x20, 0x2d, 0x3c)));
        pen.fill(new Ellipse2D.Double(-470, 740, 940, 700));
        pen.setColor(new Color(0xc0, 0x92, 0x74));
        Path2D neck = new Path2D.Double();
        neck.moveTo(-120, 600);
        neck.lineTo(-140, 800);
        neck.quadTo(0, 860, 140, 800);
        neck.lineTo(120, 600);
        neck.closePath();
        pen.fill(neck);
    }

    private static void head(Graphics2D pen) {
        pen.setColor(new Color(0x2f, 0x26, 0x22));
        pen.fill(new Ellipse2D.Double(-275, -18, 550, 620));
        pen.setPaint(new GradientPaint(-250, 0, new Color(0xd9, 0xae, 0x90), 250, 0, new Color(0xc2, 0x96, 0x79)));
        pen.fill(new Ellipse2D.Double(-250, 70, 500, 655));
        SplittableRandom random = new SplittableRandom(7);
        pen.setStroke(new BasicStroke(2.5f));
        for (int i = 0; i < 260; i++) {
            int shade = 30 + random.nextInt(60);
            pen.setColor(new Color(shade, shade * 8 / 10, shade * 7 / 10));
            double angle = 190 - 200 * random.nextDouble();
            double out = 0.86 + 0.16 * random.nextDouble();
            pen.draw(new Arc2D.Double(-270 * out, 5 - 10 * out, 540 * out, 560 * out, angle, 14, Arc2D.OPEN));
        }
    }

    private static void face(Graphics2D pen) {
        for (int side : new int[] {-1, 1}) {
            double x = side * 108;
            pen.setColor(new Color(0x3a, 0x2c, 0x26));
            pen.setStroke(new BasicStroke(13f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            pen.draw(new Arc2D.Double(x - 62, 268, 124, 60, 35, 110, Arc2D.OPEN));
            pen.setColor(new Color(0xf4, 0xf0, 0xec));
            pen.fill(new Ellipse2D.Double(x - 44, 322, 88, 44));
            pen.setColor(new Color(0x5a, 0x3f, 0x2c));
            pen.fill(new Ellipse2D.Double(x - 21, 322, 42, 44));
            pen.setColor(new Color(0x12, 0x10, 0x10));
            pen.fill(new Ellipse2D.Double(x - 9, 334, 18, 20));
            pen.setStroke(new BasicStroke(5f));
            pen.draw(new Arc2D.Double(x - 46, 318, 92, 52, 10, 160, Arc2D.OPEN));
        }
        pen.setColor(new Color(0xa8, 0x7c, 0x62));
        pen.setStroke(new BasicStroke(7f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.draw(new Arc2D.Double(-46, 440, 92, 60, 200, 140, Arc2D.OPEN));
        pen.setColor(new Color(0xa3, 0x5c, 0x52));
        pen.setStroke(new BasicStroke(16f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.draw(new Arc2D.Double(-85, 520, 170, 80, 215, 110, Arc2D.OPEN));
    }

    /** A sensor is never quite quiet. */
    private static void grain(BufferedImage picture, int stage) {
        SplittableRandom random = new SplittableRandom(stage);
        int[] pixels = picture.getRGB(0, 0, WIDTH, HEIGHT, null, 0, WIDTH);
        for (int i = 0; i < pixels.length; i++) {
            int more = random.nextInt(2 * GRAIN + 1) - GRAIN;
            int red = Math.clamp((pixels[i] >> 16 & 0xff) + more, 0, 255);
            int green = Math.clamp((pixels[i] >> 8 & 0xff) + more, 0, 255);
            int blue = Math.clamp((pixels[i] & 0xff) + more, 0, 255);
            pixels[i] = red << 16 | green << 8 | blue;
        }
        picture.setRGB(0, 0, WIDTH, HEIGHT, pixels, 0, WIDTH);
    }
}
