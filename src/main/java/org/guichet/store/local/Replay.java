package org.guichet.store.local;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.guichet.store.home.HomeTrouble.FromNewerVersion;
import org.guichet.store.home.HomeTroubleException;
import org.guichet.store.journal.Frame;
import org.guichet.store.journal.Journal;
import org.guichet.store.journal.Position;
import org.guichet.sync.protocol.WrittenOperation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings a database that is behind to the end of the journal, frame by frame, each in its own transaction. */
final class Replay {

    private static final Logger LOG = LoggerFactory.getLogger(Replay.class);

    private final Database database;
    private final boolean enrolled;
    private int frames;
    private long unreadable;

    private Replay(Database database, boolean enrolled) {
        this.database = database;
        this.enrolled = enrolled;
    }

    /** @throws HomeTroubleException where the journal is damaged, or holds what only a newer program can read */
    static void run(Database database, Journal journal, boolean enrolled) throws IOException, HomeTroubleException {
        Marker from = database.read(Marker::read);
        if (from.frame().equals(journal.last())) {
            return;
        }
        Replay replay = new Replay(database, enrolled);
        journal.read(from.frame(), replay::take);
        if (replay.unreadable > 0) {
            throw new HomeTroubleException(new FromNewerVersion("journal frame " + replay.unreadable, "operations of version 1"));
        }
        database.force();
        LOG.info("{} frames of the journal replayed onto the database", replay.frames);
    }

    private void take(Frame frame) {
        if (unreadable > 0) {
            return;
        }
        List<WrittenOperation> operations = new ArrayList<>();
        for (byte[] bytes : frame.operations()) {
            Optional<WrittenOperation> read = WrittenOperation.read(bytes);
            if (read.isEmpty()) {
                unreadable = frame.index();
                return;
            }
            operations.add(read.get());
        }
        Position position = new Position(frame.index(), frame.hash());
        database.change(context -> Projection.replay(context, position, operations, enrolled));
        frames++;
    }
}
