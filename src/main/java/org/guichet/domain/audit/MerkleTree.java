package org.guichet.domain.audit;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.guichet.domain.change.Hash;

/**
 * A log as a Merkle tree, hashed as in RFC 9162 section 2.1 with SHA-256: who has its root can be shown that an entry is in it, and
 * that a later log has all that an earlier one had. It works on whole subtrees, wherever these are kept.
 */
public final class MerkleTree {

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private final Subtrees subtrees;

    public MerkleTree(Subtrees subtrees) {
        this.subtrees = subtrees;
    }

    /** The hashes of whole subtrees. */
    public interface Subtrees {

        /** Of the 2^level leaves from index × 2^level on, all of which are in the log. */
        Hash whole(int level, long index);
    }

    public static Hash leaf(byte[] entry) {
        MessageDigest sha = sha256();
        sha.update(LEAF);
        return hash(sha.digest(entry));
    }

    public static Hash node(Hash left, Hash right) {
        MessageDigest sha = sha256();
        sha.update(NODE);
        sha.update(HexFormat.of().parseHex(left.hex()));
        return hash(sha.digest(HexFormat.of().parseHex(right.hex())));
    }

    /** The root over the first entries; of an empty log the hash of nothing. */
    public Hash root(long size) {
        return size == 0 ? Hash.of(new byte[0]) : range(0, size);
    }

    /** RFC 9162 section 2.1.3.1: what, beside the entry, makes the root. */
    public List<Hash> inclusion(long leaf, long size) {
        if (leaf < 0 || leaf >= size) {
            throw new IllegalArgumentException("entry " + leaf + " of " + size);
        }
        List<Hash> path = new ArrayList<>();
        path(leaf, 0, size, path);
        return path;
    }

    /** RFC 9162 section 2.1.4.1: what shows that the log of one size began with the log of another. */
    public List<Hash> consistency(long earlier, long later) {
        if (earlier < 0 || earlier > later) {
            throw new IllegalArgumentException("from " + earlier + " to " + later);
        }
        List<Hash> proof = new ArrayList<>();
        if (earlier > 0 && earlier < later) {
            grown(earlier, 0, later, true, proof);
        }
        return proof;
    }

    private void path(long leaf, long from, long to, List<Hash> path) {
        if (to - from == 1) {
            return;
        }
        long middle = from + split(to - from);
        if (leaf < middle) {
            path(leaf, from, middle, path);
            path.add(range(middle, to));
        } else {
            path(leaf, middle, to, path);
            path.add(range(from, middle));
        }
    }

    /** @param known whether whoever asks has this very subtree's root */
    private void grown(long earlier, long from, long to, boolean known, List<Hash> proof) {
        if (earlier == to) {
            if (!known) {
                proof.add(range(from, to));
            }
            return;
        }
        long middle = from + split(to - from);
        if (earlier <= middle) {
            grown(earlier, from, middle, known, proof);
            proof.add(range(middle, to));
        } else {
            grown(earlier, middle, to, false, proof);
            proof.add(range(from, middle));
        }
    }

    private Hash range(long from, long to) {
        long size = to - from;
        if (Long.bitCount(size) == 1) {
            int level = Long.numberOfTrailingZeros(size);
            return subtrees.whole(level, from >> level);
        }
        long middle = from + split(size);
        return node(range(from, middle), range(middle, to));
    }

    /** The largest power of two below the size. */
    private static long split(long size) {
        return Long.highestOneBit(size - 1);
    }

    private static Hash hash(byte[] raw) {
        return new Hash(HexFormat.of().formatHex(raw));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
