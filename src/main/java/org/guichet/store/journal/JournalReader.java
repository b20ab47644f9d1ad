package org.guichet.store.journal;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;
import org.guichet.store.home.HomeKey;
import org.guichet.store.home.HomeTrouble.Damaged;
import org.guichet.store.home.HomeTrouble.What;
import org.guichet.store.home.HomeTroubleException;
import org.guichet.store.journal.SegmentScan.End;
import org.jspecify.annotations.Nullable;

/** Reads a journal's segments and tells a write that was cut short from damage. */
final class JournalReader {

    private final JournalFolder folder;
    private final HomeKey key;
    private final Position known;
    private final Consumer<Frame> reader;
    private boolean knownDiffers;

    /**
     * @param known what the database has taken; the journal must have at least that
     * @param reader hears the frames after it
     */
    JournalReader(JournalFolder folder, HomeKey key, Position known, Consumer<Frame> reader) {
        this.folder = folder;
        this.key = key;
        this.known = known;
        this.reader = reader;
    }

    /** Where the good frames end, in the last segment. */
    record Tail(Segment segment, SegmentScan.Found found) {}

    /** Everything from the segment of the known frame on; empty for a journal that has not begun. */
    Optional<Tail> read() throws IOException, HomeTroubleException {
        int last = lastSegment();
        Tail tail = null;
        for (int number = firstToRead(last); number <= last; number++) {
            Optional<Segment> segment = open(number, number == last);
            if (segment.isPresent()) {
                tail = follow(tail, segment.get());
            }
        }
        long reached = tail == null ? 0 : tail.found().last().index();
        if (reached < known.index()) {
            throw failed(tail, tail == null ? 1 : tail.segment().number(), tail == null ? 0 : tail.found().at(),
                    "ends at frame " + reached + ", the database knows " + known.index());
        }
        return Optional.ofNullable(tail);
    }

    private int lastSegment() throws IOException, HomeTroubleException {
        int last = 0;
        for (int number : folder.segments()) {
            last++;
            if (number != last) {
                throw damaged(last, 0, "segment missing");
            }
        }
        return last;
    }

    /** The newest segment that holds the known frame; those before it were checked when the database took it. */
    private int firstToRead(int last) throws IOException {
        for (int number = last; number > 1; number--) {
            try (JournalMedium medium = folder.open(number)) {
                Optional<Segment> segment = Segment.read(medium, key);
                if (segment.isPresent() && segment.get().firstFrame() <= known.index()) {
                    return number;
                }
            }
        }
        return 1;
    }

    /** Empty where the segment was being made when the power went: it has no frames yet. */
    private Optional<Segment> open(int number, boolean last) throws IOException, HomeTroubleException {
        JournalMedium medium = folder.open(number);
        Optional<Segment> segment = Segment.read(medium, key);
        if (segment.isEmpty()) {
            boolean unfinished = last && medium.size() <= SegmentHeader.LENGTH;
            medium.close();
            if (!unfinished) {
                throw damaged(number, 0, "the segment's header can't be read");
            }
        }
        return segment;
    }

    private Tail follow(@Nullable Tail before, Segment segment) throws IOException, HomeTroubleException {
        if (before != null) {
            before.segment().close();
            SegmentScan.Found end = before.found();
            boolean chained = end.end() == End.CLEAN
                    && segment.firstFrame() == end.last().index() + 1
                    && segment.previousHash().equals(end.last().hash());
            if (!chained) {
                throw failed(new Tail(segment, end), before.segment().number(), end.at(), "the next segment does not follow");
            }
        }
        SegmentScan.Found found = segment.scan(this::hear);
        Tail tail = new Tail(segment, found);
        if (found.end() == End.DAMAGED) {
            throw failed(tail, segment.number(), found.at(), "frame " + (found.last().index() + 1));
        }
        if (knownDiffers) {
            throw failed(tail, segment.number(), 0, "frame " + known.index() + " is not the one the database took");
        }
        return tail;
    }

    private void hear(Frame frame) {
        if (frame.index() > known.index()) {
            reader.accept(frame);
        } else if (frame.index() == known.index() && !frame.hash().equals(known.hash())) {
            knownDiffers = true;
        }
    }

    private HomeTroubleException failed(@Nullable Tail tail, int segment, long at, String detail) throws IOException {
        if (tail != null) {
            tail.segment().close();
        }
        return damaged(segment, at, detail);
    }

    private HomeTroubleException damaged(int segment, long at, String detail) {
        return new HomeTroubleException(new Damaged(What.JOURNAL, folder.path(segment), at, detail));
    }
}
