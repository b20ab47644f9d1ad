package org.guichet.store.central;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.guichet.domain.audit.MerkleTree;
import org.guichet.domain.change.Hash;

/** The roots of a log at several sizes, made of its leaves as they come, with as many hashes in hand as the tree is high. */
final class LeafRoots {

    /** A whole subtree. */
    private record Whole(long leaves, Hash hash) {}

    private final List<Whole> right = new ArrayList<>();
    private final Set<Long> wanted = new HashSet<>();
    private final Map<Long, Hash> found = new HashMap<>();
    private long size;

    /** To be said before the leaves come. */
    void wanted(long at) {
        wanted.add(at);
        if (at == 0) {
            found.put(0L, Hash.of(new byte[0]));
        }
    }

    /** @return the hash of a subtree of that many leaves, where this leaf made one whole */
    Optional<Hash> add(Hash leaf, long ofLeaves) {
        Whole made = new Whole(1, leaf);
        Hash asked = null;
        while (!right.isEmpty() && right.getLast().leaves() == made.leaves()) {
            made = new Whole(2 * made.leaves(), MerkleTree.node(right.removeLast().hash(), made.hash()));
            if (made.leaves() == ofLeaves) {
                asked = made.hash();
            }
        }
        right.add(made);
        size++;
        if (wanted.contains(size)) {
            found.put(size, root());
        }
        return Optional.ofNullable(asked);
    }

    Optional<Hash> at(long asked) {
        return Optional.ofNullable(found.get(asked));
    }

    private Hash root() {
        Hash root = right.getLast().hash();
        for (int i = right.size() - 2; i >= 0; i--) {
            root = MerkleTree.node(right.get(i).hash(), root);
        }
        return root;
    }
}
