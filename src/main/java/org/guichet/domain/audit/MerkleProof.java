package org.guichet.domain.audit;

import java.util.List;
import org.guichet.domain.change.Hash;

/** Checks what a log shows of itself, as in RFC 9162 sections 2.1.3.2 and 2.1.4.2. Any input may come from an enemy. */
public final class MerkleProof {

    private MerkleProof() {}

    /** Whether an entry's leaf hash stands at that place, counted from 0, of the log with that root. */
    public static boolean includes(Hash leaf, long index, long size, List<Hash> path, Hash root) {
        if (index < 0 || index >= size) {
            return false;
        }
        long at = index;
        long end = size - 1;
        Hash made = leaf;
        for (Hash sibling : path) {
            if (end == 0) {
                return false;
            }
            if ((at & 1) == 1 || at == end) {
                made = MerkleTree.node(sibling, made);
                while ((at & 1) == 0 && at != 0) {
                    at >>= 1;
                    end >>= 1;
                }
            } else {
                made = MerkleTree.node(made, sibling);
            }
            at >>= 1;
            end >>= 1;
        }
        return end == 0 && made.equals(root);
    }

    /** Whether the log with the later root began with all of the one with the earlier root. */
    public static boolean grew(long earlier, Hash earlierRoot, long later, Hash laterRoot, List<Hash> proof) {
        if (earlier < 0 || earlier > later) {
            return false;
        }
        if (earlier == later || earlier == 0) {
            return proof.isEmpty() && (earlier == 0 || earlierRoot.equals(laterRoot));
        }
        boolean whole = Long.bitCount(earlier) == 1;
        if (proof.isEmpty() && !whole) {
            return false;
        }
        return follow(earlier, earlierRoot, later, laterRoot, whole ? earlierRoot : proof.getFirst(),
                whole ? proof : proof.subList(1, proof.size()));
    }

    private static boolean follow(long earlier, Hash earlierRoot, long later, Hash laterRoot, Hash first, List<Hash> rest) {
        long at = earlier - 1;
        long end = later - 1;
        while ((at & 1) == 1) {
            at >>= 1;
            end >>= 1;
        }
        Hash old = first;
        Hash made = first;
        for (Hash each : rest) {
            if (end == 0) {
                return false;
            }
            if ((at & 1) == 1 || at == end) {
                old = MerkleTree.node(each, old);
                made = MerkleTree.node(each, made);
                while ((at & 1) == 0 && at != 0) {
                    at >>= 1;
                    end >>= 1;
                }
            } else {
                made = MerkleTree.node(made, each);
            }
            at >>= 1;
            end >>= 1;
        }
        return end == 0 && old.equals(earlierRoot) && made.equals(laterRoot);
    }
}
