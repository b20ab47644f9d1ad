package org.guichet.device.sbi;

import java.awt.image.BufferedImage;
import java.io.EOFException;
import java.io.IOException;
import java.util.Locale;
import org.guichet.device.DeviceThread;
import org.guichet.device.picture.PlainImage;
import org.guichet.workflow.biometric.FingerScanners.Watcher;
import org.guichet.workflow.biometric.FoundScanner;
import org.guichet.workflow.biometric.ScannerFault;
import org.guichet.workflow.scanner.CameraFrame;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** STREAM: one image after another in an answer that does not end by itself. */
final class SbiStream implements DeviceThread.Work {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int MOST_PIXELS = 8_000_000;

    /** The protocol wants three images a second; silence as long as this means that it ended. */
    private static final int FRAME_MILLIS = 3_000;

    private static final long REST_WHEN_ENDED = 60_000;

    /** A machine at its limit answers late now and then: its preview is asked for again before it is given up. */
    private static final int MOST_SLOW = 4;
    private static final long AGAIN = 200;

    private final FoundScanner scanner;
    private final String subId;
    private final Watcher watcher;
    private @Nullable SbiConnection open;
    private boolean bare;
    private boolean over;
    private int slow;

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
            slow = 0;
            return 0;
        } catch (IOException failed) {
            ScannerFault fault = SbiCall.trouble(failed).fault();
            if (fault == ScannerFault.SLOW && ++slow < MOST_SLOW) {
                release();
                return AGAIN;
            }
            end(fault);
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
        String type = connection.header("Content-Type").toLowerCase(Locale.ROOT);
        bare = type.startsWith("image/") || type.startsWith("video/");
        if (!bare && !type.startsWith("multipart/")) {
            SbiErrors.checkAnswer(Jws.json(connection.body(StreamPart.MOST_BYTES)));
            throw new SbiTrouble(ScannerFault.GARBAGE, "no stream of images");
        }
        return connection;
    }

    private CameraFrame frame(SbiConnection connection) throws IOException, SbiTrouble {
        byte[] image = StreamPart.next(connection, bare);
        if (image.length > 0 && image[0] == '{') {
            // some services end a stream with an answer in the place of an image
            SbiErrors.checkAnswer(Jws.json(image));
            throw new EOFException("the stream ended");
        }
        BufferedImage picture = PlainImage.read(image, MOST_PIXELS)
                .orElseThrow(() -> new SbiTrouble(ScannerFault.GARBAGE, "no image in the stream"));
        int width = picture.getWidth();
        int height = picture.getHeight();
        return new CameraFrame(width, height, picture.getRGB(0, 0, width, height, null, 0, width));
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
