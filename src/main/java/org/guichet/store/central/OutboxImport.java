package org.guichet.store.central;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guichet.domain.change.Hash;
import org.guichet.domain.exchange.Verdict;
import org.guichet.store.seal.StoreKeyPair;
import org.guichet.sync.protocol.Caller;
import org.guichet.sync.protocol.ChainEnd;
import org.guichet.sync.protocol.EnrolledDesk;
import org.guichet.sync.protocol.OutboxFile.Header;
import org.guichet.sync.protocol.PushAnswer;
import org.guichet.sync.protocol.SentBytes;
import org.guichet.sync.protocol.StoreProblem;
import org.jspecify.annotations.Nullable;

/**
 * Takes the operations of a desk's file. The file is read to its end and checked before anything of it is taken; taking is the same as
 * over the network, so that a file may come again, or beside the network.
 */
public final class OutboxImport {

    /** Why a file is not taken. Nothing was changed. */
    public enum Refusal {
        /** It is no file of a desk's operations, or cut within its first line. */
        NO_OUTBOX_FILE,
        /** Of a newer program. */
        NEWER_VERSION,
        /** It is for another store. */
        OTHER_STORE,
        /** It is sealed with a key that is none of this store's. */
        OTHER_KEY,
        /** The key that it is sealed with is kept in a file, which has to be named. */
        KEY_IN_FILE,
        /** It is of a desk that this store does not know. */
        UNKNOWN_DESK,
        CUT,
        ALTERED,
        /** A batch in it was not signed by the desk. */
        NOT_SIGNED,
        /** It has operations of another desk. */
        OTHERS_OPERATIONS,
        /** Its operations do not follow one another. */
        CHAIN_BROKEN,
        /** Operations that come before it are missing here. */
        EARLIER_MISSING,
        /** The desk has other operations here than this file has: it is of a copy of the desk. */
        OF_A_COPY
    }

    /** A file is not taken. */
    public static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;
        private final Refusal refusal;

        Refused(Refusal refusal) {
            super(refusal.name());
            this.refusal = refusal;
        }

