package org.guichet.sync.simulation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.guichet.domain.change.AggregateId;
import org.guichet.domain.change.AggregateState;
import org.guichet.domain.change.Hash;
import org.guichet.domain.change.Operation;
import org.guichet.domain.kernel.Effects;
import org.guichet.domain.sitedata.SiteDataAct;
import org.guichet.sync.desk.DeskTransaction;
import org.guichet.sync.protocol.FeedEntry;
import org.guichet.sync.protocol.FeedPoint;
import org.guichet.sync.protocol.KnownStore;
import org.guichet.sync.protocol.ReceivedOperation;
import org.guichet.sync.protocol.WrittenOperation;
import org.jspecify.annotations.Nullable;

/** A desk's tables in memory. A transaction works on a copy. */
final class ModelDesk implements DeskTransaction {

    /** @param feedSeq null until the store has said it */
    record Own(WrittenOperation written, long frame, boolean waiting, @Nullable Long feedSeq) {}

    private final String name;
    private final Bug bug;
    private final Map<AggregateId, AggregateState> views;
    private final Map<AggregateId, Optional<AggregateState>> bases;
    private final Map<AggregateId, Long> marks;
    private final List<Own> own;
    private final TreeMap<Long, FeedEntry> feed;
    private final Map<Long, List<AggregateId>> about;
    private final Set<AggregateId> toFetch;
    /** Things whose view was made by a page of the feed, since the tables were last taken back by a power cut. */
    private final Set<AggregateId> settled = new HashSet<>();
    private FeedPoint cursor;
    private Optional<KnownStore> store;

    ModelDesk(String name, Map<AggregateId, AggregateState> base, Bug bug) {
        this.name = name;
        this.bug = bug;
        this.views = new HashMap<>(base);
        this.bases = new HashMap<>();
        this.marks = new HashMap<>();
        this.own = new ArrayList<>();
        this.feed = new TreeMap<>();
        this.about = new HashMap<>();
        this.toFetch = new LinkedHashSet<>();
        this.cursor = FeedPoint.START;
        this.store = Optional.empty();
    }

    private ModelDesk(ModelDesk other) {
        this.name = other.name;
        this.bug = other.bug;
        this.views = new HashMap<>(other.views);
        this.bases = new HashMap<>(other.bases);
        this.marks = new HashMap<>(other.marks);
        this.own = new ArrayList<>(other.own);
        this.feed = new TreeMap<>(other.feed);
        this.about = new HashMap<>(other.about);
        this.toFetch = new LinkedHashSet<>(other.toFetch);
        this.cursor = other.cursor;
        this.store = other.store;
    }

    ModelDesk copy() {
        ModelDesk copy = new ModelDesk(this);
        copy.settled.addAll(settled);
        return copy;
    }

    ModelDesk afterPowerCut() {
        return new ModelDesk(this);
    }

    Set<AggregateId> settled() {
        return settled;
    }

    /** Whether the views are all that the feed and the desk's own acts make of them. */
    boolean isWhole() {
        return toFetch.isEmpty() && marks.isEmpty();
    }

    Collection<FeedEntry> feed() {
        return feed.values();
    }

    List<Own> own() {
        return own;
    }

    Set<AggregateId> bases() {
        return bases.keySet();
    }

    Optional<KnownStore> store() {
        return store;
    }

    void remember(KnownStore known) {
        if (!store.equals(Optional.of(known))) {
            marks.keySet().stream().sorted(Comparator.comparing(AggregateId::toString)).forEach(toFetch::add);
            marks.clear();
        }
        store = Optional.of(known);
    }

    Optional<Hash> feedHashAt(long feedSeq) {
        return Optional.ofNullable(feed.get(feedSeq)).map(FeedEntry::feedHash);
    }

