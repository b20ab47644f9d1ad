package org.guichet.device.sbi;

import java.io.EOFException;
import java.io.IOException;
import org.guichet.device.sbi.SbiConnection.NotHttp;

/** The bytes of a body that comes in chunks (RFC 9112, section 7.1), as if it came in one piece. What follows the last is not read. */
final class ChunkedSource implements ByteSource {

    private static final int LONGEST_SIZE_LINE = 200;

    private final ByteSource raw;
    private long left;
    private boolean ended;

    ChunkedSource(ByteSource raw) {
        this.raw = raw;
    }

    @Override
    public int read(byte[] into, int from, int most) throws IOException {
        if (left == 0 && !ended) {
            left = size();
            ended = left == 0;
        }
        if (ended) {
            return -1;
        }
        int read = raw.read(into, from, (int) Math.min(most, left));
        if (read < 0) {
            throw new EOFException("the answer ended within a chunk");
        }
        left -= read;
        if (left == 0) {
            line();
        }
        return read;
    }

    /** A size may be followed by extensions. */
    private long size() throws IOException {
        String size = line().split(";", 2)[0].strip();
        if (!size.matches("[0-9a-fA-F]{1,8}")) {
            throw new NotHttp("a chunk without a size");
        }
        return Long.parseLong(size, 16);
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        byte[] one = new byte[1];
        while (raw.read(one, 0, 1) > 0) {
            if (one[0] == '\n') {
                return line.toString();
            }
            if (line.length() >= LONGEST_SIZE_LINE) {
                throw new NotHttp("a chunk's size without end");
            }
            line.append((char) (one[0] & 0xff));
        }
        throw new EOFException("the answer ended between chunks");
    }
}
