package org.guichet.device.camera;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.guichet.device.Cameras;
import org.guichet.domain.document.BarcodeWriter;
import org.guichet.domain.document.ModuleGrid;
import org.guichet.domain.document.reading.DocumentReader;
import org.guichet.workflow.scanner.Device;
import org.jspecify.annotations.Nullable;

/**
 * A camera that is not there: it sees a counter, or pictures of a folder one after another, and for some seconds the telephone or the
 * paper that somebody holds before it.
 */
public final class SimulatedCamera implements Cameras {

    public static final String ID = "simulated-camera";

    static final int WIDTH = 640;
    static final int HEIGHT = 480;

    private static final long HELD_NANOS = 4_000_000_000L;
    private static final int TELEPHONE_WIDTH = 330;
    private static final int TELEPHONE_HEIGHT = 470;
    private static final int PAPER = 456;
    private static final int QUIET = 4;
    private static final int PAPER_QUIET = 2;
    private static final double SWAY = Math.toRadians(4);

    private final BarcodeWriter writer;
    private final AtomicReference<@Nullable Held> held = new AtomicReference<>();

    private final Supplier<FedPictures> feed;

    private record Held(ModuleGrid code, boolean onPaper, long sinceNanos) {}

    public SimulatedCamera(BarcodeWriter writer) {
        this(writer, () -> FedPictures.NONE);
    }

    /** @param feed what it sees while nobody holds anything before it; asked each time it is opened */
    public SimulatedCamera(BarcodeWriter writer, Supplier<FedPictures> feed) {
        this.writer = writer;
        this.feed = feed;
    }

    @Override
    public List<Device> list() {
        return List.of(new Device(ID, ID, true));
    }

    @Override
    public OpenCamera open(String id) {
        FedPictures pictures = feed.get();
        return new OpenCamera() {

            @Override
            public BufferedImage frame() {
                return draw(pictures, System.nanoTime());
            }

            @Override
            public void close() {
                held.set(null);
            }
        };
    }

    void hold(String code) {
        boolean paper = DocumentReader.looksSigned(code);
        held.set(new Held(paper ? writer.dataMatrix(latin(code)) : writer.qr(code), paper, System.nanoTime()));
    }

    /** A keyboard gives a seal in hexadecimal digits; on the paper it is bytes. */
    private static String latin(String code) {
        return code.startsWith("DC0") && code.matches("[0-9A-F]+")
                ? new String(HexFormat.of().parseHex(code), StandardCharsets.ISO_8859_1) : code;
    }

    private BufferedImage draw(FedPictures pictures, long nanos) {
        BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(new Color(0x8a, 0x93, 0x9c));
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.setColor(new Color(0xb9, 0xa4, 0x86));
        pen.fillRect(0, HEIGHT * 4 / 5, WIDTH, HEIGHT / 5);
        Held now = held.get();
        boolean seen = now != null && nanos - now.sinceNanos() < HELD_NANOS;
        if (!seen) {
            pictures.draw(pen, WIDTH, HEIGHT, nanos);
        }
        if (now != null && nanos - now.sinceNanos() < HELD_NANOS) {
            pen.translate(WIDTH / 2.0, HEIGHT / 2.0);
            pen.rotate(SWAY * Math.sin((nanos - now.sinceNanos()) / 4e8));
            if (now.onPaper()) {
                paper(pen, now.code());
            } else {
                telephone(pen, now.code());
            }
        }
        pen.dispose();
        return picture;
    }

    private static void telephone(Graphics2D pen, ModuleGrid code) {
        pen.setColor(new Color(0x22, 0x24, 0x28));
        pen.fillRoundRect(-TELEPHONE_WIDTH / 2, -TELEPHONE_HEIGHT / 2, TELEPHONE_WIDTH, TELEPHONE_HEIGHT, 40, 40);
        pen.setColor(new Color(0xf2, 0xf4, 0xf5));
        pen.fillRect(-TELEPHONE_WIDTH / 2 + 12, -TELEPHONE_HEIGHT / 2 + 40, TELEPHONE_WIDTH - 24, TELEPHONE_HEIGHT - 80);
        modules(pen, code, TELEPHONE_WIDTH - 24, QUIET);
    }

    private static void paper(Graphics2D pen, ModuleGrid code) {
        pen.setColor(new Color(0xf6, 0xf4, 0xee));
        pen.fillRect(-PAPER / 2, -PAPER / 2, PAPER, PAPER);
        modules(pen, code, PAPER, PAPER_QUIET);
    }

    private static void modules(Graphics2D pen, ModuleGrid code, int room, int quiet) {
        int modules = code.size() + 2 * quiet;
        int module = room / modules;
        int from = -module * modules / 2 + module * quiet;
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
