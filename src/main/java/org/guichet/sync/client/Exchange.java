package org.guichet.sync.client;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.guichet.domain.change.AggregateId;
import org.guichet.domain.change.Hash;
import org.guichet.domain.exchange.StoreMark;
import org.guichet.sync.protocol.Caller;
import org.guichet.sync.protocol.CentralStore;
import org.guichet.sync.protocol.ChainEnd;
import org.guichet.sync.protocol.DeskCopy;
import org.guichet.sync.protocol.FeedPage;
import org.guichet.sync.protocol.FeedPoint;
import org.guichet.sync.protocol.KnownStore;
import org.guichet.sync.protocol.Pace;
import org.guichet.sync.protocol.PushAnswer;
import org.guichet.sync.protocol.SentBytes;
import org.guichet.sync.protocol.StoreGreeting;
import org.guichet.sync.protocol.StoreProblem.Code;
import org.guichet.sync.protocol.StoreProblem;

/**
 * One exchange after another between a desk and its store: what waits is sent, what is new is taken. Each step may be lost, repeated or
 * cut anywhere: the next exchange finds out from the store where things stand, and goes on from there.
 */
public final class Exchange {

    /** A store that is restored again and again meanwhile is left for the next exchange. */
    private static final int ATTEMPTS = 3;
    /** Of operations or entries in a request: about 10 KB on a line that carries 6 KB a second. */
    private static final int FEWEST = 25;
    private static final int FIRST = 250;

    private final DeskCopy copy;
    private final CentralStore store;
    private final Caller caller;
    private final Consumer<StoreGreeting> greeted;
    private final Optional<LogWatch> watch;
    private final Pace going;
    private final Pace coming;
    private boolean agreed;
    private long sentUpTo;
    private long handedIn;

    public Exchange(DeskCopy copy, CentralStore store, Caller caller) {
        this(copy, store, caller, _ -> {}, Optional.empty());
    }

    /**
     * @param greeted hears what the desk's own store says of itself, after each trouble
     * @param watch looks at the store's log once all has been exchanged
     */
    public Exchange(
            DeskCopy copy, CentralStore store, Caller caller, Consumer<StoreGreeting> greeted, Optional<LogWatch> watch) {
        this(copy, store, caller, greeted, watch, System::nanoTime);
    }

    /** @param nanos a clock that only goes forwards, by which it learns how much the line carries */
    public Exchange(
            DeskCopy copy,
            CentralStore store,
            Caller caller,
            Consumer<StoreGreeting> greeted,
            Optional<LogWatch> watch,
            LongSupplier nanos) {
        this.going = new Pace(FEWEST, FIRST, CentralStore.MOST_OPERATIONS, nanos);
        this.coming = new Pace(FEWEST, FIRST, CentralStore.MOST_ENTRIES, nanos);
        this.copy = copy;
        this.store = store;
        this.caller = caller;
        this.greeted = greeted;
        this.watch = watch;
    }

    /**
     * What an exchange did.
     *
     * @param sent operations that the store answered
     * @param taken entries of the feed
     * @param refetched things that were fetched whole
     * @param restored whether the store was found to be an older state of itself, or another database of the same store
     */
    public record Round(int sent, int taken, int refetched, boolean restored) {

        private Round and(Round next) {
            return new Round(
                    sent + next.sent, taken + next.taken, refetched + next.refetched, restored || next.restored);
        }
    }

    /** Sends all that waits and takes all that is new. */
    public Round run() throws StoreProblem {
        try {
            Round round = new Round(0, 0, 0, false);
            int attempts = 0;
            do {
                round = round.and(once());
            } while (!agreed && ++attempts < ATTEMPTS);
            if (agreed && watch.isPresent()) {
                watch.get().lookNowAndThen();
            }
            return round;
        } catch (StoreProblem problem) {
            agreed = false; // whatever it was, the next exchange looks at where the store stands before it sends
            if (problem.code() == Code.DESK_REVOKED) {
                handIn();
            }
            throw problem;
        }
    }

    private Round once() throws StoreProblem {
        boolean another = agree();
        int sent = push();
        Pulled pulled = pull();
        return new Round(sent, pulled.entries, pulled.refetched, another || pulled.restored);
    }

    /** Each answer says which database gave it: when that changes, where things stand is found out anew. */
    private void heard(StoreMark mark) {
        if (copy.store().filter(known -> known.incarnation().equals(mark.incarnation())).isEmpty()) {
            agreed = false;
        }
    }

