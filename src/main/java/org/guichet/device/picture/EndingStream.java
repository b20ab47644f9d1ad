package org.guichet.device.picture;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * An image in memory whose end is an end: JJ2000 takes what is read there for bits that are all set, and counts them for ever where the
 * image ends in the middle of a packet's head.
 */
final class EndingStream extends MemoryCacheImageInputStream {

    /** A decoder may look beyond the end a few times before it notices. */
    static final int MOST_BEYOND = 256;

    private int beyond;

    EndingStream(byte[] image) {
        super(new ByteArrayInputStream(image));
    }

    @Override
    public int read() throws IOException {
        return told(super.read());
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        return told(super.read(into, from, length));
    }

    private int told(int read) throws EOFException {
        if (read < 0 && ++beyond > MOST_BEYOND) {
            throw new EOFException("read beyond the image's end again and again");
        }
        return read;
    }
}