    /** As {@code store.local.Projection} does: the base is kept before the first act. */
    void record(List<WrittenOperation> gesture, long frame, Map<AggregateId, AggregateState> results) {
        results.keySet().forEach(id -> bases.putIfAbsent(id, Optional.ofNullable(views.get(id))));
        views.putAll(results);
        gesture.forEach(each -> own.add(new Own(each, frame, true, null)));
    }

    void settle(long deskSeq, long feedSeq) {
        int index = (int) deskSeq - 1;
        Own before = own.get(index);
        own.set(index, new Own(before.written(), before.frame(), false, feedSeq));
    }

    void offerAgainAfter(long deskSeq) {
        own.stream()
                .skip(deskSeq)
                .map(Own::feedSeq)
                .filter(place -> place != null && place <= cursor.feedSeq())
                .min(Comparator.naturalOrder())
                .ifPresent(place -> rewind(
                        new FeedPoint(place - 1, feedHashAt(place - 1).orElse(Hash.NONE))));
        for (int i = (int) deskSeq; i < own.size(); i++) {
            own.set(i, new Own(own.get(i).written(), own.get(i).frame(), true, null));
        }
    }

    void rewind(FeedPoint to) {
        feed.tailMap(to.feedSeq(), false).keySet().forEach(seq -> toFetch.addAll(about.get(seq)));
        feed.tailMap(to.feedSeq(), false).clear();
        own.replaceAll(each -> each.feedSeq() != null && each.feedSeq() > to.feedSeq()
                ? new Own(each.written(), each.frame(), each.waiting(), null)
                : each);
        moveCursor(to);
    }

    Set<AggregateId> toFetch() {
        return toFetch;
    }

    void mark(AggregateId id, long feedSeq) {
        marks.put(id, feedSeq);
    }

    @Override
    public String desk() {
        return name;
    }

    @Override
    public FeedPoint cursor() {
        return cursor;
    }

    @Override
    public void moveCursor(FeedPoint to) {
        cursor = to;
        marks.values().removeIf(mark -> mark <= to.feedSeq());
    }

    @Override
    public boolean hasBase(AggregateId id) {
        return bases.containsKey(id);
    }

    @Override
    public @Nullable AggregateState base(AggregateId id) {
        return bases.getOrDefault(id, Optional.empty()).orElse(null);
    }

    @Override
    public void keepBase(AggregateId id, @Nullable AggregateState state) {
        bases.put(id, Optional.ofNullable(state));
    }

    @Override
    public void dropBase(AggregateId id) {
        bases.remove(id);
    }

    @Override
    public @Nullable AggregateState view(AggregateId id) {
        return views.get(id);
    }

    @Override
    public void saveView(AggregateId id, @Nullable AggregateState state) {
        settled.add(id);
        if (state == null) {
            views.remove(id);
        } else {
            views.put(id, state);
        }
    }

    @Override
    public List<Operation> ownAfter(AggregateId id, long feedSeq) {
        return bug == Bug.REBASE_FORGOTTEN
                ? List.of()
                : own.stream()
                        .filter(each -> each.feedSeq() == null || each.feedSeq() > feedSeq)
                        .map(each -> each.written().operation())
                        .filter(each -> each.aggregate().equals(id) || Effects.things(each).contains(id))
                        .toList();
    }

    @Override
    public long wholeUpTo(AggregateId id) {
        return marks.getOrDefault(id, 0L);
    }

    @Override
    public void bring(SiteDataAct data) {
        // people and lists are not part of this model: only things converge here
    }

    @Override
    public void enter(FeedEntry entry, ReceivedOperation operation) {
        feed.put(entry.feedSeq(), entry);
        List<AggregateId> things = new ArrayList<>();
        things.add(new AggregateId(AggregateId.Kind.valueOf(operation.kind()), operation.key()));
        if (operation.operation() != null) {
            things.addAll(Effects.things(operation.operation()));
        }
        about.put(entry.feedSeq(), things);
        if (operation.desk().equals(name)) {
            settle(operation.deskSeq(), entry.feedSeq());
        }
    }
}
