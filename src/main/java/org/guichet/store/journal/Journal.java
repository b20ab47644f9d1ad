package org.guichet.store.journal;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.guichet.domain.change.Hash;
import org.guichet.domain.change.Ledger.Trouble;
import org.guichet.store.home.FreeSpace;
import org.guichet.store.home.HomeKey;
import org.guichet.store.home.HomeTroubleException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The truth of what this desk did. Frames are appended and forced one after the other; one thread at a time.
 *
 * <p>A frame that was not wholly written when the program or the power died is cut off at the next opening. Anything else
 * that does not fit is damage, which is reported and never cut.
 */
public final class Journal implements Closeable {

    /** When a segment has come to this size, the next frame begins a new one. */
    static final long SEGMENT_BYTES = 32L * 1024 * 1024;

    private static final Logger LOG = LoggerFactory.getLogger(Journal.class);

    private final JournalFolder folder;
    private final HomeKey key;
    private final RandomGenerator random;
    private final long segmentBytes;
    private Segment segment;
    private long end;
    private Position last;
    private boolean closedToWriting;

    private Journal(JournalFolder folder, HomeKey key, RandomGenerator random, long segmentBytes, JournalReader.Tail tail) {
        this.folder = folder;
        this.key = key;
        this.random = random;
        this.segmentBytes = segmentBytes;
        this.segment = tail.segment();
        this.end = tail.found().at();
        this.last = tail.found().last();
    }

    /**
     * @param known what the database has taken: the journal must have at least that
     * @param random for salts and nonces: a SecureRandom, but in tests
     */
    public static Journal open(JournalFolder folder, HomeKey key, Position known, RandomGenerator random)
            throws IOException, HomeTroubleException {
        return open(folder, key, known, random, SEGMENT_BYTES);
    }

    static Journal open(JournalFolder folder, HomeKey key, Position known, RandomGenerator random, long segmentBytes)
            throws IOException, HomeTroubleException {
        Optional<JournalReader.Tail> found = new JournalReader(folder, key, known, _ -> {}).read();
        JournalReader.Tail tail;
        if (found.isPresent()) {
            tail = found.get();
            cutTornTail(tail);
        } else {
            Segment first = Segment.create(folder.create(1), 1, Position.START, key, random);
            tail = new JournalReader.Tail(first, first.scan(_ -> {}));
        }
        return new Journal(folder, key, random, segmentBytes, tail);
    }

    private static void cutTornTail(JournalReader.Tail tail) throws IOException {
        SegmentScan.Found found = tail.found();
        if (found.end() == SegmentScan.End.TORN) {
            JournalMedium medium = tail.segment().medium();
            LOG.warn("journal segment {}: {} bytes of an unfinished frame cut at byte {}",
                    tail.segment().number(), medium.size() - found.at(), found.at());
            medium.truncate(found.at());
            medium.force();
        }
    }

    public Position last() {
        return last;
    }

    /** Writes a gesture and returns when it survives a power cut, or when nothing of it is left. */
    public Appended append(List<byte[]> operations) {
        byte[] payload = Frame.payload(operations);
        if (payload.length > FrameCipher.MAX_PAYLOAD) {
            throw new IllegalArgumentException("a gesture of " + payload.length + " bytes");
        }
        if (closedToWriting) {
            return new Appended.Failed(Trouble.JOURNAL_UNWRITABLE);
        }
        try {
            rollOver();
            long index = last.index() + 1;
            byte[] frame = segment.cipher().seal(index, random.nextInt(), segment.chainAfter(last), payload);
            segment.medium().write(end, frame);
            segment.medium().force();
            end += frame.length;
            last = new Position(index, Hash.of(frame));
            return new Appended.Forced(last);
        } catch (IOException e) {
            takeBack();
            LOG.error("the journal could not be written ({})", e.getClass().getSimpleName());
            return new Appended.Failed(FreeSpace.ranOut(e) ? Trouble.DISK_FULL : Trouble.JOURNAL_UNWRITABLE);
        }
    }

    private void rollOver() throws IOException {
        if (end >= segmentBytes) {
            int number = segment.number() + 1;
            Segment next = Segment.create(folder.create(number), number, last, key, random);
            segment.close();
            segment = next;
            end = SegmentHeader.LENGTH;
        }
    }

    private void takeBack() {
        try {
            segment.medium().truncate(end);
        } catch (IOException e) {
            closedToWriting = true;
            LOG.error("the journal is closed to writing until it is opened again ({})", e.getClass().getSimpleName());
            return;
        }
        try {
            segment.medium().force();
        } catch (IOException e) {
            // The next frame is written over the same bytes and forced with them.
            LOG.warn("the journal's end could not be forced ({})", e.getClass().getSimpleName());
        }
    }

    /** Every frame after a position, in order. */
    public void read(Position after, Consumer<Frame> reader) throws IOException, HomeTroubleException {
        read(folder, key, after, reader);
    }

    /** Every frame from the first on, without changing anything: a torn tail stays as it is. */
    public static void readWhole(JournalFolder folder, HomeKey key, Consumer<Frame> reader)
            throws IOException, HomeTroubleException {
        read(folder, key, Position.START, reader);
    }

    private static void read(JournalFolder folder, HomeKey key, Position after, Consumer<Frame> reader)
            throws IOException, HomeTroubleException {
        Optional<JournalReader.Tail> tail = new JournalReader(folder, key, after, reader).read();
        if (tail.isPresent()) {
            tail.get().segment().close();
        }
    }

    @Override
    public void close() throws IOException {
        segment.close();
    }
}
