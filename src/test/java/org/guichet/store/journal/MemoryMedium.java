package org.guichet.store.journal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;

/** A file in memory that knows which of its bytes have been forced. */
final class MemoryMedium implements JournalMedium {

    private static final int SECTOR = 64; // smaller than a disk's, so that small frames are torn too

    private final DiskFaults faults;
    private final List<Change> unforced = new ArrayList<>();
    private byte[] forced = new byte[0];
    private byte[] bytes = new byte[0];

    MemoryMedium(DiskFaults faults) {
        this.faults = faults;
    }

    /** A write, or a truncation where there are no bytes. */
    private record Change(long position, List<Byte> written) {}

    @Override
    public void write(long position, byte[] more) throws IOException {
        if (faults.failsNow()) {
            put(position, Arrays.copyOf(more, more.length / 2));
        }
        faults.beforeChange();
        put(position, more);
    }

    private void put(long position, byte[] more) {
        List<Byte> written = new ArrayList<>();
        for (byte b : more) {
            written.add(b);
        }
        unforced.add(new Change(position, written));
        bytes = patched(bytes, position, more);
    }

    private static byte[] patched(byte[] old, long position, byte[] more) {
        byte[] patched = Arrays.copyOf(old, Math.max(old.length, (int) position + more.length));
        System.arraycopy(more, 0, patched, (int) position, more.length);
        return patched;
    }

    @Override
    public void force() throws IOException {
        faults.beforeChange();
        forced = bytes.clone();
        unforced.clear();
    }

    @Override
    public byte[] read(long position, int length) {
        int from = (int) Math.min(position, bytes.length);
        return Arrays.copyOfRange(bytes, from, (int) Math.min(position + length, bytes.length));
    }

    @Override
    public long size() {
        return bytes.length;
    }

    @Override
    public void truncate(long size) throws IOException {
        faults.beforeTruncating();
        bytes = Arrays.copyOf(bytes, (int) size);
        unforced.add(new Change(size, List.of()));
    }

    @Override
    public void close() {}

    byte[] content() {
        return bytes.clone();
    }

    void replace(byte[] content) {
        bytes = content.clone();
        forced = content.clone();
    }

    void cutPower(RandomGenerator random) {
        List<Change> order = new ArrayList<>(unforced);
        Collections.shuffle(order, new Random(random.nextLong()));
        byte[] left = forced;
        for (Change change : order) {
            if (change.written().isEmpty() && random.nextBoolean()) {
                left = Arrays.copyOf(left, (int) change.position());
            }
            for (int at = 0; at < change.written().size(); at += SECTOR) {
                if (random.nextBoolean()) {
                    byte[] sector = new byte[Math.min(SECTOR, change.written().size() - at)];
                    for (int i = 0; i < sector.length; i++) {
                        sector[i] = change.written().get(at + i);
                    }
                    left = patched(left, change.position() + at, sector);
                }
            }
        }
        replace(left);
        unforced.clear();
    }
}
