package org.guichet.sync.protocol;

import java.util.List;
import org.guichet.domain.exchange.StoreMark;
import org.guichet.domain.exchange.Verdict;

/**
 * What became of a batch.
 *
 * @param placed one for each operation in the order sent; fewer where the store stopped before one, which the next push tells of
 * @param chain the end of the desk's chain at the store now
 */
public record PushAnswer(StoreMark mark, List<Placed> placed, ChainEnd chain) {

    /** @param feedSeq the operation's place in the site's feed */
    public record Placed(long feedSeq, Verdict verdict) {}

    public PushAnswer {
        placed = List.copyOf(placed);
    }
}
