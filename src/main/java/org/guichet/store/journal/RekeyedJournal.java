package org.guichet.store.journal;

import java.io.IOException;
import java.util.function.LongConsumer;
import java.util.random.RandomGenerator;
import org.guichet.store.home.HomeKey;
import org.guichet.store.home.HomeTroubleException;

/** Writes a journal anew under another key: the same gestures under the same numbers. Hashes of frames are of what is encrypted: new. */
public final class RekeyedJournal {

    private static final long TOLD_EVERY = 1_000;

    private Position known;

    private RekeyedJournal(Position known) {
        this.known = known;
    }

    /**
     * @param known a frame of the old journal
     * @param progress told now and then how many frames are written
     * @return that frame in the new one
     */
    public static Position write(
            JournalFolder from, HomeKey old, JournalFolder to, HomeKey fresh, Position known, RandomGenerator random,
            LongConsumer progress)
            throws IOException, HomeTroubleException {
        RekeyedJournal result = new RekeyedJournal(known);
        // forced once at the end: until then nobody relies on it
        try (Journal journal = Journal.open(new UnforcedFolder(to), fresh, Position.START, random)) {
            Journal.readWhole(from, old, frame -> {
                if (!(journal.append(frame.operations()) instanceof Appended.Forced(Position at))) {
                    throw new CutShort();
                }
                if (at.index() == known.index()) {
                    result.known = at;
                }
                if (at.index() % TOLD_EVERY == 0) {
                    progress.accept(at.index());
                }
            });
            addEmptyLast(from, to, journal.last(), fresh, random);
        } catch (CutShort full) {
            throw new IOException("the new journal could not be written", full);
        }
        for (int segment : to.segments()) {
            try (JournalMedium medium = to.open(segment)) {
                medium.force();
            }
        }
        return result.known;
    }

    /** Frames are as long as before, so that segments end where they did; but one that was just begun has none yet. */
    private static void addEmptyLast(JournalFolder from, JournalFolder to, Position last, HomeKey fresh, RandomGenerator random)
            throws IOException {
        int next = to.segments().size() + 1;
        if (from.segments().size() == next) {
            Segment.create(to.create(next), next, last, fresh, random).close();
        }
    }

    private static final class CutShort extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
