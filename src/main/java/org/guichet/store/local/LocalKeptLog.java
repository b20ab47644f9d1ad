package org.guichet.store.local;

import static org.guichet.store.generated.Tables.FEED_ENTRY;
import static org.guichet.store.generated.Tables.OPERATION;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.guichet.domain.change.Hash;
import org.guichet.domain.exchange.Verdict;
import org.guichet.store.home.CheckpointFile;
import org.guichet.sync.desk.KeptLog;
import org.guichet.sync.protocol.FeedEntry;

final class LocalKeptLog implements KeptLog {

    private final Database database;
    private final CheckpointFile file;

    LocalKeptLog(Database database, CheckpointFile file) {
        this.database = database;
        this.file = file;
    }

    @Override
    public Optional<Kept> newest() {
        try {
            return file.newest();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void keep(Kept checkpoint) {
        try {
            file.append(checkpoint);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The bytes of the desk's own operations stand in their own table. */
    @Override
    public Optional<Hash> leafAt(long feedSeq) {
        return database.read(context -> context.select(FEED_ENTRY.VERDICT, FEED_ENTRY.OPERATION_BYTES, OPERATION.OPERATION_HASH)
                .from(FEED_ENTRY.leftJoin(OPERATION).on(OPERATION.OP_ID.eq(FEED_ENTRY.OP_ID)))
                .where(FEED_ENTRY.FEED_SEQ.eq(feedSeq))
                .fetchOptional(row -> {
                    byte[] bytes = row.value2();
                    Hash operation = bytes == null ? new Hash(row.value3()) : Hash.of(bytes);
                    return FeedEntry.logged(feedSeq, operation, new Verdict(Verdict.Kind.valueOf(row.value1()), "", ""));
                }));
    }
}