    /** Once after each trouble: is this the store that the desk knows, and does it have what it confirmed? */
    private boolean agree() throws StoreProblem {
        if (agreed) {
            return false;
        }
        StoreGreeting greeting = store.greeting();
        if (greeting.newest() < CentralStore.OLDEST_PROTOCOL || greeting.oldest() > CentralStore.NEWEST_PROTOCOL) {
            throw new StoreProblem(Code.VERSION_NOT_SPOKEN, "it speaks " + greeting.oldest() + " to " + greeting.newest());
        }
        Optional<KnownStore> known = copy.store();
        if (known.isPresent() && !known.get().store().equals(greeting.store())) {
            throw new StoreProblem(Code.NOT_AUTHENTICATED, "another store answers than the one this desk belongs to");
        }
        greeted.accept(greeting);
        ChainEnd there = store.chain(caller);
        checkSameChain(there);
        copy.offerAgainAfter(there.seq());
        sentUpTo = there.seq();
        boolean another = known.isPresent() && !known.get().incarnation().equals(greeting.incarnation());
        if (another) {
            copy.rewind(copy.cursor()); // places that another life of the store gave, and no feed has brought, mean nothing in this one
        }
        copy.remember(new KnownStore(greeting.store(), greeting.incarnation()));
        agreed = true;
        return another;
    }

    private void checkSameChain(ChainEnd there) throws StoreProblem {
        Hash here = there.seq() == 0 ? Hash.NONE : copy.hashAt(there.seq()).orElse(null);
        if (!there.hash().equals(here)) {
            throw new StoreProblem(Code.CHAIN_BRANCHED, "the store has operations of this desk that this desk did not make");
        }
    }

    private int push() throws StoreProblem {
        int sent = 0;
        while (sentUpTo < copy.chainEnd().seq()) {
            List<List<SentBytes>> gestures = waiting(sentUpTo);
            PushAnswer answer = going.ask(_ -> store.push(caller, gestures));
            int answers = answer.placed().size();
            if (answers == 0 || answers > gestures.stream().mapToInt(List::size).sum()) {
                throw new StoreProblem(Code.UNREACHABLE, "an answer that does not fit what was sent");
            }
            heard(answer.mark());
            copy.answered(sentUpTo, answer.placed());
            sent += answers;
            sentUpTo += answers;
        }
        return sent;
    }

    private List<List<SentBytes>> waiting(long after) {
        int operations = going.size();
        return copy.gesturesAfter(after, operations, CentralStore.MOST_BYTES / CentralStore.MOST_OPERATIONS * operations);
    }

    /** What was done before the desk knew that it may not speak any more is for people to look at: the store keeps it apart, once. */
    private void handIn() throws StoreProblem {
        long at = Math.max(copy.confirmedUpTo(), handedIn);
        while (at < copy.chainEnd().seq()) {
            List<List<SentBytes>> gestures = waiting(at);
            try {
                going.ask(_ -> store.push(caller, gestures));
            } catch (StoreProblem problem) {
                if (problem.code() != Code.DESK_REVOKED) {
                    throw problem;
                }
            }
            at += gestures.stream().mapToInt(List::size).sum();
            handedIn = at;
        }
    }

    private record Pulled(int entries, int refetched, boolean restored) {}

    private Pulled pull() throws StoreProblem {
        int entries = 0;
        int refetched = 0;
        boolean restored = false;
        while (true) {
            FeedPage page;
            try {
                page = coming.ask(most -> store.feed(caller, copy.cursor(), most));
            } catch (StoreProblem problem) {
                if (problem.code() != Code.FEED_DIVERGED || restored) {
                    throw problem;
                }
                copy.rewind(lastCommonPoint());
                restored = true;
                agreed = false;
                continue;
            }
            heard(page.mark());
            refetched += fetch();
            if (page.entries().isEmpty()) {
                return new Pulled(entries, refetched, restored);
            }
            copy.take(page);
            entries += page.entries().size();
        }
    }

    private int fetch() throws StoreProblem {
        Set<AggregateId> things = copy.toFetch();
        for (AggregateId id : things) {
            copy.replace(id, store.thing(caller, id));
        }
        return things.size();
    }

    /** The store was restored: the newest point of the feed that both have, found by halving. */
    private FeedPoint lastCommonPoint() throws StoreProblem {
        FeedPoint start = copy.feedStart();
        if (start.feedSeq() > 0 && !store.feedPoint(caller, start.feedSeq()).equals(start)) {
            throw new StoreProblem(Code.FEED_DIVERGED, "the store is older than what this desk began with");
        }
        FeedPoint same = start;
        long different = copy.cursor().feedSeq() + 1;
        while (different - same.feedSeq() > 1) {
            long middle = same.feedSeq() + (different - same.feedSeq()) / 2;
            FeedPoint there = store.feedPoint(caller, middle);
            if (there.feedSeq() == middle && copy.feedHashAt(middle).filter(there.hash()::equals).isPresent()) {
                same = there;
            } else {
                different = middle;
            }
        }
        return same;
    }
}
