package org.guichet.store.journal;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.guichet.domain.change.Hash;
import org.guichet.store.home.HomeKey;

/** One file of the journal, open. */
final class Segment implements Closeable {

    private final JournalMedium medium;
    private final SegmentHeader header;
    private final FrameCipher cipher;

    private Segment(JournalMedium medium, SegmentHeader header, HomeKey key) {
        this.medium = medium;
        this.header = header;
        this.cipher = new FrameCipher(key, SegmentHeader.raw(header.salt()));
    }

    /** Closes the medium where it fails. */
    static Segment create(JournalMedium medium, int number, Position after, HomeKey key, RandomGenerator random)
            throws IOException {
        byte[] salt = new byte[32];
        random.nextBytes(salt);
        SegmentHeader header = new SegmentHeader(number, after.index() + 1, SegmentHeader.fromRaw(salt), after.hash());
        try {
            medium.truncate(0);
            medium.write(0, header.bytes());
            medium.force();
            return new Segment(medium, header, key);
        } catch (IOException e) {
            medium.close();
            throw e;
        }
    }

    /** Empty where the header can't be read. */
    static Optional<Segment> read(JournalMedium medium, HomeKey key) throws IOException {
        return SegmentHeader.read(medium.read(0, SegmentHeader.LENGTH)).map(header -> new Segment(medium, header, key));
    }

    SegmentScan.Found scan(Consumer<Frame> reader) throws IOException {
        return new SegmentScan(medium, header, cipher).run(reader);
    }

    int number() {
        return header.segment();
    }

    long firstFrame() {
        return header.firstFrame();
    }

    Hash previousHash() {
        return header.previousHash();
    }

    /** What a frame here is chained to. */
    Hash chainAfter(Position last) {
        return last.index() < header.firstFrame() ? header.hash() : last.hash();
    }

    FrameCipher cipher() {
        return cipher;
    }

    JournalMedium medium() {
        return medium;
    }

    @Override
    public void close() throws IOException {
        medium.close();
    }
}
