package org.guichet.store.journal;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * A file on the disk. RandomAccessFile and not FileChannel: a channel is closed by the interruption of whichever thread
 * uses it, and cancelling a task on a screen is such an interruption.
 */
final class DiskMedium implements JournalMedium {

    private final RandomAccessFile file;

    DiskMedium(Path path) throws IOException {
        file = new RandomAccessFile(path.toFile(), "rw");
    }

    @Override
    public void write(long position, byte[] bytes) throws IOException {
        file.seek(position);
        file.write(bytes);
    }

    @Override
    public void force() throws IOException {
        file.getFD().sync();
    }

    @Override
    public byte[] read(long position, int length) throws IOException {
        byte[] bytes = new byte[length];
        file.seek(position);
        int filled = 0;
        while (filled < length) {
            int more = file.read(bytes, filled, length - filled);
            if (more < 0) {
                return Arrays.copyOf(bytes, filled);
            }
            filled += more;
        }
        return bytes;
    }

    @Override
    public long size() throws IOException {
        return file.length();
    }

    @Override
    public void truncate(long size) throws IOException {
        file.setLength(size);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
