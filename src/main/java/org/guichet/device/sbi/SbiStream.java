package org.guichet.device.sbi;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.guichet.device.DeviceThread;
import org.guichet.workflow.biometric.FingerScanners.Watcher;
import org.guichet.workflow.biometric.FoundScanner;
import org.guichet.workflow.biometric.ScannerFault;
import org.guichet.workflow.scanner.CameraFrame;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** STREAM: one JPEG image after another in a multipart answer that does not end by itself. */
final class SbiStream implements DeviceThread.Work {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int MOST_FRAME_BYTES = 8 * 1024 * 1024;
    private static final int MOST_PIXELS = 8_000_000;
    private static final int MOST_LINES_BETWEEN = 50;

    /** The protocol wants three images a second; silence as long as this means that it ended. */
    private static final int FRAME_MILLIS = 3_000;

    private static final long REST_WHEN_ENDED = 60_000;

    private final FoundScanner scanner;
    private final String subId;
    private final Watcher watcher;
    private @Nullable SbiConnection open;
    private boolean over;

    SbiStream(FoundScanner scanner, String subId, Watcher watcher) {
        this.scanner = scanner;
        this.subId = subId;
        this.watcher = watcher;
    }

    @Override
    public long step() {
        if (over) {
            return REST_WHEN_ENDED;
        }
        try {
            SbiConnection connection = open == null ? opened() : open;
            connection.extend(FRAME_MILLIS);
            watcher.accept(frame(connection));
            return 0;
        } catch (IOException failed) {
            end(SbiCall.trouble(failed).fault());
        } catch (SbiTrouble trouble) {
            end(trouble.fault());
        }
        return REST_WHEN_ENDED;
    }

    private void end(ScannerFault why) {
        over = true;
        release();
        watcher.ended(why);
    }

    private SbiConnection opened() throws IOException, SbiTrouble {
        SbiConnection connection = SbiConnection.open(scanner.port(), Deadline.in(FRAME_MILLIS));
        open = connection;
        ObjectNode request = JSON.createObjectNode();
        request.put("deviceId", scanner.deviceId());
        request.put("deviceSubId", subId);
        connection.ask("STREAM", "/stream", JSON.writeValueAsString(request));
        if (!connection.header("Content-Type").toLowerCase(Locale.ROOT).startsWith("multipart/")) {
            SbiErrors.check(Jws.json(connection.body(MOST_FRAME_BYTES)));
            throw new SbiTrouble(ScannerFault.GARBAGE, "no stream of images");
        }
        return connection;
    }

    private static CameraFrame frame(SbiConnection connection) throws IOException, SbiTrouble {
        int length = partLength(connection);
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(connection.exactly(length)));
        if (picture == null || (long) picture.getWidth() * picture.getHeight() > MOST_PIXELS) {
            throw new SbiTrouble(ScannerFault.GARBAGE, "no image in the stream");
        }
        int width = picture.getWidth();
        int height = picture.getHeight();
        return new CameraFrame(width, height, picture.getRGB(0, 0, width, height, null, 0, width));
    }

    /** Reads to the first byte of the next image. */
    private static int partLength(SbiConnection connection) throws IOException, SbiTrouble {
        int length = -1;
        for (int i = 0; i < MOST_LINES_BETWEEN; i++) {
            String line = connection.line();
            if (line.isEmpty() && length >= 0) {
                return length;
            }
            if (line.startsWith("{")) {
                SbiErrors.check(Jws.json(line.getBytes(StandardCharsets.UTF_8)));
                throw new EOFException("the stream ended");
            }
            if (line.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
                String said = line.substring(line.indexOf(':') + 1).strip();
                if (!said.matches("[0-9]{1,7}") || Integer.parseInt(said) > MOST_FRAME_BYTES) {
                    throw new SbiTrouble(ScannerFault.OVERSIZED, "an image of the stream");
                }
                length = Integer.parseInt(said);
            }
        }
        throw new SbiTrouble(ScannerFault.GARBAGE, "no image in the stream");
    }

    @Override
    public void release() {
        if (open != null) {
            try {
                open.close();
            } catch (IOException gone) {
                // it is let go of either way
            }
            open = null;
        }
    }
}