        public Refusal refusal() {
            return refusal;
        }
    }

    /**
     * What became of a file.
     *
     * @param operations in the file
     * @param verdicts of those that were not here before
     * @param withheld how many are kept for review, because the desk's right to speak was taken away
     */
    public record Taken(Caller desk, int operations, Map<Verdict.Kind, Integer> verdicts, int withheld) {

        /** Operations that were not here before. */
        public int fresh() {
            return verdicts.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    private final CentralDatabase database;
    private final PostgresStore store;
    private final Optional<StoreKeyPair> ofFile;

    /** @param ofFile the key that the administrator keeps in a file, where it is not in the database */
    public OutboxImport(CentralDatabase database, PostgresStore store, Optional<StoreKeyPair> ofFile) {
        this.database = database;
        this.store = store;
        this.ofFile = ofFile;
    }

    /** @throws StoreProblem where the database does not answer; the same file can be taken again */
    public Taken take(Path file) throws IOException, Refused, StoreProblem {
        Header header = CarriedFile.header(file);
        if (!header.store().equals(store.greeting().store())) {
            throw new Refused(Refusal.OTHER_STORE);
        }
        EnrolledDesk desk = store.desk(header.desk())
                .filter(known -> known.caller().equals(header.caller()))
                .orElseThrow(() -> new Refused(Refusal.UNKNOWN_DESK));
        StoreKeyPair key = key(header.key());
        ChainEnd here = database.read(
                connection -> DeskChain.read(connection, header.site(), header.desk()).end());
        int operations = check(file, desk, key, here);
        return take(file, desk, key, here, operations);
    }

    private StoreKeyPair key(String id) throws StoreProblem, Refused {
        if (ofFile.isPresent() && ofFile.get().publicKey().id().equals(id)) {
            return ofFile.get();
        }
        Optional<StoreKeyPair> kept = database.read(connection -> StoreKeys.pair(connection, id));
        if (kept.isPresent()) {
            return kept.get();
        }
        boolean ours = database.read(connection -> StoreKeys.isOurs(connection, id));
        throw new Refused(ours ? Refusal.KEY_IN_FILE : Refusal.OTHER_KEY);
    }

    private int check(Path file, EnrolledDesk desk, StoreKeyPair key, ChainEnd here) throws IOException, Refused, StoreProblem {
        int operations = 0;
        try (CarriedFile carried = CarriedFile.open(file, desk, key)) {
            long after = carried.end().seq();
            if (after > here.seq()) {
                throw new Refused(Refusal.EARLIER_MISSING);
            }
            Hash meeting = null;
            Optional<List<List<SentBytes>>> batch = carried.next();
            while (batch.isPresent()) {
                for (List<SentBytes> gesture : batch.get()) {
                    for (SentBytes each : gesture) {
                        operations++;
                        meeting = after + operations == here.seq() ? each.hash() : meeting;
                    }
                }
                batch = carried.next();
            }
            if (operations == 0) {
                throw new Refused(Refusal.ALTERED);
            }
            checkMeeting(desk, after, carried, here, meeting);
        }
        return operations;
    }

    /** Where the file and the desk's chain as it is here overlap, they are the same: a hash stands for all that came before it. */
    private void checkMeeting(EnrolledDesk desk, long after, CarriedFile carried, ChainEnd here, @Nullable Hash meeting)
            throws Refused, StoreProblem {
        boolean same;
        if (after == here.seq()) {
            same = carried.before().equals(here.hash());
        } else if (meeting != null) {
            same = meeting.equals(here.hash());
        } else {
            ChainEnd last = carried.end();
            same = database.read(connection -> StoreRows.hashOf(connection, desk.caller(), last.seq()))
                    .filter(last.hash()::equals)
                    .isPresent();
        }
        if (!same) {
            throw new Refused(Refusal.OF_A_COPY);
        }
    }

    private Taken take(Path file, EnrolledDesk desk, StoreKeyPair key, ChainEnd here, int operations)
            throws IOException, Refused, StoreProblem {
        Map<Verdict.Kind, Integer> verdicts = new EnumMap<>(Verdict.Kind.class);
        int withheld = 0;
        try (CarriedFile carried = CarriedFile.open(file, desk, key)) {
            for (Optional<List<List<SentBytes>>> batch = carried.next(); batch.isPresent(); batch = carried.next()) {
                long before = carried.end().seq() - count(batch.get());
                List<List<SentBytes>> fresh = after(batch.get(), before, here.seq());
                if (fresh.isEmpty()) {
                    continue;
                }
                if (desk.revoked()) {
                    withheld += store.withhold(desk.caller(), fresh);
                } else {
                    push(desk.caller(), fresh, verdicts);
                }
            }
        }
        return new Taken(desk.caller(), operations, verdicts, withheld);
    }

    private void push(Caller caller, List<List<SentBytes>> gestures, Map<Verdict.Kind, Integer> verdicts) throws StoreProblem {
        List<List<SentBytes>> rest = gestures;
        while (!rest.isEmpty()) {
            PushAnswer answer = store.push(caller, rest);
            answer.placed().forEach(each -> verdicts.merge(each.verdict().kind(), 1, Integer::sum));
            rest = after(rest, 0, answer.placed().size());
        }
    }

    /** Whole gestures behind a number of operations. */
    private static List<List<SentBytes>> after(List<List<SentBytes>> gestures, long before, long known) {
        List<List<SentBytes>> rest = new ArrayList<>();
        long at = before;
        for (List<SentBytes> gesture : gestures) {
            at += gesture.size();
            if (at > known) {
                rest.add(gesture);
            }
        }
        return rest;
    }

    private static int count(List<List<SentBytes>> gestures) {
        return gestures.stream().mapToInt(List::size).sum();
    }
}
