package org.guichet.domain.audit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.guichet.domain.audit.ChainFinding.Kind;
import org.guichet.domain.change.Hash;
import org.jspecify.annotations.Nullable;

/**
 * Walks along a trail, entry by entry, and names each that was changed, dropped, added or put elsewhere: by the number and the
 * hash that the next one names. It looks one entry ahead and keeps only what does not fit, so that a trail may be of any length.
 */
public final class ChainWalk {

    /**
     * An entry that stands where it does not belong.
     *
     * @param place the number that belongs there; 0 where none does
     */
    private record Stranger(ChainLink link, long place) {}

    /** @param hash of the last of the missing, as the entry after it names it */
    private record Gap(long from, long to, Hash hash) {}

    private final Deque<ChainLink> ahead = new ArrayDeque<>();
    private final List<Stranger> strangers = new ArrayList<>();
    private final List<Gap> gaps = new ArrayList<>();
    private final Set<ChainFinding> findings = new LinkedHashSet<>();
    private ChainLink last = ChainLink.START;
    private @Nullable ChainLink beforeLast;
    private boolean lastIsChanged;

    /** The next entry, as it stands in the trail. */
    public void next(ChainLink link) {
        ahead.add(link);
        if (ahead.size() > 1) {
            place(ahead.remove(), ahead.element());
        }
    }

    /**
     * No entry is left.
     *
     * @param end the last entry as something else remembers it: the trail must reach at least to there
     */
    public List<ChainFinding> end(Optional<ChainLink> end) {
        if (!ahead.isEmpty()) {
            place(ahead.remove(), null);
        }
        end.ifPresent(this::checkEnd);
        judge();
        return findings.stream().sorted(Comparator.comparingLong(ChainFinding::from)).toList();
    }

    private void checkEnd(ChainLink end) {
        if (last.seq() < end.seq()) {
            gaps.add(new Gap(last.seq() + 1, end.seq(), end.hash()));
        } else if (last.seq() == end.seq() && !last.hash().equals(end.hash())) {
            findings.add(ChainFinding.of(Kind.CHANGED, last.seq(), last.name()));
        }
    }

    private void place(ChainLink link, @Nullable ChainLink next) {
        if (last.precedes(link)) {
            accept(link, false);
        } else if (isTheTrueLast(link, next)) {
            strangers.add(new Stranger(last, 0));
            last = link;
        } else if (next != null && last.precedes(next)) {
            strangers.add(new Stranger(link, 0));
        } else if (link.seq() == last.seq() + 1) {
            acceptChanged(link, next);
        } else if (next != null && next.seq() == last.seq() + 2) {
            replaced(link, next);
        } else if (link.seq() > last.seq()) {
            gaps.add(new Gap(last.seq() + 1, link.seq() - 1, link.previous()));
            accept(link, false);
        } else {
            strangers.add(new Stranger(link, next == null && link.seq() == ChainLink.UNREADABLE ? last.seq() + 1 : 0));
        }
    }

    /** Somebody put an entry before this one that names the same entry before it; the next one tells which is true. */
    private boolean isTheTrueLast(ChainLink link, @Nullable ChainLink next) {
        return beforeLast != null && beforeLast.precedes(link) && next != null && link.precedes(next);
    }

    /** Either the one before is not what it was, or this one names another: the next one tells which. */
    private void acceptChanged(ChainLink link, @Nullable ChainLink next) {
        boolean isSound = next == null || link.precedes(next) || next.seq() != link.seq() + 1;
        if (isSound && !lastIsChanged) {
            findings.add(ChainFinding.of(Kind.CHANGED, last.seq(), last.name()));
        } else if (!isSound) {
            findings.add(ChainFinding.of(Kind.CHANGED, link.seq(), link.name()));
        }
        accept(link, !isSound);
    }

    private void replaced(ChainLink link, ChainLink next) {
        long place = last.seq() + 1;
        strangers.add(new Stranger(link, place));
        gaps.add(new Gap(place, place, next.previous()));
        Hash hash = next.previous();
        accept(new ChainLink(place, hash, /* previous= */ last.hash(), ""), false);
    }

    private void accept(ChainLink link, boolean changed) {
        beforeLast = last;
        last = link;
        lastIsChanged = changed;
    }

    /** Who is missing at one place and stands at another was moved. */
    private void judge() {
        List<Gap> missing = new ArrayList<>(gaps);
        List<Stranger> unknown = new ArrayList<>();
        for (Stranger stranger : strangers) {
            boolean moved = missing.removeIf(gap -> gap.from() == gap.to()
                    && gap.from() == stranger.link().seq()
                    && gap.hash().equals(stranger.link().hash()));
            if (moved) {
                findings.add(ChainFinding.of(Kind.REORDERED, stranger.link().seq(), stranger.link().name()));
            } else {
                unknown.add(stranger);
            }
        }
        for (Stranger stranger : unknown) {
            boolean changed = missing.removeIf(gap -> gap.from() == stranger.place() && gap.to() == stranger.place());
            Kind kind = changed ? Kind.CHANGED : Kind.ADDED;
            long seq = changed ? stranger.place() : stranger.link().seq();
            findings.add(ChainFinding.of(kind, seq, stranger.link().name()));
        }
        missing.forEach(gap -> findings.add(new ChainFinding(Kind.DROPPED, gap.from(), gap.to(), "")));
    }
}
