package org.guichet.store.journal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;

/** A file in memory that knows which of its bytes have been forced. */
public final class MemoryMedium implements JournalMedium {

    private final DiskFaults faults;
    private final int sector;
    private final List<Change> unforced = new ArrayList<>();
    private byte[] forced = new byte[0];
    private byte[] bytes = new byte[0];

    /** @param sector what a power cut leaves whole, in bytes */
    public MemoryMedium(DiskFaults faults, int sector) {
        this.faults = faults;
        this.sector = sector;
    }

    /** A write, or a truncation where there are no bytes. */
    private static final class Change {
        private final int position;
        private final byte[] written;

        Change(long position, byte[] written) {
            this.position = Math.toIntExact(position);
            this.written = written;
        }

        boolean truncates() {
            return written.length == 0;
        }
    }

    @Override
    public void write(long position, byte[] more) throws IOException {
        if (faults.failsNow()) {
            put(position, Arrays.copyOf(more, more.length / 2));
        }
        try {
            faults.beforeChange();
        } catch (PowerLost e) {
            put(position, more);
            throw e;
        }
        put(position, more);
    }

    private void put(long position, byte[] more) {
        Change change = new Change(position, more.clone());
        if (!change.truncates()) {
            unforced.add(change);
            bytes = applied(bytes, change);
        }
    }

    private static byte[] applied(byte[] old, Change change) {
        if (change.truncates()) {
            return Arrays.copyOf(old, change.position);
        }
        byte[] patched = Arrays.copyOf(old, Math.max(old.length, change.position + change.written.length));
        System.arraycopy(change.written, 0, patched, change.position, change.written.length);
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
        Change change = new Change(size, new byte[0]);
        bytes = applied(bytes, change);
        unforced.add(change);
    }

    @Override
    public void close() {}

    public byte[] content() {
        return bytes.clone();
    }

    public void replace(byte[] content) {
        bytes = content.clone();
        forced = content.clone();
        unforced.clear();
    }

    /** What was forced, and nothing else. */
    public void loseUnforced() {
        replace(forced);
    }

    /** What was forced, and the first of the other writes, the last of these perhaps torn. */
    public void loseTheLatest(RandomGenerator random) {
        int whole = random.nextInt(unforced.size() + 1);
        byte[] left = forced;
        for (Change change : unforced.subList(0, whole)) {
            left = applied(left, change);
        }
        if (whole < unforced.size()) {
            Change torn = unforced.get(whole);
            int kept = random.nextInt(torn.written.length / sector + 1) * sector;
            left = kept == 0 ? left : applied(left, new Change(torn.position, Arrays.copyOf(torn.written, kept)));
        }
        replace(left);
    }

    /** What was forced, and any sectors of the other writes, in any order. */
    public void cutPower(RandomGenerator random) {
        List<Change> order = new ArrayList<>(unforced);
        Collections.shuffle(order, new Random(random.nextLong()));
        byte[] left = forced;
        for (Change change : order) {
            if (change.truncates() && random.nextBoolean()) {
                left = applied(left, change);
            }
            for (int at = 0; at < change.written.length; at += sector) {
                if (random.nextBoolean()) {
                    byte[] part = Arrays.copyOfRange(change.written, at, Math.min(at + sector, change.written.length));
                    left = applied(left, new Change((long) change.position + at, part));
                }
            }
        }
        replace(left);
    }
}
