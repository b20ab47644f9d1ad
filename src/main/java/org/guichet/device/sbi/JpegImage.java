package org.guichet.device.sbi;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.guichet.device.sbi.SbiConnection.NotHttp;
import org.guichet.device.sbi.SbiConnection.TooLong;

/** One JPEG image whose length nobody said: it is read marker by marker (ITU-T T.81, annex B) to its end. */
final class JpegImage {

    private static final int START_OF_IMAGE = 0xd8;
    private static final int END_OF_IMAGE = 0xd9;
    private static final int START_OF_SCAN = 0xda;
    private static final int FIRST_RESTART = 0xd0;
    private static final int LAST_RESTART = 0xd7;

    private final SbiConnection from;
    private final int most;
    private final ByteArrayOutputStream image = new ByteArrayOutputStream();

    private JpegImage(SbiConnection from, int most) {
        this.from = from;
        this.most = most;
    }

    /** @throws NotHttp where it is no JPEG image */
    static byte[] read(SbiConnection from, int most) throws IOException {
        return new JpegImage(from, most).whole();
    }

    private byte[] whole() throws IOException {
        int first = next();
        while (first == '\r' || first == '\n') {
            image.reset();
            first = next();
        }
        if (first != 0xff || next() != START_OF_IMAGE) {
            throw new NotHttp("an image that begins otherwise");
        }
        int marker = marker(next());
        while (marker != END_OF_IMAGE) {
            boolean alone = marker >= FIRST_RESTART && marker <= LAST_RESTART;
            if (!alone) {
                segment();
            }
            marker = marker == START_OF_SCAN || alone ? afterScan() : marker(next());
        }
        return image.toByteArray();
    }

    private void segment() throws IOException {
        int length = next() << 8 | next();
        if (length < 2) {
            throw new NotHttp("an image with an impossible segment");
        }
        add(from.exactly(length - 2));
    }

    /** Fill bytes may stand before a marker. */
    private int marker(int first) throws IOException {
        if (first != 0xff) {
            throw new NotHttp("an image without a marker where one must be");
        }
        int marker = next();
        while (marker == 0xff) {
            marker = next();
        }
        return marker;
    }

    /** Within the coded picture, 0xff is followed by 0 where it is no marker. */
    private int afterScan() throws IOException {
        while (true) {
            if (next() == 0xff) {
                int marker = marker(0xff);
                if (marker != 0) {
                    return marker;
                }
            }
        }
    }

    private int next() throws IOException {
        byte[] one = from.exactly(1);
        add(one);
        return one[0] & 0xff;
    }

    private void add(byte[] bytes) throws IOException {
        if (image.size() + bytes.length > most) {
            throw new TooLong(most);
        }
        image.writeBytes(bytes);
    }
}
