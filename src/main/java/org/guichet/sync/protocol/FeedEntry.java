package org.guichet.sync.protocol;

import java.nio.charset.StandardCharsets;
import org.guichet.domain.audit.MerkleTree;
import org.guichet.domain.change.Hash;
import org.guichet.domain.exchange.Verdict;

/**
 * An operation in the store's order.
 *
 * @param feedSeq from 1, without gaps in a site
 * @param feedHash chains the entries of a site: two feeds with the same hash at a place are the same up to there
 * @param sent the operation, as its desk wrote it
 */
public record FeedEntry(long feedSeq, Hash feedHash, Verdict verdict, SentBytes sent) {

    /** SHA-256 over the hash before, the hash of the bytes and the kind of verdict, each as text on a line. */
    public static Hash chained(Hash before, Hash operation, Verdict verdict) {
        String text = before.hex() + "\n" + operation.hex() + "\n" + verdict.kind().name() + "\n";
        return Hash.of(text.getBytes(StandardCharsets.US_ASCII));
    }

    /** What the site's log has as a leaf: place, hash of the bytes and kind of verdict, each as text on a line. */
    public static Hash logged(long feedSeq, Hash operation, Verdict verdict) {
        String text = feedSeq + "\n" + operation.hex() + "\n" + verdict.kind().name() + "\n";
        return MerkleTree.leaf(text.getBytes(StandardCharsets.US_ASCII));
    }
}
