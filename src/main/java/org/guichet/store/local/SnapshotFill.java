package org.guichet.store.local;

import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.LongSupplier;
import org.guichet.sync.protocol.Caller;
import org.guichet.sync.protocol.CentralStore;
import org.guichet.sync.protocol.Pace;
import org.guichet.sync.protocol.SnapshotPage;
import org.guichet.sync.protocol.StoreProblem;

/**
 * Fills a new desk with its site, page by page, each page with the key of the next in one transaction: a fill that is cut goes on where
 * it stopped.
 */
public final class SnapshotFill implements FirstFill {

    private static final String NEXT = "exchange_snapshot_next";
    private static final String BEGUN_AT = "exchange_snapshot_begun";
    private static final String ITEMS = "exchange_snapshot_items";

    /** Items of a page. */
    private static final int FEWEST = 25;
    private static final int FIRST = 250;

    private final CentralStore store;
    private final Caller caller;
    private final String letter;
    private final BiConsumer<Long, Long> progress;
    private final Pace pace;

    /** The store could not be reached to the end; what has come is kept. */
    public static final class Interrupted extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final long items;

        private Interrupted(long items, StoreProblem problem) {
            super(problem);
            this.items = items;
        }

        /** How many items have come so far. */
        public long items() {
            return items;
        }
    }

    /**
     * @param letter of the tickets that this desk gives
     * @param progress hears how many items have come, of about how many
     */
    public SnapshotFill(CentralStore store, Caller caller, String letter, BiConsumer<Long, Long> progress) {
        this(store, caller, letter, progress, System::nanoTime);
    }

    /** @param nanos a clock that only goes forwards, by which it learns how much the line carries */
    public SnapshotFill(CentralStore store, Caller caller, String letter, BiConsumer<Long, Long> progress, LongSupplier nanos) {
        this.pace = new Pace(FEWEST, FIRST, CentralStore.MOST_ENTRIES, nanos);
        this.store = store;
        this.caller = caller;
        this.letter = letter;
        this.progress = progress;
    }

    @Override
    public boolean goesOn() {
        return true;
    }

    @Override
    public void fill(BaseData base) {
        Database database = base.database();
        long items = database.read(context -> number(SettingRows.get(context, ITEMS)));
        try {
            begin(database);
            String next = database.read(context -> SettingRows.get(context, NEXT)).orElse("");
            do {
                SnapshotPage page = page(next);
                items += page.items().size();
                keep(database, page, items);
                next = page.nextKey();
                progress.accept(items, Math.max(items, page.total()));
            } while (!next.isEmpty());
        } catch (StoreProblem problem) {
            throw new Interrupted(items, problem);
        }
        database.change(context -> SettingRows.put(context, HomeSettings.TICKET_LETTER, letter));
    }

    /** A page that breaks off on a slow line is asked for again, smaller, before somebody has to start it again. */
    private SnapshotPage page(String after) throws StoreProblem {
        while (true) {
            int tried = pace.size();
            try {
                return pace.ask(items -> store.snapshot(caller, after, items));
            } catch (StoreProblem problem) {
                if (problem.code() != StoreProblem.Code.UNREACHABLE || pace.size() == tried) {
                    throw problem;
                }
            }
        }
    }

    /** The end of this desk's chain that is part of the snapshot: it stands still while the desk is not open. */
    private void begin(Database database) throws StoreProblem {
        if (database.read(context -> SettingRows.get(context, BEGUN_AT)).isEmpty()) {
            String confirmed = Long.toString(store.chain(caller).seq());
            SnapshotPage first = store.snapshot(caller, "", 1);
            database.change(context -> {
                SettingRows.put(context, Projection.CONFIRMED, confirmed);
                SettingRows.put(context, BEGUN_AT, Long.toString(first.feed().feedSeq()));
                FeedRows.begin(context, first.feed());
            });
        }
    }

    private static void keep(Database database, SnapshotPage page, long items) {
        database.change(context -> {
            SnapshotRows.insert(context, page.items());
            SettingRows.put(context, NEXT, page.nextKey());
            SettingRows.put(context, ITEMS, Long.toString(items));
        });
    }

    private static long number(Optional<String> written) {
        return written.map(Long::parseLong).orElse(0L);
    }
}
