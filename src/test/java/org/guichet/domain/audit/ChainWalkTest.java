package org.guichet.domain.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.guichet.domain.audit.ChainFinding.Kind;
import org.guichet.domain.change.Hash;
import org.guichet.seeded.SeededRandom;
import org.junit.jupiter.api.Test;

/** Whatever is done to one entry of a trail is found, and named by its number. */
class ChainWalkTest {

    private static List<ChainLink> trail(SplittableRandom random, int length) {
        List<ChainLink> trail = new ArrayList<>();
        Hash previous = Hash.NONE;
        for (int seq = 1; seq <= length; seq++) {
            Hash hash = any(random);
            trail.add(new ChainLink(seq, hash, previous, "entry " + seq));
            previous = hash;
        }
        return trail;
    }

    private static Hash any(SplittableRandom random) {
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        return Hash.of(bytes);
    }

    /** Whoever keeps the trail remembers where it ended. */
    private static List<ChainFinding> findings(List<ChainLink> found, ChainLink end) {
        ChainWalk walk = new ChainWalk();
        found.forEach(walk::next);
        return walk.end(Optional.of(end));
    }

    private interface Tampering {
        /** @return what must be found */
        List<ChainFinding> with(SplittableRandom random, List<ChainLink> trail);
    }

    private static void isFound(Tampering tampering) {
        SeededRandom.repeat(2_000, random -> {
            List<ChainLink> trail = trail(random, random.nextInt(3, 40));
            ChainLink end = trail.getLast();
            List<ChainFinding> expected = tampering.with(random, trail);
            assertEquals(expected, findings(trail, end), () -> trail.toString());
        });
    }

    @Test
    void anUntouchedTrailHasNoFindings() {
        isFound((_, _) -> List.of());
        assertEquals(List.of(), findings(List.of(), ChainLink.START));
    }

    @Test
    void aChangedEntryIsNamed() {
        isFound((random, trail) -> {
            int at = random.nextInt(trail.size());
            ChainLink was = trail.get(at);
            trail.set(at, new ChainLink(was.seq(), any(random), was.previous(), was.name()));
            return List.of(ChainFinding.of(Kind.CHANGED, at + 1L, was.name()));
        });
    }

    @Test
    void anEntryWhoseNumberOrPredecessorWasChangedIsNamed() {
        isFound((random, trail) -> {
            int at = random.nextInt(trail.size() - 1);
            ChainLink was = trail.get(at);
            long seq = random.nextBoolean() ? was.seq() : random.nextInt(-1, 60);
            trail.set(at, new ChainLink(seq, any(random), any(random), was.name()));
            return List.of(ChainFinding.of(Kind.CHANGED, at + 1L, was.name()));
        });
    }

    @Test
    void aDroppedEntryIsNamed() {
        isFound((random, trail) -> {
            int at = random.nextInt(trail.size());
            trail.remove(at);
            return List.of(ChainFinding.of(Kind.DROPPED, at + 1L, ""));
        });
    }

    @Test
    void aDroppedStretchIsNamed() {
        isFound((random, trail) -> {
            int from = random.nextInt(trail.size());
            int to = random.nextInt(from, trail.size());
            trail.subList(from, to + 1).clear();
            return List.of(new ChainFinding(Kind.DROPPED, from + 1L, to + 1L, ""));
        });
    }

    @Test
    void anAddedEntryIsNamedWhateverNumberItClaims() {
        isFound((random, trail) -> {
            int at = random.nextInt(trail.size() - 1);
            long seq = random.nextInt(1, trail.size() + 5);
            Hash previous = random.nextBoolean() && at > 0 ? trail.get(at - 1).hash() : any(random);
            trail.add(at, new ChainLink(seq, any(random), previous, "stranger"));
            return List.of(ChainFinding.of(Kind.ADDED, seq, "stranger"));
        });
    }

    @Test
    void anEntryThatWasPutElsewhereIsNamed() {
        isFound((random, trail) -> {
            int from = random.nextInt(trail.size() - 2);
            int to = from + random.nextInt(2, trail.size() - from + 1);
            ChainLink moved = trail.get(from);
            trail.add(to, moved);
            trail.remove(from);
            return to == from + 2
                    ? List.of(ChainFinding.of(Kind.REORDERED, moved.seq() + 1, "entry " + (moved.seq() + 1)))
                    : List.of(ChainFinding.of(Kind.REORDERED, moved.seq(), moved.name()));
        });
    }

    @Test
    void twoEntriesThatChangedPlacesAreNamed() {
        isFound((random, trail) -> {
            int first = random.nextInt(trail.size() - 2);
            int second = random.nextInt(first + 1, trail.size() - 1);
            Collections.swap(trail, first, second);
            ChainFinding later = ChainFinding.of(Kind.REORDERED, second + 1L, "entry " + (second + 1));
            return second == first + 1
                    ? List.of(later)
                    : List.of(ChainFinding.of(Kind.REORDERED, first + 1L, "entry " + (first + 1)), later);
        });
    }
}
