package org.guichet.sync.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guichet.domain.change.AggregateId;
import org.guichet.domain.change.AggregateState;
import org.guichet.domain.change.Decision;
import org.guichet.domain.change.Operation;
import org.guichet.domain.kernel.Effects;
import org.guichet.domain.kernel.Kernel;
import org.guichet.domain.kernel.NoState;
import org.guichet.domain.sitedata.SiteDataAct;
import org.guichet.sync.protocol.FeedEntry;
import org.guichet.sync.protocol.FeedPage;
import org.guichet.sync.protocol.FeedPoint;
import org.guichet.sync.protocol.ReceivedOperation;
import org.guichet.sync.protocol.StoreProblem;
import org.guichet.sync.protocol.StoreProblem.Code;
import org.jspecify.annotations.Nullable;

/**
 * Takes a page of the feed: for each thing it touches, base := base with the page's applied operations, view := base with the desk's
 * own remaining ones decided again. The feed alone moves a base (decision 12).
 */
public final class TakePage {

    private final DeskTransaction desk;
    private final Map<AggregateId, List<Operation>> applied = new LinkedHashMap<>();
    private final List<Operation> ofOthers = new ArrayList<>();
    private final Set<AggregateId> adrift = new LinkedHashSet<>();

    private TakePage(DeskTransaction desk) {
        this.desk = desk;
    }

    /**
     * What a page changed.
     *
     * @param ofOthers operations of other desks that were applied
     * @param touched things whose view was made anew
     * @param adrift things of which this program makes something else than the store did: to be fetched whole
     */
    public record Taken(List<Operation> ofOthers, Set<AggregateId> touched, Set<AggregateId> adrift) {}

    /** @throws StoreProblem where the page does not follow what the desk has; nothing is to be kept then */
    public static Taken take(DeskTransaction desk, FeedPage page) throws StoreProblem {
        TakePage taking = new TakePage(desk);
        FeedPoint cursor = desk.cursor();
        for (FeedEntry entry : page.entries()) {
            cursor = taking.enter(cursor, entry);
        }
        long end = cursor.feedSeq();
        taking.applied.forEach((id, operations) -> taking.move(id, operations, end));
        desk.moveCursor(cursor);
        return new Taken(taking.ofOthers, taking.applied.keySet(), taking.adrift);
    }

    /** Sets a thing's base to what came whole, and its view after it. */
    public static void replaceBase(DeskTransaction desk, AggregateId id, @Nullable AggregateState base, long feedSeq) {
        new TakePage(desk).settle(id, base, feedSeq);
    }

    private FeedPoint enter(FeedPoint cursor, FeedEntry entry) throws StoreProblem {
        FeedPoint next = new FeedPoint(
                cursor.feedSeq() + 1, FeedEntry.chained(cursor.hash(), entry.sent().hash(), entry.verdict()));
        if (!next.equals(new FeedPoint(entry.feedSeq(), entry.feedHash()))) {
            throw new StoreProblem(Code.UNREACHABLE, "entry " + entry.feedSeq() + " does not follow " + cursor.feedSeq());
        }
        ReceivedOperation received = ReceivedOperation.read(entry.sent())
                .orElseThrow(() -> new StoreProblem(Code.UNREACHABLE, "entry " + entry.feedSeq() + " is no operation"));
        desk.enter(entry, received);
        Operation operation = received.operation();
        if (operation == null) {
            return next;
        }
        AggregateId id = operation.aggregate();
        boolean own = received.desk().equals(desk.desk());
        boolean news = entry.verdict().changesState() && entry.feedSeq() > desk.wholeUpTo(id);
        if (own || news) {
            List<Operation> ofThing = applied.computeIfAbsent(id, _ -> new ArrayList<>());
            if (news) {
                ofThing.add(operation);
            }
        }
        if (entry.verdict().changesState()) {
            bring(operation, entry.feedSeq());
        } else if (own) {
            Effects.things(operation).forEach(thing -> applied.computeIfAbsent(thing, _ -> new ArrayList<>()));
        }
        if (!own && entry.verdict().changesState()) {
            ofOthers.add(operation);
        }
        return next;
    }

    /** What it does to other things, and to tables that no act is about. */
    private void bring(Operation operation, long feedSeq) {
        if (operation.act() instanceof SiteDataAct data) {
            desk.bring(data);
        }
        for (AggregateId thing : Effects.things(operation)) {
            List<Operation> ofThing = applied.computeIfAbsent(thing, _ -> new ArrayList<>());
            if (feedSeq > desk.wholeUpTo(thing)) {
                ofThing.add(operation);
            }
        }
    }

    private void move(AggregateId id, List<Operation> operations, long end) {
        AggregateState base = desk.hasBase(id) ? desk.base(id) : desk.view(id);
        for (Operation operation : operations) {
            if (Effects.isEffectOn(id, operation)) {
                base = Effects.after(base, id, operation);
            } else if (Kernel.decide(base, operation) instanceof Decision.Accepted<? extends AggregateState>(AggregateState next)) {
                base = next instanceof NoState ? base : next;
            } else {
                adrift.add(id);
            }
        }
        settle(id, base, end);
    }

    private void settle(AggregateId id, @Nullable AggregateState base, long end) {
        List<Operation> remaining = desk.ownAfter(id, end);
        AggregateState view = base;
        for (Operation operation : remaining) {
            if (Effects.isEffectOn(id, operation)) {
                view = Effects.after(view, id, operation);
            } else if (Kernel.decide(view, operation) instanceof Decision.Accepted<? extends AggregateState>(AggregateState next)) {
                view = next instanceof NoState ? view : next;
            }
        }
        desk.saveView(id, view);
        if (remaining.isEmpty()) {
            desk.dropBase(id);
        } else {
            desk.keepBase(id, base);
        }
    }
}
