package org.guichet.store.local;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.StreamCorruptedException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.guichet.domain.lookup.IndexParts;

/** The parts of an index as bytes, after the moment that they were read at. */
final class IndexPartsFormat {

    private static final int CHUNK = 1 << 16;
    private static final int MOST = 1 << 28;

    private IndexPartsFormat() {}

    static void write(DataOutputStream out, PeopleChanges.Moment moment, IndexParts parts) throws IOException {
        write(out, moment.generation());
        out.writeLong(moment.place());
        write(out, moment.mark());
        out.writeInt(parts.words().size());
        for (String word : parts.words()) {
            out.writeUTF(word);
        }
        out.writeInt(parts.longs().size());
        for (long[] each : parts.longs()) {
            write(out, each);
        }
        out.writeInt(parts.ints().size());
        for (int[] each : parts.ints()) {
            write(out, each);
        }
        out.writeInt(parts.letters().remaining());
        byte[] letters = new byte[parts.letters().remaining()];
        parts.letters().duplicate().get(letters);
        out.write(letters);
    }

    private static void write(DataOutputStream out, UUID id) throws IOException {
        out.writeLong(id.getMostSignificantBits());
        out.writeLong(id.getLeastSignificantBits());
    }

    private static void write(DataOutputStream out, long[] values) throws IOException {
        out.writeInt(values.length);
        ByteBuffer chunk = ByteBuffer.allocate(CHUNK);
        for (int from = 0; from < values.length; from += CHUNK / Long.BYTES) {
            int count = Math.min(values.length - from, CHUNK / Long.BYTES);
            chunk.asLongBuffer().put(values, from, count);
            out.write(chunk.array(), 0, count * Long.BYTES);
        }
    }

    private static void write(DataOutputStream out, int[] values) throws IOException {
        out.writeInt(values.length);
        ByteBuffer chunk = ByteBuffer.allocate(CHUNK);
        for (int from = 0; from < values.length; from += CHUNK / Integer.BYTES) {
            int count = Math.min(values.length - from, CHUNK / Integer.BYTES);
            chunk.asIntBuffer().put(values, from, count);
            out.write(chunk.array(), 0, count * Integer.BYTES);
        }
    }

    static PeopleChanges.Moment moment(DataInputStream in) throws IOException {
        return new PeopleChanges.Moment(id(in), in.readLong(), id(in));
    }

    static IndexParts parts(DataInputStream in) throws IOException {
        List<String> words = new ArrayList<>();
        for (int i = size(in); i > 0; i--) {
            words.add(in.readUTF());
        }
        List<long[]> longs = new ArrayList<>();
        for (int i = size(in); i > 0; i--) {
            longs.add(longs(in));
        }
        List<int[]> ints = new ArrayList<>();
        for (int i = size(in); i > 0; i--) {
            ints.add(ints(in));
        }
        byte[] letters = new byte[size(in)];
        in.readFully(letters);
        return new IndexParts(words, longs, ints, ByteBuffer.wrap(letters));
    }

    private static UUID id(DataInputStream in) throws IOException {
        return new UUID(in.readLong(), in.readLong());
    }

    private static long[] longs(DataInputStream in) throws IOException {
        long[] values = new long[size(in)];
        byte[] chunk = new byte[CHUNK];
        for (int from = 0; from < values.length; from += CHUNK / Long.BYTES) {
            int count = Math.min(values.length - from, CHUNK / Long.BYTES);
            in.readFully(chunk, 0, count * Long.BYTES);
            ByteBuffer.wrap(chunk).asLongBuffer().get(values, from, count);
        }
        return values;
    }

    private static int[] ints(DataInputStream in) throws IOException {
        int[] values = new int[size(in)];
        byte[] chunk = new byte[CHUNK];
        for (int from = 0; from < values.length; from += CHUNK / Integer.BYTES) {
            int count = Math.min(values.length - from, CHUNK / Integer.BYTES);
            in.readFully(chunk, 0, count * Integer.BYTES);
            ByteBuffer.wrap(chunk).asIntBuffer().get(values, from, count);
        }
        return values;
    }

    private static int size(DataInputStream in) throws IOException {
        int size = in.readInt();
        if (size < 0 || size > MOST) {
            throw new StreamCorruptedException("size");
        }
        return size;
    }
}
