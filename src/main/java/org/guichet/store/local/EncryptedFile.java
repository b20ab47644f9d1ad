package org.guichet.store.local;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.function.Function;
import org.h2.store.fs.FileBaseDefault;
import org.jspecify.annotations.Nullable;

/**
 * One opening of a file in H2's encrypted form: a sector of header (a mark and eight bytes of salt), then the encrypted sectors. A
 * content that ends within a sector is followed by as many bytes as it has in there, so that the file's length tells the content's.
 */
@SuppressWarnings("UnsynchronizedOverridesSynchronized") // that one moves a position that all share; these read and write at their own
final class EncryptedFile extends FileBaseDefault {

    private static final int SECTOR = SectorCipher.SECTOR;
    private static final byte[] MARK = "H2encrypt\n".getBytes(StandardCharsets.US_ASCII);
    private static final int SALT = 8;

    private final FileChannel base;
    private final Function<byte[], SectorCipher> ciphers;
    private volatile @Nullable SectorCipher cipher;
    private volatile long size;

    /** Reads nothing yet: H2 takes the file's lock first. */
    EncryptedFile(FileChannel base, Function<byte[], SectorCipher> ciphers) {
        this.base = base;
        this.ciphers = ciphers;
    }

    /** Of the content of a file that is so long. */
    static long contentOf(long length) {
        long content = Math.max(0, length - SECTOR);
        return content % SECTOR == 0 ? content : content - SECTOR;
    }

    private SectorCipher cipher() throws IOException {
        SectorCipher known = cipher;
        return known == null ? opened() : known;
    }

    private synchronized SectorCipher opened() throws IOException {
        SectorCipher known = cipher;
        if (known == null) {
            known = ciphers.apply(salt());
            cipher = known;
        }
        return known;
    }

    private byte[] salt() throws IOException {
        long length = base.size();
        byte[] salt = new byte[SALT];
        if (length < SECTOR) {
            new SecureRandom().nextBytes(salt);
            byte[] header = Arrays.copyOf(MARK, SECTOR);
            System.arraycopy(salt, 0, header, MARK.length, SALT);
            writeAll(0, ByteBuffer.wrap(header));
        } else {
            readAll(MARK.length, ByteBuffer.wrap(salt));
            size = contentOf(length);
        }
        return salt;
    }

    @Override
    public int read(ByteBuffer target, long position) throws IOException {
        SectorCipher sectors = cipher();
        int wanted = (int) Math.min(target.remaining(), size - position);
        if (target.hasRemaining() && wanted <= 0) {
            return -1;
        }
        if (wanted > 0) {
            byte[] read = sectorsAround(sectors, position, wanted);
            target.put(read, (int) (position % SECTOR), wanted);
        }
        return wanted;
    }

    private byte[] sectorsAround(SectorCipher sectors, long position, int length) throws IOException {
        long first = position / SECTOR;
        byte[] read = new byte[(int) (sectorsUpTo(position + length) - first) * SECTOR];
        readSectors(sectors, first, read, read.length);
        return read;
    }

    private void readSectors(SectorCipher sectors, long first, byte[] target, int length) throws IOException {
        readAll((first + 1) * SECTOR, ByteBuffer.wrap(target, 0, length));
        sectors.decrypt(first, target, 0, length);
    }

    private static long sectorsUpTo(long position) {
        return (position + SECTOR - 1) / SECTOR;
    }

    @Override
    public int write(ByteBuffer source, long position) throws IOException {
        SectorCipher sectors = cipher();
        int length = source.remaining();
        long first = position / SECTOR;
        byte[] written = new byte[(int) (sectorsUpTo(position + length) - first) * SECTOR];
        int within = (int) (position % SECTOR);
        if (within != 0 || length != written.length) {
            int there = (int) Math.min(written.length, Math.max(0, (sectorsUpTo(size) - first) * SECTOR));
            readSectors(sectors, first, written, there);
        }
        source.get(written, within, length);
        sectors.encrypt(first, written, 0, written.length);
        long end = (first + 1) * SECTOR + written.length;
        writeAll(end - written.length, ByteBuffer.wrap(written));
        if (position + length >= size) {
            tellLength(position + length, end);
        }
        return length;
    }

    private void tellLength(long content, long end) throws IOException {
        boolean wasOdd = size % SECTOR != 0;
        size = content;
        if (content % SECTOR != 0) {
            writeAll(end, ByteBuffer.allocate((int) (content % SECTOR)));
        }
        if (wasOdd) {
            base.truncate(end + content % SECTOR);
        }
    }

    @Override
    protected void implTruncate(long newSize) throws IOException {
        cipher();
        if (newSize < size) {
            base.truncate(newSize + (newSize % SECTOR == 0 ? SECTOR : 2L * SECTOR));
            size = newSize;
        }
    }

    @Override
    public long size() throws IOException {
        cipher();
        return size;
    }

    @Override
    public void force(boolean metaData) throws IOException {
        base.force(metaData);
    }

    @Override
    public FileLock tryLock(long position, long length, boolean shared) throws IOException {
        return base.tryLock(position, length, shared);
    }

    @Override
    protected void implCloseChannel() throws IOException {
        base.close();
    }

    private void readAll(long position, ByteBuffer target) throws IOException {
        for (long at = position; target.hasRemaining(); ) {
            int read = base.read(target, at);
            if (read < 0) {
                throw new EOFException();
            }
            at += read;
        }
    }

    private void writeAll(long position, ByteBuffer source) throws IOException {
        for (long at = position; source.hasRemaining(); ) {
            at += base.write(source, at);
        }
    }
}
