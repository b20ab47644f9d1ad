package org.guichet.device.sbi;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.guichet.workflow.biometric.ScannerFault;

/**
 * Where the images of a stream begin: parts of a multipart answer, with or without their length, or bare images one after another. What
 * stands between parts differs from service to service, boundaries that are not the announced one included.
 */
final class StreamPart {

    static final int MOST_BYTES = 8 * 1024 * 1024;

    private static final int MOST_LINES_BETWEEN = 50;

    private StreamPart() {}

    /** @param bare whether there are no parts, only images */
    static byte[] next(SbiConnection connection, boolean bare) throws IOException, SbiTrouble {
        int length = bare ? -1 : length(connection);
        return length < 0 ? JpegImage.read(connection, MOST_BYTES) : connection.exactly(length);
    }

    /** Reads to the first byte of the next image; -1 where its length was not said. */
    private static int length(SbiConnection connection) throws IOException, SbiTrouble {
        int length = -1;
        boolean began = false;
        for (int i = 0; i < MOST_LINES_BETWEEN; i++) {
            String line = connection.line();
            if (line.isEmpty() && began) {
                return length;
            }
            if (line.startsWith("{")) {
                SbiErrors.checkAnswer(Jws.json(line.getBytes(StandardCharsets.UTF_8)));
                throw new EOFException("the stream ended");
            }
            if (line.startsWith("HTTP/1.") || (line.length() > 4 && line.startsWith("--") && line.endsWith("--"))) {
                throw new EOFException("the stream ended");
            }
            began |= line.startsWith("--") || line.toLowerCase(Locale.ROOT).startsWith("content-");
            if (line.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
                length = length(line.substring(line.indexOf(':') + 1).strip());
            }
        }
        throw new SbiTrouble(ScannerFault.GARBAGE, "no image in the stream");
    }

    private static int length(String said) throws SbiTrouble {
        if (!said.matches("[0-9]{1,7}") || Integer.parseInt(said) > MOST_BYTES) {
            throw new SbiTrouble(ScannerFault.OVERSIZED, "an image of the stream");
        }
        return Integer.parseInt(said);
    }
}
