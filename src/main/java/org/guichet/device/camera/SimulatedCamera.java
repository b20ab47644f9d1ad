package org.guichet.device.camera;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.guichet.domain.document.BarcodeWriter;
import org.guichet.domain.document.ModuleGrid;
import org.guichet.workflow.scanner.Device;
import org.jspecify.annotations.Nullable;

/** A camera that is not there: it sees a counter, and for some seconds the telephone that somebody holds before it. */
public final class SimulatedCamera implements Cameras {

    public static final String ID = "simulated-camera";

    static final int WIDTH = 640;
    static final int HEIGHT = 480;

    private static final long HELD_NANOS = 2_500_000_000L;
    private static final int TELEPHONE_WIDTH = 330;
    private static final int TELEPHONE_HEIGHT = 470;
    private static final int QUIET = 4;
    private static final double SWAY = Math.toRadians(4);

    private final BarcodeWriter writer;
    private final AtomicReference<@Nullable Held> held = new AtomicReference<>();

    private record Held(ModuleGrid code, long sinceNanos) {}

    public SimulatedCamera(BarcodeWriter writer) {
        this.writer = writer;
    }

    @Override
    public List<Device> list() {
        return List.of(new Device(ID, ID, true));
    }

    @Override
    public OpenCamera open(String id) {
        return new OpenCamera() {

            @Override
            public BufferedImage frame() {
                return draw(System.nanoTime());
            }

            @Override
            public void close() {
                held.set(null);
            }
        };
    }

    void hold(String code) {
        held.set(new Held(writer.qr(code), System.nanoTime()));
    }

    private BufferedImage draw(long nanos) {
        BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(new Color(0x8a, 0x93, 0x9c));
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.setColor(new Color(0xb9, 0xa4, 0x86));
        pen.fillRect(0, HEIGHT * 4 / 5, WIDTH, HEIGHT / 5);
        Held now = held.get();
        if (now != null && nanos - now.sinceNanos() < HELD_NANOS) {
            pen.translate(WIDTH / 2.0, HEIGHT / 2.0);
            pen.rotate(SWAY * Math.sin((nanos - now.sinceNanos()) / 4e8));
            telephone(pen, now.code());
        }
        pen.dispose();
        return picture;
    }

    private static void telephone(Graphics2D pen, ModuleGrid code) {
        pen.setColor(new Color(0x22, 0x24, 0x28));
        pen.fillRoundRect(-TELEPHONE_WIDTH / 2, -TELEPHONE_HEIGHT / 2, TELEPHONE_WIDTH, TELEPHONE_HEIGHT, 40, 40);
        pen.setColor(new Color(0xf2, 0xf4, 0xf5));
        pen.fillRect(-TELEPHONE_WIDTH / 2 + 12, -TELEPHONE_HEIGHT / 2 + 40, TELEPHONE_WIDTH - 24, TELEPHONE_HEIGHT - 80);
        int modules = code.size() + 2 * QUIET;
        int module = (TELEPHONE_WIDTH - 24) / modules;
        int from = -module * modules / 2 + module * QUIET;
        pen.setColor(new Color(0x1a, 0x1c, 0x20));
        for (int row = 0; row < code.size(); row++) {
            for (int column = 0; column < code.size(); column++) {
                if (code.isDark(column, row)) {
                    pen.fillRect(from + column * module, from + row * module, module, module);
                }
            }
        }
    }
}
